import { text, type DrawnMark } from '@/evidence/figures/marks/drawing'
import { person, personAspect } from '@/evidence/figures/marks/texture'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import { peopleHeight, placePersons, type PeopleGrid } from '@/evidence/figures/plots/people-grid'
import type { Abstract, AbstractPeople, AbstractRow } from './abstract-words'
import type { Band, Room } from './band'

/** Sizes that the rows of people follow. */
type Setting = { words: number; line: number; lead: number; person: number }

const total = (people: readonly AbstractPeople[]) => people.reduce((sum, { count }) => sum + count, 0)

/** Returns the rows of people, each under its number; all in one grid, so that lengths compare. */
export function peopleBands(rows: readonly AbstractRow[], setting: Setting, { left, room }: Room): Band[] {
  const grid = gridOf(Math.max(1, ...rows.map(({ people }) => total(people))), setting.person, room)
  return rows.map((row) => rowBand(row, grid, setting, { left, room }))
}

/** Returns one line of people where they fit, else as few full lines as hold them all. */
export function gridOf(people: number, pitch: number, room: number): PeopleGrid {
  const fitting = (columns: number) => room / (columns + (Math.ceil(columns / 10) - 1) / 2)
  const inLines = (count: number) => Math.ceil(people / count / 10) * 10
  const columns =
    [people, inLines(2), inLines(3), inLines(4)].find((one) => fitting(one) >= pitch * 0.8) ?? inLines(5)
  const pitchX = Math.min(pitch, Math.floor(fitting(columns) * 2) / 2)
  const size = pitchX * 0.72
  return { columns, pitchX, pitchY: size * personAspect + pitchX * 0.22, size, shape: 'person' }
}

function rowBand(
  { lead, note, people }: AbstractRow,
  grid: PeopleGrid,
  setting: Setting,
  { left, room }: Room,
): Band {
  const { words, line, lead: size } = setting
  const leadWidth = textWidth(lead, size, 600, 'serif') + 9
  const beside = wrapText(note, room - leadWidth, words)
  const textHeight = size * 1.1 + (beside.length - 1) * line
  const looks = people.flatMap(({ count, look }) => Array.from({ length: count }, () => look))
  const air = looks.length > 0 ? 9 : 0
  return {
    height: textHeight + air + peopleHeight(looks.length, grid),
    draw: (y) => [
      text(left, y + size * 0.86, lead, { size, weight: 600, face: 'serif' }),
      ...beside.map((one, row) => text(left + leadWidth, y + size * 0.86 + row * line, one, { size: words })),
      ...placePersons(
        { x: left, y: y + textHeight + air },
        looks.length,
        grid,
        (at) => looks[at] ?? 'outline',
      ),
    ],
  }
}

/** Returns the key and what the rows have in common, side by side as far as they fit; no band for nothing. */
export function keyBand(
  { key, rowNote }: Pick<Abstract, 'key' | 'rowNote'>,
  setting: Setting,
  place: Room,
): Band[] {
  const size = Math.max(12, setting.words - 2)
  const step = size * 1.4
  const sign = size * 0.62
  const marks: ((y: number) => DrawnMark[])[] = []
  let x = 0
  let row = 0
  const put = (words: string, indent: number, draw: (x: number, y: number) => DrawnMark[]) => {
    const width = indent + textWidth(words, size)
    if (x > 0 && x + width > place.room) {
      x = 0
      row += 1
    }
    const [at, down] = [place.left + x, row * step]
    marks.push((y) => [
      ...draw(at, y + down),
      text(at + indent, y + down + size, words, { size, look: 'soft' }),
    ])
    x += width + 18
  }
  for (const { look, words } of key)
    put(words, sign + 6, (at, y) => [{ ...person(at, y - 1, sign, look), part: 'scale' }])
  for (const words of rowNote === null ? [] : wrapText(rowNote, place.room, size)) put(words, 0, () => [])
  if (marks.length === 0) return []
  return [{ height: (row + 1) * step, draw: (y) => marks.flatMap((draw) => draw(y)) }]
}
