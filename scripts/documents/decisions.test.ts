import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../docs/decisions', import.meta.url))
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')
const files = readdirSync(folder).filter((file) => /^\d{4}-/.test(file))
const parts = ['## Context', '## Decision', '## What follows']
const beginning = /^# (?<number>\d{4})\. (?<title>.+)\n\nStatus: (?<status>[^\n]+)\n/

/** Returns a decision's line of the index, as its own words have it. */
function lineOf(file: string): string {
  const { number, title, status = '' } = beginning.exec(read(file))?.groups ?? {}
  const day = /\d{4}-\d\d-\d\d/.exec(status)?.[0]
  return `| [${number}](${file}) | ${title} | ${status.replace(`, ${day}`, '')} | ${day} |`
}

test('the index lists each decision with its title, status and date, and no other', () => {
  const listed = read('README.md')
    .split('\n')
    .filter((line) => /^\| \[\d/.test(line))
  expect(listed).toEqual(files.map(lineOf))
})

test('no number is given twice, and the index says which were never used', () => {
  const numbers = files.map((file) => Number(file.slice(0, 4)))
  expect(new Set(numbers).size).toBe(numbers.length)
  const unused = Array.from({ length: Math.max(...numbers) }, (_, index) => index + 1).filter(
    (number) => !numbers.includes(number),
  )
  expect(unused).toEqual([7, 8, 9, 11, 12, 14, 15, 17, 18, 19, 23])
  expect(read('README.md').replaceAll('\n', ' ')).toContain(
    'The numbers 0007 to 0009, 0011, 0012, 0014, 0015, 0017 to 0019 and 0023 are not used',
  )
})

test.each([...files, 'template.md'])('%s says its status, with a day, and has the parts in order', (file) => {
  const text = read(file)
  const { number, status } = beginning.exec(text)?.groups ?? {}
  expect(number).toBe(file === 'template.md' ? '0000' : file.slice(0, 4))
  expect(status).toMatch(
    /^(proposed|accepted|superseded by \d{4}), \d{4}-\d\d-\d\d(; superseded by \d{4} .+)?$/,
  )
  expect(text.match(/^## .+$/gm)?.filter((heading) => parts.includes(heading))).toEqual(parts)
})
