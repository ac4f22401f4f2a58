import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Returns the texts of the files below a folder whose names end so, tests left out. */
const textsIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(`${root}/${folder}/${file}`, 'utf8'))

const source = ['app', 'components', 'evidence', 'queries']
  .flatMap((folder) => textsIn(folder, /\.tsx?$/))
  .join('\n')

/** Classes whose second half is a word of the drawing: `fig-solid-1`, `figure-narrow`, `figure-in-2`. */
const isMadeOfWords = (name: string) => /^(?:fig|figure)-/.test(name)

test('every class that a sheet has rules for is written by something', () => {
  const sheets = textsIn('app/styles', /\.css$/)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/url\([^)]*\)/g, '')
  const names = new Set([...sheets.matchAll(/\.(-?[a-z][\w-]*)/g)].map(([, name = '']) => name))
  const isWritten = (name: string) => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(source)
  expect([...names].filter((name) => !isMadeOfWords(name) && !isWritten(name))).toEqual([])
  expect(names.size).toBeGreaterThan(50)
})

test('no arbitrary value of a class stands in two files: the second time it is a token', () => {
  const found = new Map<string, number>()
  const arbitrary = /\b(?:text|leading|w|h|max-w|gap-x|gap|min-w|grid-cols)-\[[^\]\s]+\]/g
  for (const text of ['app', 'components'].flatMap((folder) => textsIn(folder, /\.tsx$/)))
    for (const value of new Set(text.match(arbitrary) ?? [])) found.set(value, (found.get(value) ?? 0) + 1)
  expect([...found].filter(([, files]) => files > 1)).toEqual([])
})

test('every token is used: by its name in a sheet, or by a utility', () => {
  const sheets = textsIn('app/styles', /\.css$/).join('\n')
  const tokens = [...new Set([...sheets.matchAll(/^ {2}--([a-z][\w-]*):/gm)].map(([, name = '']) => name))]
  const spaces =
    /^(?:grid-template-columns|font-weight|breakpoint|container|tracking|leading|spacing|shadow|color|font|text)-/
  const utilities = [source, ...(sheets.match(/@apply [^;]+/g) ?? [])].join('\n')
  const isUsed = (token: string) =>
    new RegExp(`(?:var|theme)\\(--${token}(?![\\w-])`).test(sheets) ||
    new RegExp(`[\\w]-${token.replace(spaces, '')}(?![\\w-])`).test(utilities) ||
    new RegExp(`(?<![\\w-])(?:max-)?${token.replace(spaces, '')}:`).test(utilities)
  expect(tokens.filter((token) => spaces.test(token) && !isUsed(token))).toEqual([])
  expect(tokens.length).toBeGreaterThan(40)
})
