import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTimes } from 'd3-shape'
import { agreements, isAbsence, type Agreement } from '@/evidence/compare/agreement'
import {
  bodySize,
  lineHeight,
  text,
  type Drawing,
  type DrawnMark,
  type ShapeLook,
} from '@/evidence/figures/marks/drawing'
import { placeKey, signWidth, type KeyEntry } from '@/evidence/figures/marks/key'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'

/** How one source stands to the shown report of one result; `derived` agrees without confirming. */
export type CellSign = Agreement | 'derived'
export type MatrixRow = { label: string; cells: CellSign[] }

/** A column's letter stands above it; its name stands in the key, where there is room to read it. */
export type Matrix = { columns: { letter: string; name: string }[]; groups: MatrixGroup[] }

/** Rows under one heading; the letters stand beside each heading again, so that no row is far from them. */
export type MatrixGroup = { heading: string; rows: MatrixRow[] }

const minPitch = 21
const maxPitch = 34
const area = 74
const round = symbol(symbolCircle, area)() ?? ''
const square = symbol(symbolSquare, area)() ?? ''
const diamond = symbol(symbolDiamond, area)() ?? ''
const times = symbol(symbolTimes, 40)() ?? ''
const dot = symbol(symbolCircle, 7)() ?? ''

const signs: Record<CellSign, { d: string; look: ShapeLook; words: string }> = {
  shown: { d: square, look: 'solid-1', words: 'shown on this site' },
  agrees: { d: round, look: 'solid-2', words: 'agrees' },
  'agrees-after-rounding': { d: round, look: 'solid-2', words: 'agrees after rounding' },
  derived: { d: round, look: 'open', words: 'agrees, but written from the shown source' },
  differs: { d: times, look: 'cross', words: 'differs' },
  'not-comparable': { d: diamond, look: 'outline', words: 'not comparable' },
  silent: { d: dot, look: 'faint', words: agreements.silent },
  'not-in-parts-read': { d: dot, look: 'faint', words: agreements['not-in-parts-read'] },
  'not-applicable': { d: dot, look: 'faint', words: agreements['not-applicable'] },
  'not-taken': { d: dot, look: 'faint', words: agreements['not-taken'] },
}

/** Returns the words for a sign, as the key and the table twin say them. */
export const signInWords = (sign: CellSign): string => signs[sign].words

/** Returns results down and sources across; each sign has a shape of its own, and every source its letter. */
export function placeMatrix(matrix: Matrix, width: number): Drawing {
  const { columns, groups } = matrix
  const rows = groups.flatMap((group) => group.rows)
  const widest = Math.max(
    ...rows.map((row) => textWidth(row.label, bodySize)),
    ...groups.map((group) => textWidth(group.heading, bodySize, 600) + 1),
  )
  const labelRoom = Math.min(widest, width * 0.42)
  const isBeside = (width - labelRoom - 12) / columns.length >= minPitch
  const from = isBeside ? labelRoom + 12 : 0
  const pitch = Math.min(maxPitch, (width - from) / columns.length)
  const xOf = (column: number) => from + pitch * (column + 0.5)
  const letters = (y: number) =>
    columns.map((column, index) => text(xOf(index), y, column.letter, { anchor: 'middle', weight: 600 }))
  const marks: DrawnMark[] = []
  let y = 0
  groups.forEach((group, index) => {
    if (index > 0) y += 14
    const heading = wrapText(group.heading, isBeside ? labelRoom : width, bodySize, 600)
    marks.push(
      ...heading.map((words, line) =>
        text(0, y + 14 + line * lineHeight, words, { weight: 600, look: 'accent' }),
      ),
    )
    y += heading.length * lineHeight + (isBeside ? 0 : lineHeight)
    marks.push(...letters(y - 4))
    y += 3
    for (const row of group.rows) {
      const placed = placeRow(row, y, { width, labelRoom, isBeside, xOf })
      marks.push(...placed.marks)
      y += placed.height
    }
  })
  const signKey = placeKey(keyOf(rows), y + 6, width)
  const names = columns.map((column): KeyEntry => ({
    words: column.name,
    sign: (x, nameY) => [text(x, nameY + 4.5, column.letter, { weight: 600 })],
    signWidth: 14,
  }))
  const nameKey = placeKey(names, signKey.end + 2, width)
  return { width, height: nameKey.end, marks: [...marks, ...signKey.marks, ...nameKey.marks] }
}

type MatrixLayout = { width: number; labelRoom: number; isBeside: boolean; xOf: (column: number) => number }

function placeRow(row: MatrixRow, y: number, { width, labelRoom, isBeside, xOf }: MatrixLayout) {
  const lines = wrapText(row.label, isBeside ? labelRoom + 0.5 : width, bodySize)
  const signsY = isBeside ? y + 5 + (lines.length * lineHeight) / 2 : y + lines.length * lineHeight + 16
  const marks: DrawnMark[] = [
    { kind: 'line', x1: 0, y1: y, x2: xOf(row.cells.length - 0.5), y2: y, look: 'rule' },
    ...lines.map((words, line) => text(0, y + 18 + line * lineHeight, words)),
    ...row.cells.map((cell, column) => signAt(cell, xOf(column), signsY)),
  ]
  return { marks, height: lines.length * lineHeight + (isBeside ? 10 : 30) }
}

function signAt(sign: CellSign, x: number, y: number): DrawnMark {
  const { d, look } = signs[sign]
  const half = sign !== 'derived' && isAbsence(sign) ? 1.5 : 5.5
  return { kind: 'path', x, y, d, reach: { x: -half, y: -half, width: half * 2, height: half * 2 }, look }
}

/** One entry for each sign drawn; signs that look the same share one, with the words of both. */
function keyOf(rows: MatrixRow[]): KeyEntry[] {
  const used = (Object.keys(signs) as CellSign[]).filter((sign) =>
    rows.some((row) => row.cells.includes(sign)),
  )
  const merged = used.filter((sign) => sign !== 'agrees-after-rounding' || !used.includes('agrees'))
  return merged.map((sign) => ({
    words:
      sign === 'agrees' && used.includes('agrees-after-rounding')
        ? 'agrees, as printed or after rounding'
        : signInWords(sign),
    sign: (x, y) => [signAt(sign, x + signWidth / 2, y)],
  }))
}
