import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decimalsOf,
  hasGrimPower,
  possibleCounts,
  reproducingConventions,
  roundDecimal,
  roundingConventions,
  roundRatio,
} from '@/evidence/statistics/rounding'

const percent = (numerator: number, denominator: number, decimals: number) =>
  Object.fromEntries(
    roundingConventions.map((convention) => [
      convention,
      roundRatio(numerator, denominator, 100, decimals, convention),
    ]),
  )

test('12/49 is 24.49%: 24 rounded once, 25 rounded twice', () => {
  expect(percent(12, 49, 0)).toEqual({
    'half-up': '24',
    'half-even': '24',
    double: '25',
    'half-down': '24',
    truncate: '24',
    ceiling: '25',
  })
})

test('1/8 is 12.5%: a tie, on which the conventions part', () => {
  expect(percent(1, 8, 0)).toEqual({
    'half-up': '13',
    'half-even': '12',
    double: '13',
    'half-down': '12',
    truncate: '12',
    ceiling: '13',
  })
  expect(roundRatio(3, 8, 100, 0, 'half-even')).toBe('38')
})

test('19/52 is 36.54%, printed 37, 36.5 or 36.54; trailing zeros are kept', () => {
  expect([0, 1, 2].map((decimals) => roundRatio(19, 52, 100, decimals, 'half-up'))).toEqual([
    '37',
    '36.5',
    '36.54',
  ])
  expect(roundRatio(4, 25, 100, 1, 'half-up')).toBe('16.0')
  expect(roundRatio(0, 7, 100, 2, 'half-even')).toBe('0.00')
  expect(roundRatio(1, 1000, 1, 3, 'half-up')).toBe('0.001')
})

test('ties that binary floating point misses are ties here', () => {
  // 1.005 and 8.345 are stored below the tie, 2.675 too; 100 * 1.005 is 100.49999999999999 in doubles.
  expect(roundDecimal('1.005', 2, 'half-up')).toBe('1.01')
  expect(roundDecimal(1.005, 2, 'half-up')).toBe('1.01')
  expect(roundDecimal('2.675', 2, 'half-up')).toBe('2.68')
  expect(roundDecimal('2.675', 2, 'half-even')).toBe('2.68')
  expect(roundDecimal('2.665', 2, 'half-even')).toBe('2.66')
  expect(roundDecimal('2.675', 2, 'half-down')).toBe('2.67')
})

test('negative numbers round on their magnitude, ceiling goes up, and zero has no sign', () => {
  expect(roundDecimal('-24.5', 0, 'half-up')).toBe('-25')
  expect(roundDecimal('\u221224.5', 0, 'half-even')).toBe('-24')
  expect(roundDecimal('-24.9', 0, 'truncate')).toBe('-24')
  expect(roundDecimal('-24.9', 0, 'ceiling')).toBe('-24')
  expect(roundDecimal('24.1', 0, 'ceiling')).toBe('25')
  expect(roundDecimal('-0.04', 1, 'half-up')).toBe('0.0')
})

test('numbers with an exponent are taken as the decimals they denote', () => {
  expect(roundDecimal(5e-7, 6, 'half-up')).toBe('0.000001')
  expect(roundDecimal(1.5e-7, 8, 'half-up')).toBe('0.00000015')
  expect(roundDecimal(1.25e21, 0, 'half-up')).toBe('1250000000000000000000')
  expect(() => roundDecimal(NaN, 1, 'half-up')).toThrow(
    '"NaN" is not a plain decimal number such as 37 or 16.0.',
  )
  expect(() => roundDecimal(Infinity, 1, 'half-up')).toThrow(RangeError)
  expect(() => roundDecimal('24%', 1, 'half-up')).toThrow(RangeError)
})

test('what cannot be rounded exactly is refused in a sentence', () => {
  expect(() => roundRatio(1.5, 2, 100, 0, 'half-up')).toThrow('whole numbers, but got 100 x 1.5 / 2.')
  expect(() => roundRatio(1, 0, 100, 0, 'half-up')).toThrow(RangeError)
  expect(() => roundRatio(1, 2, 100, -1, 'half-up')).toThrow('0 to 100 decimals, but -1 were asked for')
  expect(() => possibleCounts('50', 0)).toThrow('at least 1, but the total given is 0.')
})

test('the conventions that reproduce a printed percentage are named', () => {
  expect(reproducingConventions('25', 12, 49)).toEqual(['double', 'ceiling'])
  expect(reproducingConventions('37', 19, 52)).toEqual([
    'half-up',
    'half-even',
    'double',
    'half-down',
    'ceiling',
  ])
  expect(reproducingConventions('36', 19, 52)).toEqual(['truncate'])
  expect(reproducingConventions('73', 19, 52)).toEqual([])
  expect(reproducingConventions('16.0', 4, 25)).toHaveLength(roundingConventions.length)
  expect(decimalsOf('16.0')).toBe(1)
})

test('possible counts: 37% of 52 is 19 and nothing else; 38% of 52 is 20; 39% of 52 is none', () => {
  expect(possibleCounts('37', 52)).toEqual([19])
  expect(possibleCounts('38', 52)).toEqual([20])
  expect(possibleCounts('39', 52)).toEqual([]) // 20 of 52 is 38.46, 21 of 52 is 40.38
  expect(possibleCounts('100', 3)).toEqual([3])
  expect(possibleCounts('0', 300)).toEqual([0, 1]) // 1 of 300 is 0.33
  expect(possibleCounts('12', 8)).toEqual([1]) // half-even
  expect(possibleCounts('13', 8)).toEqual([1]) // half-up
  expect(possibleCounts('50', 1000)).toEqual([495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505])
  expect(possibleCounts('101', 52)).toEqual([])
})

test('possible counts are those found by trying every count', () => {
  const decimals = fc.integer({ min: 0, max: 2 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), decimals, fc.nat(), (total, places, seed) => {
      const units = 100 * 10 ** places
      const printed = roundRatio(seed % (units + 1), units, 100, places, 'half-up')
      const every = Array.from({ length: total + 1 }, (_, count) => count).filter((count) =>
        (['half-up', 'half-even'] as const).some(
          (way) => roundRatio(count, total, 100, places, way) === printed,
        ),
      )
      return JSON.stringify(possibleCounts(printed, total)) === JSON.stringify(every)
    }),
    { numRuns: 1000 },
  )
})

test('from 10^(decimals + 2) on every percentage is possible, and below it some are not', () => {
  const possible = (total: number) =>
    Array.from({ length: 101 }, (_, value) => String(value)).filter(
      (text) => possibleCounts(text, total).length > 0,
    )
  expect([hasGrimPower(0, 99), hasGrimPower(0, 100), hasGrimPower(1, 999), hasGrimPower(1, 1000)]).toEqual([
    true,
    false,
    true,
    false,
  ])
  expect(possible(99).length).toBeLessThan(101)
  for (const total of [100, 101, 137, 199, 1000]) expect(possible(total)).toHaveLength(101)
})

test('half-up is the nearest decimal: the exact error is at most half a unit', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000 })
  fc.assert(
    fc.property(
      whole,
      fc.integer({ min: 1, max: 1_000_000 }),
      fc.integer({ min: 0, max: 4 }),
      (k, n, decimals) => {
        const units = BigInt(roundRatio(k, n, 100, decimals, 'half-up').replace('.', ''))
        const exact = BigInt(k) * 100n * 10n ** BigInt(decimals)
        const twiceError = 2n * (exact - units * BigInt(n))
        return -BigInt(n) <= twiceError && twiceError < BigInt(n)
      },
    ),
    { numRuns: 2000 },
  )
})
