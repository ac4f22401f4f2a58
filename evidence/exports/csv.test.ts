import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell, csvTable } from './csv'

test.each([
  ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
  ['-1+1', "'-1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['-0.5', '-0.5'],
  ['two\nlines', '"two\nlines"'],
  ['range, 4.1 to 55.8', '"range, 4.1 to 55.8"'],
  [null, ''],
])('%j becomes the cell %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})

test('any text comes back out of a table as it went in, but for a guarding apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 5 }), (cells) => {
      const parsed = parseRow(csvTable(cells, []))
      expect(parsed.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell))).toEqual(cells)
    }),
    { numRuns: 2000 },
  )
})

/** Reads one row by RFC 4180, to have another hand than the writer's. */
function parseRow(text: string): string[] {
  const cells: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === '"') {
      const match = /"((?:[^"]|"")*)"/y
      match.lastIndex = at
      const found = match.exec(text)
      cells.push((found?.[1] ?? '').replaceAll('""', '"'))
      at += (found?.[0].length ?? 0) + 1
    } else {
      const end = text.slice(at).search(/,|\r\n/) + at
      cells.push(text.slice(at, end))
      at = end + 1
    }
    if (text.startsWith('\n', at)) break
  }
  return cells
}
