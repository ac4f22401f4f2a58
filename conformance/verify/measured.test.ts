import { expect, test } from 'vitest'
import { verifyMeasured } from '@/evidence/verify/say/measured'

test('the errors that were measured stay within what is held', () => {
  const { own, told, digits, qualifiers } = verifyMeasured
  expect([told.falseMatches, told.falseMismatches, qualifiers.stayed]).toEqual([0, 0, 0])
  expect(Object.values(own).map(({ contradicted }) => contradicted)).toEqual([0, 0, 0, 0])
  expect(digits.noticed / digits.changed).toBeGreaterThanOrEqual(0.99)
  expect([told.sentences >= 400, qualifiers.kinds >= 8]).toEqual([true, true])
})
