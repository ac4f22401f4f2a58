import { readdirSync, readFileSync } from 'node:fs'
import { pathsWithStyles } from './support/pages'
import { expect, test } from './support/reader'

const folder = new URL('../app/styles/', import.meta.url)
const namesIn = (css: string) =>
  [...css.matchAll(/\.(-?[a-z][\w-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name)
const sheetTexts = readdirSync(folder)
  .filter((file) => file.endsWith('.css'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))
const written = new Set(sheetTexts.flatMap(namesIn))

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

test('every page is sent the one sheet of the site, with the rules for what stands on it', async ({
  request,
}) => {
  const faults: string[] = []
  for (const path of pathsWithStyles) {
    const html = await (await request.get(path)).text()
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)
    if (sheets.length !== 1) faults.push(`${path} loads ${sheets.length} sheets`)
    const sent = new Set<string>()
    for (const sheet of sheets)
      namesIn(await (await request.get(sheet)).text()).forEach((name) => sent.add(name))
    const used = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names = '']) => names.split(' '))
    const missing = [...new Set(used)].filter((name) => written.has(name) && !sent.has(name))
    if (missing.length > 0) faults.push(`${path} lacks rules for ${missing.join(', ')}`)
  }
  expect(faults).toEqual([])
})
