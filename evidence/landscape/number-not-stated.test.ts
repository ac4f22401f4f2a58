import { expect, test } from 'vitest'
import { compareResults } from './comparability-guard'
import { aSide, type Side } from './fixture'
import { landscapeGroups } from './landscape-groups'
import { poolGroup } from './pool'

const unstated = { n: null, nAbsence: 'not-in-parts-read', nStatus: null } as const
const without = (name: string, side: Side = {}) =>
  aSide({
    ...side,
    name,
    report: { count: 15, denominator: null },
    populations: [{ ...unstated, ...side.populations?.[0] }],
  })
const study = (name: string, count: number, denominator: number) =>
  aSide({ name, report: { count, denominator }, populations: [{ n: denominator }] })
const three = [study('Alpha', 15, 43), study('Beta', 6, 13), study('Gamma', 10, 30)]

test('an unstated number is lined up with caution, and people whom no source names with nothing', () => {
  const [one] = three
  if (!one) throw new Error('There is no study.')
  expect(compareResults(one, study('Beta', 6, 43))).toMatchObject({ verdict: 'line-up', reasons: [] })
  expect(compareResults(one, without('Delta'))).toMatchObject({
    verdict: 'line-up-with-caution',
    reasons: ['How many patients were counted is not stated of Delta.'],
  })
  expect(compareResults(one, without('Delta', { populations: [{ people: 'not-stated' }] }))).toMatchObject({
    verdict: 'keep-apart',
    reasons: ['Which patients are counted is not stated of Delta.'],
  })
})

test('a pool leaves it out and says so; its estimate is that of the others', () => {
  const [pooled] = landscapeGroups(three).flatMap(poolGroup)
  const [again] = landscapeGroups([...three, without('Delta')]).flatMap(poolGroup)
  if (pooled?.kind !== 'pooled' || again?.kind !== 'pooled') throw new Error('Nothing is pooled.')
  expect(again.reml).toEqual(pooled.reml)
  expect(again.cautions.at(-1)).toBe('Left out, because the number of patients is not stated: Delta.')
  const [refused] = landscapeGroups([...three.slice(1), without('Delta')]).flatMap(poolGroup)
  expect(refused).toMatchObject({
    kind: 'not-pooled',
    reason: expect.stringContaining('Left out, because the number of patients is not stated: Delta.'),
  })
})

test('it stands after those whose people are known', () => {
  const [group] = landscapeGroups([without('Delta'), ...three])
  expect(group?.sets.flatMap(({ rows }) => rows).at(-1)?.study.shortTitle).toBe('Delta')
})
