import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Scheme = 'light' | 'dark'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const tokens = new Map(
  [...css.matchAll(/--color-([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

function colour(name: string, scheme: Scheme): string {
  const token = tokens.get(name)
  if (!token) throw new Error(`app/styles/tokens.css has no colour --color-${name}`)
  return token[scheme]
}

/** Returns the relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Returns the contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const papers = ['paper', 'paper-raised', 'paper-sunk']
const onEveryPaper = (names: string[]) =>
  names.flatMap((name) => papers.map((paper) => [name, paper] as const))

test('black on white is 21 to 1, and #767676 on white 4.54 to 1', () => {
  // The published pair of values that tools for contrast are commonly tried with.
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})

test.each(['light', 'dark'] as const)('text stands out from its ground by 4.5 to 1 (%s)', (scheme) => {
  const pairs = [
    ...onEveryPaper(['ink', 'headline', 'ink-soft', 'accent', 'warn']),
    ['ink', 'accent-soft'] as const,
    ['accent', 'accent-soft'] as const,
    ['ink', 'warn-soft'] as const,
    ['warn', 'warn-soft'] as const,
  ]
  const faint = pairs.filter(([text, ground]) => contrast(colour(text, scheme), colour(ground, scheme)) < 4.5)
  expect(faint).toEqual([])
})

test.each(['light', 'dark'] as const)(
  'marks of figures and borders of controls stand out by 3 to 1 (%s)',
  (scheme) => {
    const marks = ['mark-1', 'mark-2', 'mark-3', 'mark-4', 'mark-5', 'rule-strong']
    const faint = onEveryPaper(marks).filter(
      ([mark, ground]) => contrast(colour(mark, scheme), colour(ground, scheme)) < 3,
    )
    expect(faint).toEqual([])
  },
)
