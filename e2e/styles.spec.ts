import { readdirSync, readFileSync } from 'node:fs'
import { pathsWithStyles } from './support/pages'
import { expect, test } from './support/reader'

const folder = new URL('../app/styles/', import.meta.url)
/** The classes that a sheet has rules for, utilities with their signs as components write them. */
const namesIn = (css: string) =>
  [...css.matchAll(/\.((?:\\[0-9a-f]{1,6} |\\.|[\w-])+)/g)].map(([, name = '']) =>
    name
      .replace(/\\([0-9a-f]{1,6}) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/\\(.)/g, '$1'),
  )
const sheetTexts = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))

test('the dark changes colours and nothing else', () => {
  // The audits of access ask in the dark for what colours decide, and for the rest in the light alone.
  const text = sheetTexts.join('\n')
  expect(text).not.toContain('prefers-color-scheme')
  const colour = '#[0-9a-f]{6}'
  const pairs = text.match(/light-dark\(/g) ?? []
  expect(text.match(new RegExp(`^ *--[\\w-]+: light-dark\\(${colour}, ${colour}\\);$`, 'gm'))).toHaveLength(
    pairs.length,
  )
  expect(pairs.length).toBeGreaterThan(10)
})

test('a reading page is sent one sheet, any other one more, with the rules for all that stands on it', async ({
  request,
}) => {
  const faults: string[] = []
  const rules = new Map<string, Set<string>>()
  const pages: { path: string; sheets: string[]; used: Set<string> }[] = []
  for (const path of pathsWithStyles) {
    const html = await (await request.get(path)).text()
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
    for (const sheet of sheets)
      if (!rules.has(sheet)) rules.set(sheet, new Set(namesIn(await (await request.get(sheet)).text())))
    const lists = [...html.matchAll(/ class="([^"]+)"/g)].map(([, names = '']) => names)
    const used = new Set(
      lists.flatMap((names) =>
        names
          .replaceAll('&amp;', '&')
          .replaceAll('&gt;', '>')
          .replaceAll('&#x27;', "'")
          .replaceAll('&quot;', '"')
          .split(' '),
      ),
    )
    pages.push({ path, sheets, used })
  }
  expect(rules.size).toBe(2)
  const written = new Set([...rules.values()].flatMap((names) => [...names]))
  for (const { path, sheets, used } of pages) {
    const expected = /^\/(?:$|glossary|nothing|(?:studies|conditions|treatments)\/[^/?]+(?:\/plain)?$)/.test(
      path,
    )
      ? 1
      : 2
    if (sheets.length !== expected) faults.push(`${path} loads ${sheets.length} sheets`)
    const missing = [...used].filter(
      (name) => written.has(name) && !sheets.some((sheet) => rules.get(sheet)?.has(name)),
    )
    if (missing.length > 0) faults.push(`${path} lacks rules for ${missing.join(', ')}`)
  }
  expect(faults).toEqual([])
})
