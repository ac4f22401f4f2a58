import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeBestResponseBar } from './best-response-bar'
import type { Texture } from '@/evidence/figures/marks/drawing'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, anyWidth, marksOf } from '@/evidence/figures/marks/drawing-fixture'

const part = (count: number, texture: Texture, name = 'Part') => ({
  label: name,
  count,
  countText: String(count),
  share: '1%',
  texture,
})

test('18 of 52 is 81.69 of the 236 units of the column, below the 4.54 of the one before', () => {
  const drawing = placeBestResponseBar([part(1, 'solid-1'), part(18, 'solid-2'), part(33, 'outline')], 640)
  expect(marksOf(drawing, 'rect', 'solid-2')[0]?.y).toBeCloseTo(4.54, 2)
  expect(marksOf(drawing, 'rect', 'solid-2')[0]?.height).toBeCloseTo(81.69, 2)
})

test('a part of nobody has its label and no area; nobody at all draws no area', () => {
  const drawing = placeBestResponseBar([part(0, 'solid-1', 'None here'), part(0, 'outline')], 328)
  expect(drawing.marks.filter((mark) => mark.kind === 'rect')).toEqual([])
  expect(drawing.marks).toContainEqual(expect.objectContaining({ text: 'None here' }))
})

test('any parts of a whole fill the column and their labels stay apart', () => {
  const textures: Texture[] = ['solid-1', 'solid-2', 'outline', 'dashed']
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(300), anyLabel), { minLength: 1, maxLength: 8 }),
      anyWidth,
      (parts, width) => {
        const drawing = placeBestResponseBar(
          parts.map(([count, name], index) => part(count, textures[index % 4] ?? 'outline', name)),
          width,
        )
        expect(drawingFaults(drawing)).toEqual([])
        const filled = drawing.marks.reduce((sum, mark) => sum + (mark.kind === 'rect' ? mark.height : 0), 0)
        if (parts.some(([count]) => count > 0)) expect(filled).toBeCloseTo(236)
      },
    ),
  )
})

test('a line of paper stands between neighbours, so that two solid parts are told apart without colour', () => {
  // 5, 0 and 15 of 20 in a column of 236: the one boundary lies at 236 * 5 / 20 = 59.
  const part = (count: number) => ({
    label: 'A',
    count,
    countText: `${count}`,
    share: '1%',
    texture: 'solid-1' as const,
  })
  const gaps = placeBestResponseBar([part(5), part(0), part(15)], 344).marks.filter(
    ({ look }) => look === 'gap',
  )
  expect(gaps).toMatchObject([{ y1: 59, y2: 59 }])
})
