import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(`${root}${file}`, 'utf8')
const rows = read('docs/faults.md')
  .split('\n')
  .filter((line) => /^\| (?!What |---)/.test(line))

test('every fault that is told has a test of that name, and every slow test is told', () => {
  const told = rows.map((row) => / `([^`]+\.(?:test|spec|fault)\.tsx?)`: \*(.+)\* \|$/.exec(row) ?? [row])
  expect(told.length).toBeGreaterThan(80)
  const missing = told.filter(([, file, title]) => {
    if (!file || !title || !existsSync(`${root}${file}`)) return true
    const names = [`'${title}'`, `"${title}"`, ` ${title}\``, `\`${title}\``]
    return !names.some((name) => read(file).includes(name))
  })
  expect(missing.map(([row]) => row)).toEqual([])

  const folder = 'conformance/faults'
  const slow = existsSync(root + folder)
    ? readdirSync(root + folder).filter((name) => /\.fault\.ts$/.test(name))
    : []
  const titles = slow.flatMap((name) =>
    [...read(`${folder}/${name}`).matchAll(/^ *test(?:\.\w+(?:\(.*\))?)?\(\s*'([^']+)'/gm)].map(
      ([, title]) => `${folder}/${name}: ${title}`,
    ),
  )
  const named = new Set(told.map(([, file, title]) => `${file}: ${title}`))
  expect(titles.filter((title) => !named.has(title))).toEqual([])
})
