import {
  bodySize,
  lineHeight,
  text,
  type Drawing,
  type DrawnMark,
  type Texture,
} from '@/evidence/figures/marks/drawing'
import { placeKey, type KeyEntry } from '@/evidence/figures/marks/key'
import { textWidth, wrapText } from '@/evidence/figures/marks/text-width'
import { person } from '@/evidence/figures/marks/texture'
import { peopleGrid, peopleHeight, placePersons, type PeopleGrid } from './people-grid'

/** People of one row who had one thing in common. */
export type CountedPart = { count: number; texture: Texture }

/**
 * The same people as in the other rows (or, of a trial with two arms, one arm's), as one count has them. `lead` says by
 * whom and how many, `detail` the share and its source, `aside` who is missing from the count.
 */
export type CountRow = { lead: string; detail: string; aside: string | null; parts: CountedPart[] }

/** A line of the key: what one texture means in this drawing. */
export type CountKey = { words: string; texture: Texture }

const leadSize = 16
const betweenRows = 16
const gap = 14
const maxPitch = 20
const keyPerson = 9

/** Returns the people of each count, one mark a person, row under row, so that two counts of the same people compare by eye. */
export function placePeopleCounts(rows: CountRow[], key: CountKey[], width: number): Drawing {
  const total = Math.max(...rows.map(({ parts }) => sum(parts)))
  const grid = gridFor(total, width)
  const marks: DrawnMark[] = []
  let y = 0
  rows.forEach((row, index) => {
    if (index > 0) y += betweenRows
    const words = placeWords(row, y, width)
    marks.push(...words.marks)
    y = words.end
    const textures = row.parts.flatMap(({ count, texture }) => Array<Texture>(count).fill(texture))
    marks.push(...placePersons({ x: 0, y }, textures.length, grid, (one) => textures[one] ?? 'outline'))
    y += peopleHeight(textures.length, grid)
  })
  const signs = placeKey(key.map(keyEntry), y + gap, width)
  marks.push(...signs.marks)
  return { width, height: signs.end, marks }
}

const sum = (parts: readonly CountedPart[]) => parts.reduce((total, { count }) => total + count, 0)

/** Returns one line of people where they fit at a size at which a person is seen as one, else rows of tens as long as fit. */
function gridFor(total: number, width: number): PeopleGrid {
  const grid = peopleGrid(total, width)
  const pitchX = Math.min(maxPitch, Math.floor((width / (total + Math.floor((total - 1) / 10) / 2)) * 2) / 2)
  if (grid.shape === 'dot') return grid
  if (pitchX < 14) {
    // At full measure longer rows of tens, so that many people do not stand in one corner of the page.
    const tens = Math.floor((width + grid.pitchX / 2) / (10.5 * grid.pitchX))
    const columns = Math.max(grid.columns, Math.min(Math.ceil(total / 10), tens) * 10)
    return { ...grid, columns }
  }
  return { ...grid, columns: Math.max(total, 1), pitchX, size: pitchX * 0.72 }
}

function placeWords({ lead, detail, aside }: CountRow, top: number, width: number) {
  const marks: DrawnMark[] = []
  let y = top
  const leadLines = wrapText(lead, width, leadSize, 600)
  leadLines.forEach((line) => {
    marks.push(text(0, y + 15, line, { size: leadSize, weight: 600 }))
    y += lineHeight + 2
  })
  const after = textWidth(leadLines.at(-1) ?? '', leadSize, 600) + gap
  const asideWidth = aside === null ? 0 : textWidth(aside, bodySize) + gap
  if (leadLines.length === 1 && after + textWidth(detail, bodySize) + asideWidth <= width) {
    marks.push(text(after, y - 5, detail, { look: 'soft' }))
    if (aside !== null) marks.push(text(width, y - 5, aside, { look: 'soft', anchor: 'end' }))
    return { marks, end: y + 4 }
  }
  for (const line of wrapText(aside === null ? detail : `${detail}; ${aside}`, width, bodySize)) {
    marks.push(text(0, y + 12, line, { look: 'soft' }))
    y += lineHeight
  }
  return { marks, end: y + 5 }
}

const keyEntry = ({ words, texture }: CountKey): KeyEntry => ({
  words,
  sign: (x, y) => [{ ...person(x, y - 10, keyPerson, texture), part: 'scale' }],
  signWidth: keyPerson + 6,
})
