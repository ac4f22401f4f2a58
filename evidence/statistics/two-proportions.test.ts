import fc from 'fast-check'
import { expect, test } from 'vitest'
import golden from './golden/two-proportions.json'
import { twoByTwoTest } from './two-by-two-tests'
import {
  differenceInterval,
  methodsOfDifference,
  numberNeededToTreat,
  oddsRatioInterval,
  riskRatioInterval,
  riskRatioMethods,
  type ArmCount,
  type DifferenceMethod,
  type RiskRatioMethod,
} from './two-proportions'

const arm = (events: number, total: number): ArmCount => ({ events, total })
type Row = Record<string, number | null>
const rows = golden.rows.map((cells) =>
  Object.fromEntries(golden.columns.map((name, index) => [name, cells[index] ?? null])),
) as Row[]
const armsOf = (row: Row): [ArmCount, ArmCount, number] => [
  arm(Number(row['events a']), Number(row['total a'])),
  arm(Number(row['events b']), Number(row['total b'])),
  Number(row.level),
]

/** Every cell of R's that differs from ours by more than `slack`, of its size where it is above 1. */
function misses(
  names: readonly string[],
  ours: (row: Row, name: string) => number | undefined,
  slack: number,
) {
  return rows.flatMap((row) =>
    names.flatMap((name) => {
      const theirs = row[name]
      if (theirs == null) return []
      const own = ours(row, name)
      const near = own !== undefined && Math.abs(own - theirs) <= slack * Math.max(1, Math.abs(theirs))
      return near ? [] : [`${name} of ${Object.values(row).slice(0, 5).join(', ')}: ${own}, R ${theirs}`]
    }),
  )
}

const limits = (names: readonly string[]) => names.flatMap((name) => [`${name} low`, `${name} high`])
const fieldOf = (name: string) => name.split(' ').at(-1) as 'estimate' | 'low' | 'high'

test('six intervals of a difference agree with R on 38 pairs of arms, among them those of Newcombe 1998', () => {
  expect(rows).toHaveLength(38)
  const found = misses(
    limits(methodsOfDifference),
    (row, name) => {
      const method = methodsOfDifference.find((one) => name.startsWith(`${one} `)) ?? 'newcombe'
      return differenceInterval(method, ...armsOf(row))[fieldOf(name) as 'low' | 'high']
    },
    2e-7,
  )
  expect(found).toEqual([])
})

test('intervals of a ratio of shares and of odds agree with R, epitools and metafor', () => {
  const columns: Record<string, (row: Row) => ReturnType<typeof riskRatioInterval>> = {
    katz: (row) => riskRatioInterval('katz', ...armsOf(row)),
    'ratio miettinen-nurminen': (row) => riskRatioInterval('miettinen-nurminen', ...armsOf(row)),
    koopman: (row) => riskRatioInterval('koopman', ...armsOf(row)),
    woolf: (row) => oddsRatioInterval('woolf', ...armsOf(row)),
    'odds miettinen-nurminen': (row) => oddsRatioInterval('miettinen-nurminen', ...armsOf(row)),
    'exact odds': (row) => oddsRatioInterval('exact', ...armsOf(row)),
    'mid-p odds': (row) => oddsRatioInterval('mid-p', ...armsOf(row)),
  }
  const names = golden.columns.filter((name) =>
    Object.keys(columns).some((one) => name.startsWith(`${one} `)),
  )
  expect(names).toHaveLength(17)
  const ours = (row: Row, name: string) =>
    columns[name.split(' ').slice(0, -1).join(' ')]?.(row)?.[fieldOf(name)]
  expect(misses(names, ours, 1e-6)).toEqual([])
})

test('p values agree with R: Fisher in three directions, chi-squared in two forms, one stratum of Mantel-Haenszel', () => {
  const ours = (row: Row, name: string) => {
    const [a, b] = armsOf(row)
    if (name === 'mantel-haenszel') return twoByTwoTest('mantel-haenszel', a, b)?.two
    if (name.startsWith('chi')) return twoByTwoTest(name as 'chi-squared', a, b)?.two
    return twoByTwoTest('fisher', a, b)?.[name.split(' ')[1] as 'two']
  }
  const names = golden.columns.slice(-6)
  expect(misses(names, ours, 1e-9)).toEqual([])
})

test('trials of sarcoma: the p values that their papers print come from these tests', () => {
  // CASPS 2017, 6 of 28 and none of 16: 0.053. ALTER0203, 16 of 158 and 1 of 75: 0.0145. LMS-04, 27 of 74 and 10 of 76: 0.0009.
  expect(twoByTwoTest('fisher', arm(6, 28), arm(0, 16))?.more).toBeCloseTo(0.0534, 4)
  expect(twoByTwoTest('fisher', arm(16, 158), arm(1, 75))?.two).toBeCloseTo(0.01448, 5)
  expect(twoByTwoTest('chi-squared', arm(27, 74), arm(10, 76))?.two).toBeCloseTo(0.00092, 5)
  expect(twoByTwoTest('fisher', arm(33, 83), arm(0, 40))?.two).toBeCloseTo(1.8e-7, 8)
})

test('Newcombe 1998, table II: 56 of 70 less 48 of 80 is 0.2, by method 10 from 0.0524 to 0.3339, by Miettinen and Nurminen from 0.0528 to 0.3382', () => {
  const published = {
    wald: [0.0575, 0.3425],
    newcombe: [0.0524, 0.3339],
    mee: [0.0533, 0.3377],
    'miettinen-nurminen': [0.0528, 0.3382],
  }
  for (const [method, [low, high]] of Object.entries(published)) {
    const found = differenceInterval(method as DifferenceMethod, arm(56, 70), arm(48, 80))
    expect(found.low).toBeCloseTo(low ?? 0, 4)
    expect(found.high).toBeCloseTo(high ?? 0, 4)
  }
})

test('the number needed to treat exists only where the interval of the difference leaves out 0', () => {
  const motion = numberNeededToTreat(differenceInterval('newcombe', arm(33, 83), arm(0, 40)))
  expect(motion).toMatchObject({ event: 'more' })
  expect(motion?.number).toBeCloseTo(83 / 33, 10)
  // 1 / 0.505 and 1 / 0.266.
  expect(motion?.low).toBeCloseTo(1.98, 2)
  expect(motion?.high).toBeCloseTo(3.76, 2)
  expect(numberNeededToTreat(differenceInterval('newcombe', arm(12, 66), arm(5, 67)))).toBeNull()
  expect(numberNeededToTreat(differenceInterval('wald', arm(0, 10), arm(0, 12)))).toBeNull()
})

const someArm = fc
  .integer({ min: 1, max: 200 })
  .chain((n) => fc.record({ events: fc.integer({ min: 0, max: n }), total: fc.constant(n) }))
const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99)

test('a difference changes sign with the arms, lies within its limits, and a wider level widens it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...methodsOfDifference), someArm, someArm, level, (method, a, b, at) => {
      const there = differenceInterval(method, a, b, at)
      const back = differenceInterval(method, b, a, at)
      const mirrored = Math.abs(there.low + back.high) < 1e-9 && Math.abs(there.high + back.low) < 1e-9
      const wider = differenceInterval(method, a, b, 0.999)
      // Agresti and Caffo add a success and a failure to each arm, so that all of all less none of all lies outside.
      const holds =
        method === 'agresti-caffo' ||
        (there.low <= there.estimate + 1e-12 && there.estimate <= there.high + 1e-12)
      return mirrored && holds && wider.low <= there.low + 1e-9 && wider.high >= there.high - 1e-9
    }),
    { numRuns: 2000 },
  )
})

test('ratios turn over with the arms, and lie within their limits', () => {
  const methods = Object.keys(riskRatioMethods) as RiskRatioMethod[]
  const turns = (there: ReturnType<typeof riskRatioInterval>, back: ReturnType<typeof riskRatioInterval>) => {
    if (there === null || back === null) return there === back
    if (!(there.estimate > 0 && there.estimate < Infinity)) return there.low === 0 || there.high === Infinity
    const product = (x: number, y: number) =>
      x === 0 || y === 0
        ? (x === 0 && y === Infinity) || (y === 0 && x === Infinity)
        : Math.abs(x * y - 1) < 1e-7
    return (
      product(there.low, back.high) &&
      product(there.high, back.low) &&
      there.low <= there.estimate * (1 + 1e-7) &&
      there.high >= there.estimate * (1 - 1e-7)
    )
  }
  fc.assert(
    fc.property(fc.constantFrom(...methods), someArm, someArm, level, (method, a, b, at) =>
      turns(riskRatioInterval(method, a, b, at), riskRatioInterval(method, b, a, at)),
    ),
    { numRuns: 1000 },
  )
  fc.assert(
    fc.property(
      fc.constantFrom('woolf', 'miettinen-nurminen', 'exact', 'mid-p'),
      someArm,
      someArm,
      level,
      (method, a, b, at) => turns(oddsRatioInterval(method, a, b, at), oddsRatioInterval(method, b, a, at)),
    ),
    { numRuns: 400 },
  )
})

test('p values: two-sided is the same whichever arm comes first, one-sided changes direction, none leaves 0 to 1', () => {
  const names = [
    'fisher',
    'chi-squared',
    'chi-squared-corrected',
    'mantel-haenszel',
    'wald',
    'likelihood-ratio',
    'fisher-mid-p',
  ] as const
  fc.assert(
    fc.property(fc.constantFrom(...names), someArm, someArm, (name, a, b) => {
      const there = twoByTwoTest(name, a, b)
      const back = twoByTwoTest(name, b, a)
      if (there === null || back === null) return there === back
      const near = (x: number, y: number) => Math.abs(x - y) < 1e-9
      const within = Object.values(there).every((p) => p >= 0 && p <= 1 + 1e-12)
      return (
        near(there.two, back.two) && near(there.fewer, back.more) && near(there.more, back.fewer) && within
      )
    }),
    { numRuns: 1500 },
  )
})

test('empty and full arms: no normal test where nobody or everybody had the event, and Fisher says 1', () => {
  expect(twoByTwoTest('fisher', arm(0, 5), arm(0, 7))).toEqual({ two: 1, fewer: 1, more: 1 })
  expect(twoByTwoTest('chi-squared', arm(0, 5), arm(0, 7))).toBeNull()
  expect(twoByTwoTest('likelihood-ratio', arm(5, 5), arm(7, 7))).toBeNull()
  expect(riskRatioInterval('katz', arm(0, 5), arm(3, 7))).toBeNull()
  expect(riskRatioInterval('koopman', arm(0, 5), arm(3, 7))).toMatchObject({ estimate: 0, low: 0 })
  expect(oddsRatioInterval('exact', arm(0, 5), arm(0, 7))).toBeNull()
  expect(oddsRatioInterval('exact', arm(24, 61), arm(0, 59))).toMatchObject({
    estimate: Infinity,
    high: Infinity,
  })
  expect(() => differenceInterval('wald', arm(5, 4), arm(1, 2))).toThrow('cannot have 5 events among only 4')
})
