import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { advances, advancesOfSigns, lettersOfFaces } from '../evidence/figures/marks/advances'
import { advancesOf } from './font-metrics.mjs'

const fontOf = (/** @type {400 | 600} */ weight) =>
  fileURLToPath(new URL(`../app/fonts/pictures/sans-${weight}.ttf`, import.meta.url))

test.each(/** @type {const} */ ([400, 600]))(
  'at weight %i, every letter is as wide in drawings as in the font',
  (weight) => {
    const widthOf = advancesOf(fontOf(weight))
    const letters = advances[weight].map((_, index) => String.fromCharCode(0x20 + index))
    expect(letters.at(-1)).toBe('~')
    expect(advances[weight]).toEqual(letters.map(widthOf))
  },
)

test('a sign is as wide as the wider weight makes it', () => {
  const [regular, bold] = [advancesOf(fontOf(400)), advancesOf(fontOf(600))]
  for (const [sign, width] of advancesOfSigns) expect(width, sign).toBe(Math.max(regular(sign), bold(sign)))
})

test.each(['sans-400', 'sans-600', 'serif-600'])(
  '%s has every letter that pictures are said to set',
  (face) => {
    const widthOf = advancesOf(fileURLToPath(new URL(`../app/fonts/pictures/${face}.ttf`, import.meta.url)))
    const family = face.startsWith('serif') ? 'serif' : 'sans'
    for (const letter of lettersOfFaces[family]) expect(widthOf(letter), letter).toBeGreaterThanOrEqual(0)
  },
)

test('a letter that the font lacks is an error that names it', () => {
  expect(() => advancesOf(fontOf(400))('語')).toThrow(/has no "語"/)
})
