import type { Cell } from '../column'
import { escapeXml } from '@/evidence/markup/xml'
import { archiveOf } from './archive'

/** One sheet: a header and rows. Numbers become numeric cells, words text cells, and null no cell at all. */
export type Sheet = { name: string; header: readonly string[]; rows: readonly (readonly Cell[])[] }

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * Returns the sheets as an Excel workbook (ECMA-376). Text is stored as text, so that a cell which begins like a formula
 * is never run and needs no guard.
 */
export function workbookOf(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  return archiveOf({
    '[Content_Types].xml':
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>` +
      `${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${sheetType}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relationships([`rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml`]),
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escapeXml(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...numbered.map(
        ({ number }) => `rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml`,
      ),
      `rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml`,
    ]),
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      numbered.map(({ sheet, number }) => [`xl/worksheets/sheet${number}.xml`, sheetXml(sheet)]),
    ),
  })
}

// Style 0 is plain, style 1 the bold header.
const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>'

const relationships = (items: string[]) =>
  `${declaration}<Relationships xmlns="${packaged}/relationships">${items.map((item) => `<Relationship Id="${item}"/>`).join('')}</Relationships>`

function sheetXml({ header, rows }: Sheet): string {
  const lines = [header, ...rows].map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`, index === 0)).join('')}</row>`,
  )
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<sheetData>${lines.join('')}</sheetData></worksheet>`
  )
}

function cellXml(cell: Cell, at: string, isHeader: boolean): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  const style = isHeader ? ' s="1"' : ''
  return `<c r="${at}" t="inlineStr"${style}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
}

/** Returns the letters of a column counted from 0: A, Z, AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}
