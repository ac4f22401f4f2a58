import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFlowTree, type FlowNode } from './flow-tree'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { anyLabel, marksOf } from '@/evidence/figures/marks/drawing-fixture'

test('a group stands under the one it came from, 30 units further in, joined to it', () => {
  const child: FlowNode = { countText: '52', label: 'Treated', note: null, kind: 'main', children: [] }
  const drawing = placeFlowTree(
    { countText: '53', label: 'Enrolled', note: null, kind: 'main', children: [child] },
    328,
  )
  const [parent, under] = marksOf(drawing, 'rect', 'range')
  // One line of text: 18 + 20 - 4 = 34 high; 14 of air.
  expect(parent).toMatchObject({ x: 1, y: 1, height: 34 })
  expect(under).toMatchObject({ x: 31, y: 49 })
  expect(marksOf(drawing, 'line', 'leader')).toHaveLength(2)
})

test('any tree of groups stays in the frame with no text over another', () => {
  const group = (children: fc.Arbitrary<FlowNode[]>): fc.Arbitrary<FlowNode> =>
    fc.record({
      countText: fc.nat(100_000).map(String),
      label: anyLabel,
      note: fc.option(
        fc.constant('1 fewer: reason not reported. Counted for objective response (investigator)'),
      ),
      kind: fc.constantFrom('main', 'other', 'loss'),
      children,
    })
  const leaf = group(fc.constant([]))
  const branch = group(fc.array(leaf, { maxLength: 3 }))
  const node = group(fc.array(fc.oneof(leaf, branch), { maxLength: 3 }))
  fc.assert(
    fc.property(node, fc.integer({ min: 320, max: 760 }), (root, width) => {
      expect(drawingFaults(placeFlowTree(root, width))).toEqual([])
    }),
  )
})
