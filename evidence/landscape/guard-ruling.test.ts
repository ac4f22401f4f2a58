import { expect, test } from 'vitest'
import type { Resolution } from '@/evidence/study/study'
import { compareResults } from './comparability-guard'
import { aSide } from './fixture'
import type { JoinedReport } from '@/evidence/study/join'

const ruling: Resolution = {
  id: 'two-trials',
  title: 'Two rates for one drug',
  kind: 'different-population',
  outcome: 'not-comparable',
  strength: 'shown',
  basis: null,
  resultIds: ['result'],
  against: { slug: 'beta', resultId: 'result' },
  claims: [],
  shownSourceId: null,
  reason: 'The later trial took only patients whose disease had progressed.',
  decidedOn: '2026-11-28',
  decidedBy: 'The editors',
}
const ruledBy = (joined: JoinedReport, resolution: Resolution): JoinedReport => ({
  ...joined,
  study: { ...joined.study, resolutions: [resolution] },
})
const [alpha, beta] = [aSide({ name: 'Alpha' }), aSide({ name: 'Beta' })]

test('without a ruling the two line up', () => {
  expect(compareResults(alpha, beta).verdict).toBe('line-up')
})

test('what either record rules not comparable is kept apart, in either order', () => {
  const ruled = ruledBy(alpha, ruling)
  for (const comparison of [compareResults(ruled, beta), compareResults(beta, ruled)]) {
    expect(comparison).toEqual({
      verdict: 'keep-apart',
      topics: ['ruling'],
      reasons: [
        'The editors keep them apart. The later trial took only patients whose disease had progressed.',
      ],
    })
  }
})

test.each([
  ['an open question', { ...ruling, outcome: 'open' as const }],
  ['another study', { ...ruling, against: { slug: 'gamma', resultId: 'result' } }],
  ['another result of that study', { ...ruling, against: { slug: 'beta', resultId: 'later' } }],
  ['another result of its own', { ...ruling, resultIds: ['later'] }],
])('a ruling on %s keeps nothing apart here', (_, resolution) => {
  expect(compareResults(ruledBy(alpha, resolution), beta).verdict).toBe('line-up')
})
