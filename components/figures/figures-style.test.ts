import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { paint, shapeInk, textPaint } from '@/evidence/figures/marks/ink'

const styles = (name: string) =>
  readFileSync(new URL(`../../app/styles/${name}.css`, import.meta.url), 'utf8')

test('files and pictures use the light colours of the page', () => {
  const tokens = [...styles('tokens').matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}),/g)]
  const light = Object.fromEntries(tokens.map(([, name, colour]) => [name, colour]))
  expect(light).toMatchObject(paint)
})

test.each([...Object.keys(shapeInk), ...Object.keys(textPaint).filter((look) => look !== 'ink')])(
  'the page has a style for "%s", and one for forced colours',
  (look) => {
    const [page = '', forced = ''] = styles('figure-marks').split('@media (forced-colors: active)')
    const rule = new RegExp(`\\.fig-${look}[,\\s]`)
    expect(page).toMatch(rule)
    expect(forced).toMatch(rule)
  },
)
