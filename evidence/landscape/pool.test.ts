import { expect, test } from 'vitest'
import { landscapeGroups } from './landscape-groups'
import { poolGroup, whyNothingIsPooled, type Pool } from './pool'
import { aSide, type Side } from './fixture'

const study = (name: string, count: number, denominator: number, side: Side = {}) =>
  aSide({
    ...side,
    name,
    report: { count, denominator },
    populations: [{ n: denominator, ...side.populations?.[0] }],
  })

function poolOf(...sides: ReturnType<typeof study>[]): Pool[] {
  return landscapeGroups(sides).flatMap(poolGroup)
}

const [a, b, c] = [study('Alpha', 15, 43), study('Beta', 6, 13), study('Gamma', 10, 30)]

test('three trials of one drug that may be lined up are pooled in two ways', () => {
  const [pool] = poolOf(a, b, c)
  // By hand: logits -0.6242, -0.1542, -0.6931 with weights 9.7674, 3.2308, 6.6667; mean -0.5704, Q 0.6883 on 2.
  expect(pool).toMatchObject({
    kind: 'pooled',
    reml: {
      estimate: expect.closeTo(0.3612, 3),
      q: expect.closeTo(0.6883, 3),
      degreesOfFreedom: 2,
      tauSquared: 0,
    },
    derSimonianLaird: { estimate: expect.closeTo(0.3612, 3), tauSquared: 0 },
  })
})

test('two trials are not pooled', () => {
  expect(poolOf(a, b)).toMatchObject([
    { kind: 'not-pooled', reason: expect.stringContaining('Fewer than 3') },
  ])
})

test('what the guard keeps apart is not pooled', () => {
  const apart = study('Gamma', 1, 6, { result: { assessor: 'independent-review' } })
  const pools = poolOf(a, b, apart)
  expect(pools.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['not-pooled', 2],
    ['not-pooled', 1],
  ])
})

test('a series is not pooled with anything', () => {
  const design = { model: 'retrospective-series' } as const
  const series = [a, b, c].map(({ study: { shortTitle }, report }) =>
    study(shortTitle, report.count ?? 0, report.denominator ?? 1, { design }),
  )
  expect(poolOf(...series)).toMatchObject([{ kind: 'not-pooled', reason: expect.stringContaining('series') }])
})

test('a percentage without a count is not pooled', () => {
  const bare = aSide({
    name: 'Gamma',
    report: { count: null, denominator: null, countStatus: null, value: '20' },
  })
  expect(poolOf(a, b, bare)).toMatchObject([{ kind: 'not-pooled', reason: notPrinted }])
})

const notPrinted = expect.stringContaining('it is missing, inferred or second-hand')

test('a count that we inferred enters no pool', () => {
  const inferred = aSide({ name: 'Gamma', report: { count: 10, denominator: 30, countStatus: 'inferred' } })
  expect(poolOf(a, b, inferred)).toMatchObject([{ kind: 'not-pooled', reason: notPrinted }])
})

test('a count that only news prints enters no pool', () => {
  const second = {
    ...c,
    study: { ...c.study, sources: c.study.sources.map((source) => ({ ...source, kind: 'news' as const })) },
  }
  expect(poolOf(a, b, second)).toMatchObject([{ kind: 'not-pooled', reason: notPrinted }])
})

test('different drugs of one class are never pooled together', () => {
  const given = (row: typeof a, name: string) => ({
    ...row,
    study: {
      ...row.study,
      interventions: [{ id: name.toLowerCase(), name, drugClass: 'VEGF inhibitor', regimens: [] }],
    },
  })
  const pools = poolOf(given(a, 'Cediranib'), given(b, 'Anlotinib'), given(c, 'Pazopanib'))
  expect(pools.map(({ treatment, kind }) => [treatment, kind])).toEqual([
    ['Cediranib', 'not-pooled'],
    ['Pazopanib', 'not-pooled'],
    ['Anlotinib', 'not-pooled'],
  ])
  expect(whyNothingIsPooled(pools)).toMatch(
    /^Rates are pooled only over 3 or more trials of one and the same/,
  )
})

test('where a group is too small for the method, nothing is pooled', () => {
  expect(poolOf(a, b, study('Gamma', 1, 6))).toMatchObject([
    { kind: 'not-pooled', reason: expect.stringContaining('too few for the method') },
  ])
})

test('the sentence names the treatment that comes nearest to a pool', () => {
  expect(whyNothingIsPooled(poolOf(a, b))).toContain('The nearest is ')
  expect(whyNothingIsPooled(poolOf(a, b, c))).toBeNull()
})
