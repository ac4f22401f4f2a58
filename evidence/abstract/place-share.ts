import { text, type Drawing, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { balanceText, textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import { lowerFirst } from '@/evidence/format/lower-first'
import type { Abstract, AbstractNumber } from './abstract-words'
import { column, lines, type Band } from './band'
import { peopleBands } from './people-bands'

/** The size in which networks show a link, 1200 by 630, in the units of the abstract. */
export const shareSize = { width: 720, height: 378 }
const margin = 42
const room = shareSize.width - margin * 2
const footTop = shareSize.height - 40

/** The first that fits is taken; the last lets go of the people, never of a word. */
const settings = [
  { title: 25, words: 21, line: 27, lead: 46, person: 32, isDrawn: true },
  { title: 22, words: 19, line: 24, lead: 38, person: 26, isDrawn: true },
  { title: 20, words: 17, line: 22, lead: 32, person: 21, isDrawn: true },
  { title: 18, words: 16, line: 20, lead: 28, person: 18, isDrawn: true },
  { title: 17, words: 15, line: 19, lead: 25, person: 15, isDrawn: true },
  { title: 16, words: 14, line: 17, lead: 22, person: 12, isDrawn: true },
  { title: 16, words: 14, line: 17, lead: 22, person: 12, isDrawn: false },
] as const

/** Returns the picture that goes with a shared link to a study: its rows of people, a harm, and who says so. */
export function placeShare(abstract: Abstract): Drawing {
  const tried = settings.map((setting) => bandsOf(abstract, setting))
  const heightOf = (bands: Band[]) => bands.reduce((sum, { height }) => sum + height, 0)
  const top = 30
  const free = footTop - top - 10
  const bands = tried.find((one) => heightOf(one) + 10 * (one.length - 1) <= free) ?? tried.at(-1) ?? []
  const gap = Math.min(22, (free - heightOf(bands)) / Math.max(1, bands.length - 1))
  const marks: DrawnMark[] = []
  let y = top
  for (const band of bands) {
    marks.push(...band.draw(y))
    y += band.height + gap
  }
  return { ...shareSize, marks: [...frame(abstract.siteName, abstract.design), ...marks] }
}

function bandsOf({ title, rows, columns }: Abstract, setting: (typeof settings)[number]): Band[] {
  const { title: size, words, line, isDrawn } = setting
  const titles = wrapText(title, room, size, 600).map((one) => ({
    words: one,
    size,
    step: size * 1.25,
    weight: 600 as const,
    look: 'soft' as const,
  }))
  const harm = columns.at(-1)?.numbers[0]
  const told = isDrawn ? rows : rows.map((row) => ({ ...row, people: [] }))
  return [
    column(titles, margin),
    ...peopleBands(told, setting, { left: margin, room }),
    ...(harm ? [column(lines(harmWords(harm), room, words, line), margin)] : []),
  ]
}

/** Returns `Harm: 8 of 52, adverse event of grade 3`, or that none is known and why. */
const harmWords = ({ lead, note, isAbsent }: AbstractNumber): string =>
  isAbsent ? `Harms: ${lowerFirst(lead)}` : `Harm: ${lead}, ${note}`

/** Returns the picture of a page that is no study: its title, and one thing that is true of it. */
export function placePageCard(
  card: { title: string; fact: string },
  siteName: string,
  address: string,
): Drawing {
  const sizes = [46, 38, 32, 26]
  const titles = sizes.map((size) => ({ size, lines: balanceText(card.title, room, size, 600, 'serif') }))
  const title = titles.find(({ lines: found }) => found.length <= 3) ?? {
    size: 22,
    lines: wrapText(card.title, room, 22, 600, 'serif'),
  }
  const facts = wrapText(card.fact, room, 21)
  const step = title.size * 1.16
  const top = 112
  return {
    ...shareSize,
    marks: [
      ...frame(siteName, address),
      ...title.lines.map((line, row) =>
        text(margin, top + row * step, line, { size: title.size, weight: 600, face: 'serif' }),
      ),
      ...facts.map((line, row) =>
        text(margin, top + title.lines.length * step + 12 + row * 28, line, { size: 21, look: 'soft' }),
      ),
    ],
  }
}

function frame(siteName: string, aside: string): DrawnMark[] {
  const y = shareSize.height - 20
  const free = room - textWidth(siteName, 17, 600) - 20
  const size = [14, 13, 12, 11].find((one) => textWidth(aside, one) <= free) ?? 10
  return [
    { kind: 'rect', x: 0, y: 0, width: shareSize.width, height: 9, look: 'estimate' },
    { kind: 'line', x1: margin, y1: footTop, x2: margin + room, y2: footTop, look: 'rule' },
    text(margin, y, siteName, { size: 17, weight: 600, look: 'accent' }),
    text(margin + room, y, aside, { size, look: 'soft', anchor: 'end' }),
  ]
}
