import { expect, test } from 'vitest'
import { comparableSets } from './comparable-sets'
import { aSide, type Side } from './fixture'
import { rowLabel } from './landscape-figure'
import { landscapeGroups } from './landscape-groups'
import { medianSurvivalFigure } from './survival-figure'

test('a row of patients of one line of therapy says so, where the study took others too', () => {
  const others = { id: 'all', lineOfTherapy: 'mixed' as const }
  const untreated = aSide({ populations: [{ lineOfTherapy: 'first-line' }, others] })
  expect(rowLabel(untreated)).toBe('Alpha, not treated before')
  expect(rowLabel(aSide({ populations: [{ lineOfTherapy: 'first-line' }] }))).toBe('Alpha')
})

test('criteria that are not RECIST are named', () => {
  expect(rowLabel(aSide({ outcome: { criteria: 'Choi' } }))).toBe('Alpha, by Choi')
})

test('a ruling is short over a drawing; the record of the study has its reasons', () => {
  const ruled = aSide({ name: 'Alpha' })
  const [alpha, beta] = [
    {
      ...ruled,
      study: {
        ...ruled.study,
        resolutions: [
          {
            id: 'two-trials',
            title: 'Two rates',
            kind: 'different-population' as const,
            outcome: 'not-comparable' as const,
            strength: 'shown' as const,
            basis: null,
            resultIds: ['result'],
            against: { slug: 'beta', resultId: 'result' },
            claims: [],
            shownSourceId: null,
            reason: 'A long reason. And more of it.',
            decidedOn: '2026-11-28',
            decidedBy: 'The editors',
          },
        ],
      },
    },
    aSide({ name: 'Beta' }),
  ]
  expect(comparableSets([alpha, beta]).map(({ reason }) => reason)).toEqual([
    null,
    'An editor ruled that they are not comparable.',
  ])
})

const median = (name: string, value: string, unit: 'days' | 'months'): Side => ({
  name,
  outcome: { concept: 'progression-free-survival' },
  result: { kind: 'median', unit },
  report: { value, count: null, denominator: null, countStatus: null },
})

test('a median in days stands on the axis of months where it belongs', () => {
  const figure = medianSurvivalFigure(
    landscapeGroups([aSide(median('Alpha', '365.24', 'days')), aSide(median('Beta', '12', 'months'))]),
  )
  const drawn = figure?.draw(900).marks.filter((mark) => mark.kind === 'path' && mark.look === 'open') ?? []
  const [one, other] = drawn.flatMap((mark) => (mark.kind === 'path' ? [mark.x] : []))
  expect(one).toBeCloseTo(other ?? 0, 0)
  expect(figure?.table.rows.map((row) => row[2])).toEqual(['365.24\u00a0days', '12\u00a0months'])
})
