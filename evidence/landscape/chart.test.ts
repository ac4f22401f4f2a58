import { expect, test } from 'vitest'
import { chartRow } from './chart'
import { axisFromZero } from './chart-axis'
import { comparableSets } from './comparable-sets'
import { aSide, type Side } from './fixture'
import { rowLabel } from './row-label'
import { landscapeGroups } from './landscape-groups'
import { responseChart } from './response-chart'
import { medianSurvivalChart } from './survival-chart'

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
  const chart = medianSurvivalChart(
    landscapeGroups([aSide(median('Alpha', '365.24', 'days')), aSide(median('Beta', '12', 'months'))]),
  )
  const rows = chart?.blocks.flatMap(({ sets }) => sets.flat()) ?? []
  const [one, other] = rows.map(({ mark }) => mark?.value ?? 0)
  expect(one).toBeCloseTo(other ?? 0, 0)
  expect(rows.map(({ cells }) => cells[1])).toEqual(['365.24\u00a0days', '12'])
})

const arm = (name: string, title: string, count: number): Side => ({
  name,
  design: { model: 'parallel', allocation: 'randomised' },
  arms: [title],
  report: { count, denominator: 20 },
})

test('randomised trials come first, each alone, whatever is in the larger groups', () => {
  const single = aSide({ name: 'Single', report: { count: 30, denominator: 90 } })
  const chart = responseChart(
    landscapeGroups([single, aSide(arm('Alpha', 'drug', 5)), aSide(arm('Beta', 'drug', 1))]),
  )
  expect(chart?.blocks.map(({ title, sets }) => [title, sets.length])).toEqual([
    ['Alpha', 1],
    ['Beta', 1],
    [single.study.interventions[0]?.drugClass ?? '', 1],
  ])
})

test('the area of a mark is told by the people who were counted, and a limit beyond the axis goes on', () => {
  const chart = responseChart(landscapeGroups([aSide({ report: { count: 19, denominator: 52 } })]))
  const [row] = chart?.blocks.flatMap(({ sets }) => sets.flat()) ?? []
  expect([row?.mark?.people, chart?.maxPeople]).toEqual([52, 52])
  expect(row?.mark?.value).toBeCloseTo(36.5, 1)
  expect(row?.mark?.limits?.high.isOpen).toBe(false)
  const open = chartRow(
    aSide(),
    {
      label: '',
      cells: [],
      line: '',
      value: 6.9,
      low: 5,
      high: 'not-reached',
      spread: 'confidence-interval',
    },
    { people: 37, axis: axisFromZero({ max: 36, step: 6, unit: '', title: 'Months' }) },
  )
  expect(open.mark?.limits?.high).toEqual({ at: 36, isOpen: true })
})

test('a row without a value says why once, where its mark would stand', () => {
  const absent = aSide({ report: { state: 'not-in-parts-read', count: null, denominator: null } })
  const [row] = responseChart(landscapeGroups([absent]))?.blocks.flatMap(({ sets }) => sets.flat()) ?? []
  expect(row?.absent).toBe('not in the parts read')
  expect(row?.cells).toEqual(['', '', '', ''])
})
