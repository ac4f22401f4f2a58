import { expect, test } from 'vitest'
import large from '@/evidence/statistics/golden/proportion-intervals-large.json'
import further from '@/evidence/statistics/golden/proportion-intervals-further.json'
import golden from '@/evidence/statistics/golden/proportion-intervals.json'
import {
  clipToUnit,
  type Interval,
  type ProportionMethod,
  proportionInterval,
  proportionMethods,
} from '@/evidence/statistics/proportion-interval'
import { roundDecimal } from '@/evidence/statistics/rounding'

function furthest(actual: Interval, [low = NaN, high = NaN]: readonly number[]): number {
  return Math.max(Math.abs(actual.low - low), Math.abs(actual.high - high))
}

test('Clopper-Pearson and Wilson agree with SciPy within 1e-9 on every count of every total to 60', () => {
  // Made with SciPy 1.17.1: binomtest(events, total).proportion_ci(0.95, 'exact') and (0.95, 'wilson').
  const misses = golden.rows.filter(([events = NaN, total = NaN, ...limits]) => {
    const exact = furthest(proportionInterval('clopper-pearson', events, total), limits.slice(0, 2))
    const score = furthest(proportionInterval('wilson', events, total), limits.slice(2))
    return !(exact < 1e-9 && score < 1e-9)
  })
  expect(golden.rows).toHaveLength(1890)
  expect(misses).toEqual([])
})

test('five methods agree with SciPy within 1e-9 on 400 seeded counts of totals to a million', () => {
  // Made by golden/proportion-intervals-large.py; mid-P there by root finding on the binomial, not the beta.
  const misses = large.rows.flatMap(([events = NaN, total = NaN, ...limits]) =>
    large.methods.filter((method, index) => {
      const interval = proportionInterval(method as ProportionMethod, events, total)
      return !(furthest(interval, limits.slice(2 * index)) < 1e-9)
    }),
  )
  expect(large.rows).toHaveLength(400)
  expect(misses).toEqual([])
})

test('logit, likelihood ratio, arcsine and Blaker agree with SciPy on the binomial itself', () => {
  // Made by golden/proportion-intervals-further.py. Blaker's limit is a search to 1e-6 on both sides.
  const misses = further.rows.flatMap(([events = NaN, total = NaN, ...limits]) =>
    further.methods.filter((method, index) => {
      const interval = proportionInterval(method as ProportionMethod, events, total)
      return !(furthest(interval, limits.slice(2 * index)) < (method === 'blaker' ? 2e-6 : 1e-9))
    }),
  )
  expect(further.rows).toHaveLength(13)
  expect(misses).toEqual([])
})

test('19 of 52 by the further methods, as R, SAS and Stata print them', () => {
  const printed = (method: ProportionMethod) => {
    const { low, high } = proportionInterval(method, 19, 52)
    return [low, high].map((limit) => (100 * limit).toFixed(1)).join(' to ')
  }
  expect(printed('logit')).toBe('24.7 to 50.3')
  expect(printed('likelihood-ratio')).toBe('24.3 to 50.0')
  expect(printed('blaker')).toBe('24.1 to 51.0')
})

// SciPy 1.17.1 to 12 decimals: Clopper-Pearson, Wilson, Wilson with continuity correction.
test.each([
  [0, 1, [0, 0.975], [0, 0.793450685623], [0, 0.945379244471]],
  [0, 10, [0, 0.308497107819], [0, 0.277532799863], [0, 0.344537218307]],
  [10, 10, [0.691502892181, 1], [0.722467200137, 1], [0.655462781693, 1]],
  [0, 20, [0, 0.168433470983], [0, 0.161125158053], [0, 0.200453345013]],
  [
    1,
    29,
    [0.000872646884, 0.177644295488],
    [0.006113214293, 0.171755218793],
    [0.001802640213, 0.19628175101],
  ],
  [
    15,
    148,
    [0.057844010083, 0.161650490349],
    [0.062386399531, 0.160487241723],
    [0.059778208428, 0.164449779365],
  ],
  [
    81,
    263,
    [0.252736745585, 0.367621922601],
    [0.255288519878, 0.366209576983],
    [0.253508682295, 0.368176201043],
  ],
  [
    20,
    100,
    [0.126655552102, 0.291842689089],
    [0.133366933331, 0.288829165593],
    [0.129248214087, 0.294322971197],
  ],
  [7, 50, [0.05819170034, 0.267396002497], [0.06950833427, 0.261861937106], [0.062770089526, 0.273563762208]],
  [1, 100000, [2.53178e-7, 5.571516e-5], [1.765248e-6, 5.6647097e-5], [5.22002e-7, 6.4947771e-5]],
  [
    500000,
    1000000,
    [0.499019519195, 0.500980480805],
    [0.49902001989, 0.50097998011],
    [0.499019519892, 0.500980480108],
  ],
] as const)('%d of %d by three methods', (events, total, exact, score, corrected) => {
  expect(furthest(proportionInterval('clopper-pearson', events, total), exact)).toBeLessThan(2e-12)
  expect(furthest(proportionInterval('wilson', events, total), score)).toBeLessThan(2e-12)
  expect(furthest(proportionInterval('wilson-corrected', events, total), corrected)).toBeLessThan(2e-12)
})

test('the four cases of Newcombe 1998 come out to four decimals by Wald and mid-P', () => {
  const cases = [
    [81, 263],
    [15, 148],
    [0, 20],
    [1, 29],
  ] as const
  const printed = (method: ProportionMethod) =>
    cases.map(([events, total]) => {
      const { low, high } = clipToUnit(proportionInterval(method, events, total))
      return `${roundDecimal(low, 4, 'half-up')} ${roundDecimal(high, 4, 'half-up')}`
    })
  expect(printed('wald')).toEqual(['0.2522 0.3638', '0.0527 0.1500', '0.0000 0.0000', '0.0000 0.1009'])
  expect(printed('mid-p')).toEqual(['0.2544 0.3658', '0.0601 0.1581', '0.0000 0.1391', '0.0017 0.1585'])
})

test('Agresti-Coull is the Wald interval after adding z²/2 events and z²/2 non-events', () => {
  // By hand for 19/52, z² = 3.8415: 20.9207 of 55.8415 is 0.37464; SE sqrt(0.37464 * 0.62536 / 55.8415) = 0.064773.
  const { low, high } = proportionInterval('agresti-coull', 19, 52)
  expect(low).toBeCloseTo(0.2477, 4)
  expect(high).toBeCloseTo(0.5016, 4)
})

test('3 of 50 at 99% is 0.006872485 to 0.202706269 (R binom.test)', () => {
  expect(
    furthest(proportionInterval('clopper-pearson', 3, 50, 0.99), [0.006872485, 0.202706269]),
  ).toBeLessThan(1e-9)
})

test('one-sided 95% limits of 19/52 agree with SciPy, and the other side is open', () => {
  expect(proportionInterval('clopper-pearson', 19, 52, 0.95, 'one-lower').low).toBeCloseTo(
    0.2541665012621,
    12,
  )
  expect(proportionInterval('clopper-pearson', 19, 52, 0.95, 'one-upper').high).toBeCloseTo(
    0.4885841474268,
    12,
  )
  expect(proportionInterval('wilson', 19, 52, 0.95, 'one-lower')).toEqual({
    low: expect.closeTo(0.2647471706967, 12),
    high: 1,
  })
  expect(proportionInterval('wilson-corrected', 19, 52, 0.95, 'one-upper')).toEqual({
    low: 0,
    high: expect.closeTo(0.4890225885092, 12),
  })
})

const asPercent = ({ low, high }: Interval, decimals: number) =>
  [low, high].map((limit) => roundDecimal(limit * 100, decimals, 'half-up')).join(' to ')

test('19/52 is 23.6 to 51.0 by the exact method; Wilson would be printed 25 to 50', () => {
  expect(asPercent(proportionInterval('clopper-pearson', 19, 52), 1)).toBe('23.6 to 51.0')
  expect(asPercent(proportionInterval('clopper-pearson', 19, 52), 0)).toBe('24 to 51')
  expect(asPercent(proportionInterval('wilson', 19, 52), 1)).toBe('24.8 to 50.1')
  expect(asPercent(proportionInterval('wilson', 19, 52), 0)).toBe('25 to 50')
})

test('21/166 printed as 7.6 to 18 is Wald, and 12/49 printed as 13 to 39 is exact', () => {
  expect(asPercent(proportionInterval('wald', 21, 166), 1)).toBe('7.6 to 17.7')
  const methods = Object.keys(proportionMethods) as ProportionMethod[]
  const by = (events: number, total: number, text: string) =>
    methods.filter((method) => asPercent(proportionInterval(method, events, total), 0) === text)
  expect(by(21, 166, '8 to 18')).toContain('wald')
  expect(by(12, 49, '13 to 39')).toEqual(['clopper-pearson'])
})

test('Wald and Agresti-Coull are not clipped, and clipToUnit clips them', () => {
  // 1/29 by hand: 0.03448 - 1.96 * sqrt(0.03448 * 0.96552 / 29) = -0.0319
  expect(proportionInterval('wald', 1, 29).low).toBeCloseTo(-0.0319, 4)
  expect(proportionInterval('agresti-coull', 0, 20).low).toBeLessThan(0)
  expect(clipToUnit({ low: -0.0319, high: 1.2 })).toEqual({ low: 0, high: 1 })
})

test.each([
  [5, 4, 0.95, 'A proportion cannot have 5 events among only 4.'],
  [-1, 4, 0.95, 'A proportion cannot have -1 events: the count is below 0.'],
  [0, 0, 0.95, 'A proportion needs a total of at least 1, but got 0.'],
  [1.5, 4, 0.95, 'A proportion needs whole counts, but got 1.5 of 4.'],
  [NaN, 4, 0.95, 'A proportion needs whole counts, but got NaN of 4.'],
  [1, 4, 95, 'A confidence level lies between 0 and 1 (95% is 0.95), but got 95.'],
  [1, 4, 1, 'A confidence level lies between 0 and 1 (95% is 0.95), but got 1.'],
])('%d of %d at level %d is refused in a sentence', (events, total, level, message) => {
  expect(() => proportionInterval('wilson', events, total, level)).toThrow(new RangeError(message))
})
