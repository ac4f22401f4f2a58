import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fixContent } from './fix-content'
import { fixArticle, fixRecord } from './fix-text'
import { readRecordFile } from './record-file'

let folder = ''
const file = () => path.join(folder, 'studies/casps/record.yaml')
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fix-'))
  cpSync('content/studies/casps', path.dirname(file()), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

/** The record of a published study with one slip in it, mended and checked again. */
function mended(from: RegExp | string, to: string) {
  const before = readFileSync(file(), 'utf8')
  const slipped = before.replace(from, to)
  expect(slipped).not.toBe(before)
  writeFileSync(file(), slipped)
  const said = fixContent(folder, ['casps'])
  return { before, slipped, after: readFileSync(file(), 'utf8'), said }
}

test('the records and articles that are published have nothing to mend', () => {
  expect(fixContent(folder, null)).toEqual([])
})

test('a value without its quotation marks gets them, with the signs that were typed', () => {
  const [, value = ''] = /value: ['"](\d+\.\d+)['"]/.exec(readFileSync(file(), 'utf8')) ?? []
  const { after, said } = mended(/value: ['"](\d+\.\d+)['"]/, 'value: $1')
  expect(said).toEqual([expect.stringContaining(`mended: "${value}" in quotes.`)])
  expect(after).toContain(`value: "${value}"`)
  expect(readRecordFile(file()).findings).toEqual([])
})

test('a decimal comma becomes a point; what may be thousands is left', () => {
  const { after } = mended(/value: ['"](\d+)\.(\d)['"]/, "value: '$1,$2'")
  expect(after).not.toMatch(/value: '\d+,\d'/)
  expect(readRecordFile(file()).findings).toEqual([])
  const thousands = mended(/value: ['"]\d+\.\d['"]/, "value: '6,800'")
  expect(thousands.said).toEqual([])
  expect(thousands.after).toBe(thousands.slipped)
})

test('a range of pages is written out with a hyphen, where it can be read in one way', () => {
  const fix = (page: string) => fixRecord(`page: ${page}`, []).text.slice('page: '.length)
  expect(fix('1567–75')).toBe('1567-1575')
  expect(fix('"123--130"')).toBe('"123-130"')
  expect(fix('1567 - 1575')).toBe('1567-1575')
  // The number of an article, letters, and what would run backwards.
  for (const left of ['e123', 'S12-S15', '130-123', '12']) expect(fix(left)).toBe(left)
})

test('spaces at the ends of lines go, and a line break of an article stays', () => {
  const { said, after, before } = mended('\narms:', '  \narms:')
  expect(said.length).toBe(1)
  expect(after).toBe(before)
  // In a block of text the space is part of it.
  expect(fixRecord('note: |\n  words \n  more', []).fixes).toEqual([])
  expect(fixArticle('One \nTwo  \nThree\t\n   \n').text).toBe('One\nTwo  \nThree\n\n')
})

test('a slip that changes what a source says is left to a person', () => {
  const { after, slipped, said } = mended(/value: (['"])(\d+)\.(\d)\1/, "value: '$2.$3%'")
  expect(said).toEqual([])
  expect(after).toBe(slipped)
})

test('a record that is a link is not written through', () => {
  const other = path.join(folder, 'elsewhere.yaml')
  writeFileSync(other, 'page: 1567–75 \n')
  rmSync(file())
  symlinkSync(other, file())
  expect(fixContent(folder, ['casps'])).toEqual([])
  expect(readFileSync(other, 'utf8')).toBe('page: 1567–75 \n')
})

test('a text with a colon gets quotation marks, and another error of YAML keeps no other line from being mended', () => {
  const { said, after } = mended(/\ntitle: .*\n/, '\ntitle: Pazopanib: or placebo\n')
  expect(said).toEqual([expect.stringMatching(/:\d+ mended: text with a colon in quotes\.$/)])
  expect(after).toContain('\ntitle: "Pazopanib: or placebo"\n')
  const fix = (text: string) => fixRecord(text, []).text
  expect(fix('a: one: "two"\nb: x: y\n')).toBe(`a: 'one: "two"'\nb: "x: y"\n`)
  expect(fix('a: [1\nb: x: y\npage: 1567–75\n')).toBe('a: [1\nb: "x: y"\npage: 1567-1575\n')
  for (const left of ['a: x: y # why\n', 'a: x: y\n  that goes on\n', 'a: |\n  x: y: z\n'])
    expect(fix(left)).toBe(left)
})

test('after a text with a colon was mended, what it kept from being read is mended too', () => {
  const [, value = ''] = /value: ['"](\d+\.\d+)['"]/.exec(readFileSync(file(), 'utf8')) ?? []
  writeFileSync(file(), readFileSync(file(), 'utf8').replace(/value: ['"](\d+\.\d+)['"]/, 'value: $1'))
  const { said, after } = mended(/\ntitle: .*\n/, '\ntitle: Pazopanib: or placebo\n')
  expect(said).toHaveLength(2)
  expect(after).toContain(`value: "${value}"`)
})
