import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { recordFromText } from '@/evidence/record/record-text'
import { recordOf } from './command-line'

const text = readFileSync('content/studies/palette-pazopanib/record.yaml', 'utf8')
const place = { file: 'record.yaml', folder: 'palette-pazopanib', isDraft: false }
/** What is said of the record of a published trial after one change. */
function said(from: string | RegExp, to: string): string[] {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  return recordFromText(place, { text: changed, problem: null }).findings.map(({ message }) => message)
}
const endPoint = /\n {4}endPoint:\n(?: {6}.*\n)+/

test('a word where a block is meant is answered with the fields of the block', () => {
  expect(said(endPoint, '\n    endPoint: met\n')).toEqual([
    'In outcome "progression-free-survival", "endPoint" is "met"; expected a block of fields: { verdict, source, locator, quote }, where "from" with a passage may stand for source, locator and quote.',
  ])
})

test('a verdict that stands as a field of its own is answered with the field that holds it', () => {
  expect(said(endPoint, '\n    met: true\n')).toEqual([
    'Outcome "progression-free-survival" has a field "met", which a record does not know. Did you mean "endPoint"? It is written { verdict: met, source, locator, quote }, where "from" with a passage may stand for source, locator and quote.',
  ])
})

test('a number of centres in the design is answered by where it belongs, and so is an item of the plan', () => {
  expect(said('\ndesign:\n', '\ndesign:\n  centres: 72\n')[0]).toContain(
    'has a field "centres", which a record does not know. It belongs under "outcomes": { id: centres, results: [{ id: centres, population, kind: quantity, unit: centres,',
  )
  expect(said('\ndesign:\n', '\ndesign:\n  allocationRatio: "2:1"\n')[0]).toContain(
    'It belongs under "plan" of the design: { kind: allocation-ratio, statement, source, locator }.',
  )
})

test('an unknown field that is near no other hides none of the names', () => {
  const [message] = said(endPoint, '\n    zzzzzzz: 1\n')
  expect(message).toMatch(/Known: id, title, .*\bendPoint\b.*\bresults\.$/)
  expect(message).not.toMatch(/ more\.$/)
})

test('the guides show how it is written that an end point was met', () => {
  for (const guide of ['docs/editing.md', 'content/README.md'])
    expect(readFileSync(guide, 'utf8')).toMatch(
      /endPoint: \{ verdict: met,\s+source[^}]*, locator[^}]*, quote/,
    )
})

const folder = mkdtempSync(path.join(tmpdir(), 'link-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a draft folder that is a link is said to be one', () => {
  cpSync('content/studies/casps', path.join(folder, 'casps'), { recursive: true })
  cpSync('content/studies/casps', path.join(folder, 'drafts/other'), { recursive: true })
  symlinkSync(path.join(folder, 'casps'), path.join(folder, 'drafts/linked'))
  expect(() => recordOf(folder, 'linked')).toThrow(
    `${path.join(folder, 'drafts/linked')} is a link, and no study is read through one. Put the folder itself there.`,
  )
})
