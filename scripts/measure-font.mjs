// @ts-check
// Measures the figures' typeface, and writes the widths by which drawings are laid out. Run by hand after
// scripts/picture-fonts.mjs; the result is committed, and a test holds it to the fonts.
//   node scripts/measure-font.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { advancesOf } from './font-metrics.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}evidence/figures/marks/advances.ts`
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))
const others = ['\u00a0', '\u202f', '\u2009', '·', '’', '–', '−', '→']

const regular = advancesOf(`${root}app/fonts/pictures/sans-400.ttf`)
const bold = advancesOf(`${root}app/fonts/pictures/sans-600.ttf`)
const code = (/** @type {string} */ character) =>
  `'\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}'`

const text = `// Made by scripts/measure-font.mjs from app/fonts/pictures/, in thousandths of the font size.
/** Advance widths of U+0020 to U+007E in the site's sans face, cut from Source Sans 3; its figures are tabular. */
export const advances: Record<400 | 600, readonly number[]> = {
  400: ${JSON.stringify(ascii.map(regular))},
  600: ${JSON.stringify(ascii.map(bold))},
}

/** Of other signs, in the wider of the two weights. */
export const advancesOfSigns = new Map([
${others.map((one) => `[${code(one)}, ${Math.max(regular(one), bold(one))}],`).join('\n')}
])
`
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'typescript' }))
