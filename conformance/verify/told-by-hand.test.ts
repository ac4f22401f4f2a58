import { expect, test } from 'vitest'
import { isMatch } from '@/evidence/verify/say/verdict'
import { verifyMeasured } from '@/evidence/verify/say/measured'
import { measureTold } from './measure'
import { isFalseMatch, isFalseMismatch, toldByHand } from './told-by-hand'

const told = toldByHand()
const sayOf = (one: (typeof told)[number]) => `${one.slug}: ${one.text}`

test('nothing written by hand that is untrue, or leaves open what it is of, is called a match', () => {
  expect(told.filter(isFalseMatch).map(sayOf)).toEqual([])
  expect(told.length).toBeGreaterThan(420)
})

test('of what is true, or leaves something open, nothing is contradicted, and eight in ten true sentences match', () => {
  expect(told.filter(isFalseMismatch).map(sayOf)).toEqual([])
  const right = told.filter(({ kind }) => kind === 'true')
  const matching = right.filter(({ verdict }) => verdict !== null && isMatch(verdict))
  expect(matching.length / right.length).toBeGreaterThan(0.8)
})

test('what the pages print of these sentences is what the verifier says now; npm run bench:verify writes it anew', () => {
  expect(verifyMeasured.told).toEqual(measureTold(told))
})
