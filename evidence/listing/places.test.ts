import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstAtLeast, inAny, inEach, placesIn, placesText } from './places'

const places = fc
  .uniqueArray(fc.oneof(fc.nat(40), fc.nat(3_000_000)), { maxLength: 60 })
  .map((all) => all.sort((a, b) => a - b))

test('places are read as they were written', () => {
  fc.assert(fc.property(places, (all) => void expect(placesIn(placesText(all))).toEqual(all)))
  const many = Array.from({ length: 50_000 }, (_, index) => index * 3)
  expect(placesIn(placesText(many))).toEqual(many)
  expect(placesText([0, 1, 2, 300])).toBe('AAAAqQI=')
})

test('what does not rise is refused', () => {
  for (const wrong of [[1, 1], [2, 1], [-1], [0.5]])
    expect(() => placesText(wrong)).toThrow(/does not come after/)
})

test('any and each say what sets say', () => {
  fc.assert(
    fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (lists) => {
      const all = [...new Set(lists.flat())].sort((a, b) => a - b)
      expect(inAny(lists)).toEqual(all)
      expect(inEach(lists)).toEqual(all.filter((one) => lists.every((list) => list.includes(one))))
    }),
  )
})

test('the first place from a point on is found wherever it is looked for from', () => {
  fc.assert(
    fc.property(places, fc.nat(50), fc.nat(60), (all, wanted, from) => {
      const start = Math.min(from, all.length)
      const found = all.findIndex((one, index) => index >= start && one >= wanted)
      expect(firstAtLeast(all, wanted, start)).toBe(found < 0 ? all.length : found)
    }),
  )
})
