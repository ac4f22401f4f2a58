import { text, type DrawnMark, type Drawing } from '@/evidence/figures/marks/drawing'
import { balanceText, textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import type { Abstract, AbstractNumber } from './abstract-words'
import { column, lines, type Band, type Line } from './band'
import { keyBand, peopleBands } from './people-bands'

/** In units of which a sheet of A4 has 820 across: the smallest type, 11.5 of them, is 8 points high there. */
export const abstractSize = { width: 720, height: 774 }
export const margin = 42
const room = abstractSize.width - margin * 2
const footTop = abstractSize.height - 34

/** How large things are set, the first that fits is taken: no word is ever left out for want of room. */
const settings = [
  { title: 34, words: 15, line: 20, lead: 24, person: 22 },
  { title: 30, words: 14, line: 18, lead: 22, person: 20 },
  { title: 27, words: 13, line: 16.5, lead: 20, person: 17 },
  { title: 24, words: 12, line: 15, lead: 18, person: 14 },
] as const
export type Setting = (typeof settings)[number]

const minGap = 11
const maxGap = 24

/** Returns the abstract as one picture: title, facts, people, numbers, what it cannot say, and where it is from. */
export function placeAbstract(abstract: Abstract): Drawing {
  const tried = settings.map((setting) => bandsOf(abstract, setting))
  const heightOf = (bands: Band[]) => bands.reduce((sum, { height }) => sum + height, 0)
  const free = footTop - 14 - 24
  const bands = tried.find((one) => heightOf(one) + minGap * one.length <= free) ?? tried.at(-1) ?? []
  const gap = Math.min(maxGap, (free - heightOf(bands)) / bands.length)
  const marks: DrawnMark[] = [
    { kind: 'rect', x: 0, y: 0, width: abstractSize.width, height: 9, look: 'estimate' },
  ]
  let y = 30
  for (const band of bands) {
    marks.push(...band.draw(y))
    y += band.height + gap
  }
  return { ...abstractSize, marks: [...marks, ...foot(abstract)] }
}

function bandsOf(abstract: Abstract, setting: Setting): Band[] {
  return [
    titleBand(abstract, setting),
    rule(),
    factsBand(abstract, setting),
    rule(),
    ...peopleBands(abstract.rows, setting, { left: margin, room }),
    ...keyBand(abstract, setting, { left: margin, room }),
    rule(),
    numbersBand(abstract, setting),
    cannotSayBand(abstract.cannotSay, setting),
  ]
}

const rule = (): Band => ({
  height: 1,
  draw: (y) => [{ kind: 'line', x1: margin, y1: y, x2: margin + room, y2: y, look: 'rule' }],
})

function titleBand({ title, design }: Abstract, { title: size, words }: Setting): Band {
  const titles = balanceText(title, room, size, 600, 'serif')
  const step = Math.round(size * 1.16)
  return {
    height: words + 8 + titles.length * step,
    draw: (y) => [
      text(margin, y + words, design, { size: words, look: 'soft' }),
      ...titles.map((line, row) =>
        text(margin, y + words + 4 + (row + 0.9) * step, line, { size, weight: 600, face: 'serif' }),
      ),
    ],
  }
}

function factsBand({ facts }: Abstract, setting: Setting): Band {
  const gap = 20
  const width = (room - gap * (facts.length - 1)) / facts.length
  const columns = facts.map(({ head, words }, at) =>
    column(
      [...headOf(head, setting), ...lines(words, width, setting.words, setting.line)],
      margin + at * (width + gap),
    ),
  )
  return side(columns)
}

function numbersBand({ columns }: Abstract, setting: Setting): Band {
  const gap = 28
  const width = (room - gap) / 2
  return side(
    columns.map(({ head, numbers }, at) =>
      column(
        [...headOf(head, setting), ...numbers.flatMap((one) => numberLines(one, width, setting))],
        margin + at * (width + gap),
      ),
    ),
  )
}

const headOf = (head: string, { words, line }: Setting) => [
  { words: head, size: words - 1, step: line, weight: 600 as const, look: 'accent' as const },
]

/** What is absent is said in the size of the words, so that it is never taken for a number. */
function numberLines({ lead, note, isAbsent }: AbstractNumber, width: number, setting: Setting): Line[] {
  const { words, lead: size } = setting
  const large = { size, step: size * 1.25, weight: 600, face: 'serif' } as const
  const small = { size: words, step: words * 1.6, weight: 600, look: 'soft' } as const
  const leads = isAbsent ? wrapText(lead, width, words, 600) : wrapText(lead, width, size, 600, 'serif')
  return [
    ...leads.map((line): Line => ({ words: line, ...(isAbsent ? small : large) })),
    ...lines(note, width, words - 1, (words - 1) * 1.3, 'soft'),
    { words: '', size: words, step: 5 },
  ]
}

/** Returns columns that stand beside each other as one band. */
const side = (columns: readonly Band[]): Band => ({
  height: Math.max(...columns.map(({ height }) => height)),
  draw: (y) => columns.flatMap(({ draw }) => draw(y)),
})

const label = 'It cannot say'

/** What the study leaves open, on a ground of its own, so that nobody reads past it. */
function cannotSayBand(words: string, { words: size, line }: Setting): Band {
  const inset = 14
  const width = room - inset * 2
  const labelWidth = textWidth(`${label} `, size, 600)
  // The label stands in the first line, which the words after it fill.
  const [first = '', ...rest] = wrapIndented(words, width, size, labelWidth)
  const height = (rest.length + 1) * line + inset * 1.6
  return {
    height,
    draw: (y) => [
      { kind: 'rect', x: margin, y, width: room, height, look: 'caution' },
      text(margin + inset, y + inset + line * 0.6, label, { size, weight: 600, look: 'warn' }),
      text(margin + inset + labelWidth, y + inset + line * 0.6, first, { size }),
      ...rest.map((one, row) => text(margin + inset, y + inset + (row + 1.6) * line, one, { size })),
    ],
  }
}

/** Returns words in lines of which the first has less room. */
function wrapIndented(words: string, width: number, size: number, indent: number): string[] {
  const [first = ''] = wrapText(words, width - indent, size)
  const rest = words.slice(first.length).trim()
  return [first, ...(rest === '' ? [] : wrapText(rest, width, size))]
}

function foot({ siteName, edition, address }: Abstract): DrawnMark[] {
  const size = 12
  const y = abstractSize.height - 22
  return [
    { kind: 'line', x1: margin, y1: footTop - 6, x2: margin + room, y2: footTop - 6, look: 'rule' },
    text(margin, y, siteName, { size, weight: 600, look: 'accent' }),
    text(margin + textWidth(`${siteName}  `, size, 600), y, edition, { size, look: 'soft' }),
    text(margin + room, y, address, { size, look: 'soft', anchor: 'end' }),
  ]
}
