import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadApart } from './spread-apart'

test('labels that do not touch stay where they want to be', () => {
  expect(
    spreadApart(
      [
        { wanted: 10, length: 20 },
        { wanted: 60, length: 20 },
      ],
      100,
    ),
  ).toEqual([10, 60])
})

test('two labels that want the same place stand around it', () => {
  // Both want 50: side by side they begin at 40 and 60, each 10 away.
  expect(
    spreadApart(
      [
        { wanted: 50, length: 20 },
        { wanted: 50, length: 20 },
      ],
      100,
    ),
  ).toEqual([40, 60])
})

test('a label that would leave the frame is held at its edge and pushes the one before it', () => {
  expect(
    spreadApart(
      [
        { wanted: 70, length: 20 },
        { wanted: 95, length: 20 },
      ],
      100,
    ),
  ).toEqual([60, 80])
})

test('any labels keep their order, do not overlap, and stay in the frame when there is room for them', () => {
  const wishes = fc.array(
    fc.record({ wanted: fc.integer({ min: -50, max: 400 }), length: fc.integer({ min: 1, max: 60 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(wishes, fc.integer({ min: 50, max: 400 }), (labels, room) => {
      const sorted = [...labels].sort((one, other) => one.wanted - other.wanted)
      const starts = spreadApart(sorted, room)
      const ends = starts.map((start, index) => start + (sorted[index]?.length ?? 0))
      starts
        .slice(1)
        .forEach((start, index) => expect(start).toBeGreaterThanOrEqual((ends[index] ?? 0) - 1e-6))
      const total = sorted.reduce((sum, { length }) => sum + length, 0)
      expect(Math.min(...starts)).toBeGreaterThanOrEqual(0)
      if (total <= room) expect(Math.max(...ends)).toBeLessThanOrEqual(room + 1e-6)
    }),
  )
})
