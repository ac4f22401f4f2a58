import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { looksOfFiles, paint, shapeInk, textPaint } from '@/evidence/figures/marks/ink'

const styles = (name: string) =>
  readFileSync(new URL(`../../app/styles/${name}.css`, import.meta.url), 'utf8')

test('files and pictures use the light colours of the page', () => {
  const tokens = [...styles('tokens').matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}),/g)]
  const light = Object.fromEntries(tokens.map(([, name, colour]) => [name, colour]))
  expect(light).toMatchObject(paint)
})

const looksOfPages = [...Object.keys(shapeInk), ...Object.keys(textPaint)].filter(
  (look) => look !== 'ink' && !looksOfFiles.includes(look),
)

test.each(looksOfPages)('the page has a style for "%s"', (look) => {
  expect(styles('figure-marks')).toMatch(new RegExp(`\\.fig-${look}[,)\\s]`))
})

test('in forced colours all that marks are painted with is a colour of the system', () => {
  const [page = '', forced = ''] = styles('figure-marks').split('@media (forced-colors: active)')
  const painted = new Set([...page.matchAll(/var\((--color-[\w-]+)\)/g)].map(([, token = '']) => token))
  expect(painted.size).toBeGreaterThan(9)
  expect([...painted].filter((token) => !new RegExp(`${token}: [^;]*Canvas`).test(forced))).toEqual([])
})
