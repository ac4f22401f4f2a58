import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { axisOfRatios, placeOnAxis } from '@/evidence/landscape/chart-axis'
import { randomisedComparisons } from '@/evidence/landscape/randomised-comparisons'
import { ratioChart } from '@/evidence/landscape/ratio-chart'
import { conditionsOf, studiesWithKinds } from '@/evidence/landscape/treatments'

const { studies } = knownContent('content')
const conditions = conditionsOf(studies)

function chartFor(id: string) {
  const condition = conditions.find((one) => one.id === id)
  if (!condition) throw new Error(`Nothing is known of ${id}.`)
  return ratioChart(
    randomisedComparisons(studiesWithKinds(condition, conditions), condition.name),
    condition.name,
  )
}
const rowsFor = (id: string) =>
  (chartFor(id)?.blocks ?? []).flatMap(({ title, sets }) =>
    sets.flat().map(({ label, cells }) => [title, label, ...cells].join(' | ').replaceAll('\u00a0', ' ')),
  )

test('the ratios of a disease stand by end point, with whom they are of and the interval at its own level', () => {
  // Judson 2019 (CASPS) prints a 90% interval; of ALTER0203 our record has none.
  expect(rowsFor('alveolar-soft-part-sarcoma')).toEqual([
    'Progression-free survival | ALTER0203: anlotinib or placebo | 56 | 0.14 | – | P < 0.0001',
    'Progression-free survival | CASPS: cediranib or placebo | 48 | 0.58 | 0.33 to 1.03 (90% CI) | P = 0.059',
  ])
  const rows = rowsFor('soft-tissue-sarcoma')
  // Tap 2020; Van der Graaf 2012; Pautier 2024 at its later cut, in leiomyosarcoma alone.
  expect(rows[0]).toBe(
    'Overall survival | ANNOUNCE: olaratumab or placebo, with doxorubicin | 509 | 1.05 | 0.84 to 1.30 | P = 0.69',
  )
  expect(rows).toContain(
    'Progression-free survival | PALETTE: pazopanib or placebo | 369 | 0.31 | 0.24 to 0.40 | P < 0.0001',
  )
  expect(rows).toContain(
    'Progression-free survival | LMS-04: doxorubicin with or without trabectedin, in leiomyosarcoma, data cut-off January 2023 | 150 | 0.37 | 0.26 to 0.53 | ',
  )
})

test('one ratio alone is no landscape, and on the page of a kind a ratio of all kinds says so', () => {
  expect(chartFor('desmoid-tumour')).toBeNull()
  expect(rowsFor('leiomyosarcoma')[0]).toMatch(
    /^Overall survival \| ANNOUNCE: .*, in soft-tissue sarcoma \| 509/,
  )
})

test('an axis of ratios holds them, with no difference in the middle of as much to either side', () => {
  const axis = axisOfRatios([0.31, 1.3], 'Hazard ratio')
  expect([axis.from, axis.to, axis.reference]).toEqual([0.2, 2, 1])
  expect(placeOnAxis(axisOfRatios([], ''), 1)).toBeCloseTo(0.5)
  expect(placeOnAxis(axis, 0.01)).toBe(0)
  expect(placeOnAxis(axis, 9)).toBe(1)
})
