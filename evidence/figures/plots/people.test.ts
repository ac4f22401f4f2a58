import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import type { Drawing, Texture } from '@/evidence/figures/marks/drawing'
import { anyLabel, anyWidth } from '@/evidence/figures/marks/drawing-fixture'
import { placePeople } from './people'
import { peopleGrid, peopleHeight, placePersons } from './people-grid'
import { placePeoplePanels } from './people-panels'

const textures: Texture[] = ['solid-1', 'solid-2', 'outline', 'striped', 'dashed']
const persons = (drawing: Drawing) => drawing.marks.filter((mark) => mark.part === 'person')
const group = (count: number, index = 0, label = `Group ${index}`) => ({
  label,
  count,
  countText: String(count),
  texture: textures[index % textures.length] ?? 'outline',
})

test('52 people in 400 units stand 20 in a row, 17 apart, 12.24 wide', () => {
  // (400 + 6.5) / 13.65 = 29.8, so 20 in a row; 400 / 20.5 = 19.5 apart, held at 17; 0.72 of that wide.
  const grid = peopleGrid(52, 400)
  expect(grid).toMatchObject({ columns: 20, pitchX: 17, shape: 'person' })
  expect(grid.size).toBeCloseTo(12.24)
  // Height 12.24 * 26 / 12 = 26.52, and 0.3 of 17 as air: 31.62 from row to row.
  expect(grid.pitchY).toBeCloseTo(31.62)
  expect(peopleHeight(28, grid)).toBeCloseTo(31.62 + 26.52)
})

test('there is half a step of air after the tenth person, and the 21st begins the second row', () => {
  const marks = placePersons({ x: 0, y: 0 }, 28, peopleGrid(52, 400), () => 'outline')
  expect(marks[9]).toMatchObject({ x: 153, y: 0 })
  expect(marks[10]).toMatchObject({ x: 178.5, y: 0 })
  expect(marks[20]).toMatchObject({ x: 0, y: expect.closeTo(31.62) as number })
})

test('a thousand people become dots, fifty in a row where there is room', () => {
  expect(peopleGrid(1000, 420)).toMatchObject({ shape: 'dot', columns: 50 })
})

test('groups keep their order from top to bottom, and nobody in a group leaves its row standing', () => {
  const drawing = placePeople([{ heading: null, groups: [group(3, 0), group(0, 1), group(2, 2)] }], 640)
  const labels = drawing.marks.flatMap((mark) =>
    mark.kind === 'text' && mark.text.startsWith('Group') ? [mark] : [],
  )
  expect(labels.map(({ text }) => text)).toEqual(['Group 0', 'Group 1', 'Group 2'])
  expect(labels.map(({ y }) => y)).toEqual([...labels.map(({ y }) => y)].sort((one, other) => one - other))
  expect(persons(drawing).map(({ look }) => look)).toEqual([
    'solid-1',
    'solid-1',
    'solid-1',
    'outline',
    'outline',
  ])
})

const words = fc.oneof(
  anyLabel,
  fc.string({ minLength: 1, maxLength: 30 }).map((text) => `L${text}`),
)

test('any groups at any width: one mark for each person, all inside, no text over another', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(60), words), { minLength: 1, maxLength: 7 }),
      anyWidth,
      fc.boolean(),
      (groups, width, hasHeading) => {
        const made = groups.map(([count, label], index) => group(count, index, label))
        const sections = [
          {
            heading: hasHeading ? 'Objective response: 19 of 52 (37%; 95% CI, 24 to 51)' : null,
            groups: made.slice(0, 1),
          },
          ...(made.length > 1 ? [{ heading: null, groups: made.slice(1) }] : []),
        ]
        const drawing = placePeople(sections, width)
        expect(persons(drawing)).toHaveLength(groups.reduce((sum, [count]) => sum + count, 0))
        expect(drawingFaults(drawing)).toEqual([])
      },
    ),
  )
})

test('each panel draws all people, and fills as many as had the event', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(120), words), { minLength: 1, maxLength: 4 }),
      anyWidth,
      (events, width) => {
        const total = Math.max(1, ...events.map(([count]) => count))
        const panels = events.map(([count, label]) => ({
          countText: `${count} of ${total}`,
          label,
          count,
          total,
          texture: 'striped' as const,
        }))
        const drawing = placePeoplePanels(panels, width)
        expect(persons(drawing)).toHaveLength(total * events.length)
        const filled = persons(drawing).filter(({ look }) => look === 'striped')
        expect(filled).toHaveLength(events.reduce((sum, [count]) => sum + count, 0))
        expect(drawingFaults(drawing)).toEqual([])
      },
    ),
  )
})
