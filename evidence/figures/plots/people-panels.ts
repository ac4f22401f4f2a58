import {
  bodySize,
  lineHeight,
  text,
  type Drawing,
  type DrawnMark,
  type Texture,
} from '@/evidence/figures/marks/drawing'
import { peopleGrid, peopleHeight, placePersons } from './people-grid'
import { wrapText } from '@/evidence/figures/marks/text-width'

/** All people once, those with the event first and filled; `countText` leads ("19 of 52"). */
export type PeoplePanel = { countText: string; label: string; count: number; total: number; texture: Texture }

const gap = 22
const minPanelWidth = 136
const countSize = 20

/** Returns the same people once for each event, side by side as far as they fit, so that benefit and harm compare by eye. */
export function placePeoplePanels(panels: PeoplePanel[], width: number): Drawing {
  const fitting = Math.max(1, Math.floor((width + gap) / (minPanelWidth + gap)))
  const columns = Math.min(fitting, panels.length)
  const room = (width - gap * (columns - 1)) / columns
  const total = Math.max(...panels.map((panel) => panel.total))
  const grid = peopleGrid(total, room)
  const marks: DrawnMark[] = []
  let y = 0
  for (let start = 0; start < panels.length; start += columns) {
    const row = panels.slice(start, start + columns)
    const lines = row.map((panel) => wrapText(panel.label, room, bodySize))
    const people = y + 24 + Math.max(...lines.map((words) => words.length)) * lineHeight + 6
    row.forEach((panel, index) => {
      const x = index * (room + gap)
      marks.push(
        text(x, y + 18, panel.countText, { size: countSize, weight: 600 }),
        ...(lines[index] ?? []).map((words, line) => text(x, y + 38 + line * lineHeight, words)),
        ...placePersons({ x, y: people }, panel.total, grid, (person) =>
          person < panel.count ? panel.texture : 'outline',
        ),
      )
    })
    y = people + Math.max(...row.map((panel) => peopleHeight(panel.total, grid))) + gap
  }
  return { width, height: y - gap + 2, marks }
}
