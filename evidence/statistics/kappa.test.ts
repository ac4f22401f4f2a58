import { expect, test } from 'vitest'
import { agreementOf, type CodedPair } from './kappa'

/** Pairs of a two-by-two table: both yes, yes and no, no and yes, both no. */
const tableOf = (...counts: readonly number[]): CodedPair[] =>
  (['yes yes', 'yes no', 'no yes', 'no no'] as const).flatMap((words, at) => {
    const [first = '', second = ''] = words.split(' ')
    return Array.from({ length: counts[at] ?? 0 }, () => ({ stratum: 'one', first, second }))
  })

test.each([
  // 50 applications for a grant, two readers: agreed 0.70, by chance 0.50.
  [[20, 5, 10, 15], 35, 0.4],
  // Equal agreement, unequal use of the categories: 0.60 each, by chance 0.54 and 0.46.
  [[45, 15, 25, 15], 60, 0.1304],
  [[25, 35, 5, 35], 60, 0.2593],
])('the table %j agrees in %i pairs, with kappa %d', (counts, agreed, kappa) => {
  const found = agreementOf(tableOf(...counts))
  expect(found.agreed).toBe(agreed)
  expect(found.kappa).toBeCloseTo(kappa, 4)
})

test('kappa is 1 where all agree over two categories, and -1 where two coders always take the other one', () => {
  expect(agreementOf(tableOf(3, 0, 0, 4)).kappa).toBe(1)
  expect(agreementOf(tableOf(0, 5, 5, 0)).kappa).toBe(-1)
})

test('kappa is not defined where one category alone occurs, or nothing at all', () => {
  expect(agreementOf(tableOf(7, 0, 0, 0))).toEqual({ n: 7, agreed: 7, kappa: null })
  expect(agreementOf([])).toEqual({ n: 0, agreed: 0, kappa: null })
})

test('chance is reckoned within each stratum: two studies with one arm each prove nothing of the choice of arm', () => {
  const pair = (stratum: string) => ({ stratum, first: stratum, second: stratum })
  expect(agreementOf(['a', 'a', 'b', 'b'].map(pair)).kappa).toBeNull()
})
