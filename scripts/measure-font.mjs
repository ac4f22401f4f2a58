// @ts-check
// Measures the figures' typeface, and writes the widths by which drawings are laid out and the letters that pictures can set. Run by hand after
// scripts/picture-fonts.mjs; the result is committed, and a test holds it to the fonts.
//   node scripts/measure-font.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runNode } from './launch/run.mjs'
import { everyday, names, powers } from './font-letters.mjs'
import { advancesOf } from './font-metrics.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const file = `${root}evidence/figures/marks/advances.ts`
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index))
const others = ['\u00a0', '\u202f', '\u2009', '·', '’', '–', '−', '→']

const regular = advancesOf(`${root}app/fonts/pictures/sans-400.ttf`)
const bold = advancesOf(`${root}app/fonts/pictures/sans-600.ttf`)
const serif = advancesOf(`${root}app/fonts/pictures/serif-600.ttf`)
const letters = [...(everyday.slice(95) + names + powers)]
/** @param {((character: string) => number)[]} faces */
const lettersIn = (...faces) => {
  const has = (/** @type {string} */ letter) => {
    try {
      return faces.every((widthOf) => widthOf(letter) >= 0)
    } catch {
      return false
    }
  }
  return JSON.stringify(letters.filter(has).join('')).replace(spaces, escaped)
}
const spaces = /[\u00a0-\u00ad\u2000-\u202f]/g
const escaped = (/** @type {string} */ one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
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

/** The letters of the faces of pictures, in either weight: U+0020 to U+007E, and these. */
export const lettersOfFaces: Record<'sans' | 'serif', string> = {
  sans: ${lettersIn(regular, bold)},
  serif: ${lettersIn(serif)},
}
`
writeFileSync(file, text)
await runNode('node_modules/oxfmt/bin/oxfmt', [file], { cwd: root })
