import { expect, test } from 'vitest'
import { aSide, type Side } from './fixture'
import { foldedReasons } from './folded-reasons'
import { landscapeGroups } from './landscape-groups'

const study = (name: string, side: Side = {}) => aSide({ ...side, name })
const unknown = (name: string) => study(name, { populations: [{ lineOfTherapy: 'not-stated' }] })

test('pairs are counted by the reason, each reason in one sentence', () => {
  const groups = landscapeGroups([study('Alpha'), unknown('Beta'), unknown('Gamma')])
  expect(foldedReasons(groups)).toEqual({
    apart: [],
    cautions: ['In 3 pairs what patients had received before is not in our record.'],
  })
})

test('a pair that is kept apart counts once, under its gravest reason', () => {
  const groups = landscapeGroups([
    study('Alpha'),
    study('Beta', {
      result: { assessor: 'independent-review' },
      populations: [{ lineOfTherapy: 'not-stated' }],
    }),
  ])
  expect(foldedReasons(groups)).toEqual({
    apart: ['In one pair one was judged by the investigators and the other by independent review.'],
    cautions: [],
  })
})

test('rows of different drug classes are no pair, and a row alone gives no reason', () => {
  expect(foldedReasons(landscapeGroups([study('Alpha')]))).toEqual({ apart: [], cautions: [] })
})
