import { expect, test } from 'vitest'
import { findingLine } from '@/evidence/text/finding'
import { parseProse } from './parse-prose'

const lineOf = (text: string) => {
  const read = parseProse(text, 'a.mdx')
  return 'finding' in read ? findingLine(read.finding) : 'read'
}
const deep = 'Quotations, lists or tags are nested more than 10 deep here'

test.each([
  ['quotations ten thousand deep', `Words\n\n${'>'.repeat(10_000)} a`, `a.mdx:3:1 ${deep}`],
  ['tags ten thousand deep', '<Term>'.repeat(9000), `a.mdx:1:61 ${deep}`],
  ['lists in one line', '- '.repeat(11) + 'a', `a.mdx:1:1 ${deep}`],
  [
    'lists two hundred deep',
    Array.from({ length: 200 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    `a.mdx:12:1 ${deep}`,
  ],
  [
    'a table of a hundred thousand rows',
    `| a |\n| - |\n${'| a |\n'.repeat(100_000)}`,
    'a.mdx:1:1 The text has 600012 characters; an article may have at most 60000.',
  ],
])('%s end in a finding before the parser sees them', (_, text, line) => {
  expect(lineOf(text)).toContain(line)
})

test('what articles hold is read: three levels of lists, quotations in them, and many tags one after the other', () => {
  const tags = '<Term id="a">b</Term> <Result of="c" /> '.repeat(30)
  expect(lineOf(`- a\n  - b\n    - > c\n\n${tags}\n\n<Claim>\n\n${tags}\n\n</Claim>`)).toBe('read')
  expect(lineOf(`Below 5 < 10 and ${'a < b, '.repeat(20)}`.replaceAll('< ', '\\< '))).toBe('read')
})
