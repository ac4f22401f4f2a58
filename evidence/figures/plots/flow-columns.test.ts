import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, marksOf } from '@/evidence/figures/marks/drawing-fixture'
import { placeFlowColumns, type FlowBox } from './flow-columns'

const box = (countText: string, depth = 0, kind: FlowBox['kind'] = 'people'): FlowBox => ({
  kind,
  countText,
  label: 'Treated',
  notes: [],
  depth,
})

test('arms stand side by side, each under everybody, and a part begins at one height in both', () => {
  const drawing = placeFlowColumns(
    {
      together: [box('142')],
      arms: ['Drug', 'Placebo'],
      parts: [
        { heading: null, boxes: [[box('70'), box('1', 1, 'loss'), box('69', 1)], [box('72')]] },
        { heading: 'Masked part', boxes: [[box('69')], [box('72')]] },
      ],
    },
    344,
  )
  const [whole, drug, treated, placebo, ...part] = marksOf(drawing, 'rect', 'range')
  // (344 - 12 - 2) / 2 = 165 for each arm; what is part of the allotted stands 14 further in.
  expect(whole).toMatchObject({ x: 1, y: 1, width: 342 })
  expect(drug).toMatchObject({ x: 1, width: 165 })
  expect(treated).toMatchObject({ x: 15, width: 151 })
  expect(placebo).toMatchObject({ x: 178, y: drug?.y, width: 165 })
  expect(part.map(({ x }) => x)).toEqual([1, 178])
  expect(new Set(part.map(({ y }) => y)).size).toBe(1)
})

test('any way of any arms stays in the frame with no text over another', () => {
  const boxes = fc.array(
    fc.record({
      kind: fc.constantFrom('people' as const, 'loss' as const),
      countText: fc.nat(100_000).map(String),
      label: anyLabel,
      notes: fc.constantFrom([], ['Reason: withdrew consent']),
      depth: fc.nat(2),
    }),
    { minLength: 1, maxLength: 4 },
  )
  const part = fc.record({
    heading: fc.option(fc.constant('Masked part, to week 25')),
    boxes: fc.tuple(boxes, boxes),
  })
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 344, max: 1120 }),
      (parts, width) => {
        const way = { together: [box('142')], arms: ['Drug', 'Placebo'], parts }
        expect(drawingFaults(placeFlowColumns(way, width))).toEqual([])
      },
    ),
  )
})
