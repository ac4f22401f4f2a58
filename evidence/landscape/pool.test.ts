import { expect, test } from 'vitest'
import { landscapeGroups } from './landscape-groups'
import { poolGroup, type Pool } from './pool'
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

const [a, b, c] = [study('Alpha', 15, 43), study('Beta', 6, 13), study('Gamma', 1, 6)]

test('three trials that may be lined up are pooled in two ways', () => {
  const [pool] = poolOf(a, b, c)
  // By hand: logits -0.6242, -0.1542, -1.6094 with weights 9.7674, 3.2308, 0.8333; mean -0.5737, Q 1.4875 on 2.
  expect(pool).toMatchObject({
    kind: 'pooled',
    reml: {
      estimate: expect.closeTo(0.3603, 3),
      q: expect.closeTo(1.4875, 3),
      degreesOfFreedom: 2,
      tauSquared: 0,
    },
    derSimonianLaird: { estimate: expect.closeTo(0.3603, 3), tauSquared: 0 },
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
  expect(poolOf(a, b, bare)).toMatchObject([
    { kind: 'not-pooled', reason: 'One of these results has no count.' },
  ])
})
