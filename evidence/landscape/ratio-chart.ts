import { intervalRow } from '@/evidence/figures/interval-of-report'
import { formatDate } from '@/evidence/format/date'
import { goodSideOf } from '@/evidence/format/favours'
import { formatList } from '@/evidence/format/list'
import { lowerFirst } from '@/evidence/format/lower-first'
import { formatSize } from '@/evidence/format/people'
import { formatEstimate, formatLimits, formatPValue } from '@/evidence/format/result'
import { widerCondition } from '@/evidence/study/condition-hierarchy'
import type { Study } from '@/evidence/study/study'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import { chartOf, chartRow, type Chart, type ChartRow } from './chart'
import { axisOfRatios, type ChartAxis } from './chart-axis'
import type { RandomisedComparison } from './randomised-comparisons'
import { limitsInWords } from './survival-chart'

/** Survival, which no reading can shift, stands before what was judged. */
const firstConcepts = ['overall-survival', 'progression-free-survival']

/**
 * Returns the hazard ratios of randomised trials, end point by end point, on one logarithmic axis; null where fewer than two
 * are recorded, which a row of the table shows as well. What is printed without a ratio stays in the table.
 */
export function ratioChart(
  comparisons: readonly RandomisedComparison[],
  disease: string | null = null,
): Chart | null {
  const ratios = comparisons.flatMap(({ between }) => (between && isDrawn(between) ? [between] : []))
  if (ratios.length < 2) return null
  const axis = axisOfRatios(ratios.flatMap(numbersOf), 'Hazard ratio, logarithmic axis')
  const blocks = [...groupedBy(ratios, ({ outcome }) => outcome.title)]
    .toSorted(([, [a]], [, [b]]) => placeOf(a) - placeOf(b))
    .map(([title, rows]) => ({
      title,
      note: null,
      sets: [rows.map((row) => rowOf(row, labelOf(row, rows, disease), axis))],
    }))
  return chartOf({
    id: 'landscape-ratios',
    title: 'Hazard ratios of the randomised trials, each with its own patients and its own control',
    caption:
      'Ratios as the sources print them. Left of 1 the arm that a trial compares did better than its control, right of it worse; an interval that holds 1 leaves both open. Each row is another comparison, so rows are not compared. A dash: our record has no interval, and none is drawn.',
    axis,
    columns: [
      { head: 'Patients', role: 'count' },
      { head: 'Ratio', role: 'estimate' },
      { head: '95%\u00a0CI', role: 'limits' },
      { head: 'P value', role: 'remark' },
    ],
    blocks,
    tellsAssessor: false,
    results: ratios,
  })
}

/** A ratio that is smaller where the first arm did better, so that the two sides of 1 mean the same in each row. */
const isDrawn = (between: JoinedReport): boolean =>
  between.result.measure === 'hazard-ratio' && between.report.value !== null && goodSideOf(between) === 'low'

const placeOf = (joined: JoinedReport | undefined): number => {
  const place = firstConcepts.indexOf(joined?.outcome.concept ?? '')
  return place === -1 ? firstConcepts.length : place
}

const numbersOf = ({ report }: JoinedReport): number[] =>
  [
    report.value?.number,
    ...[report.low, report.high].map((limit) =>
      limit?.state === 'reported' ? limit.printed.number : undefined,
    ),
  ].filter((number) => number !== undefined)

function rowOf(joined: JoinedReport, label: string, axis: ChartAxis): ChartRow {
  const cells = [
    formatSize(joined.population.n),
    formatEstimate(joined) ?? '',
    formatLimits(joined) === null ? '–' : limitsInWords(joined),
    formatPValue(joined) ?? '',
  ]
  const row = intervalRow(joined, { label, cells, line: '' })
  return chartRow(joined, row, { people: joined.population.n, axis })
}

/** Returns the trial with whom the ratio is of and when, where that is not the page's patients once: `LMS-04 …, data cut-off January 2023`. */
function labelOf(joined: JoinedReport, ofBlock: readonly JoinedReport[], disease: string | null): string {
  const { study, result, population } = joined
  const cuts = new Set(
    ofBlock.filter((other) => other.study.slug === study.slug).map((other) => other.result.dataCutoff),
  )
  const cut = cuts.size > 1 && result.dataCutoff ? formatDate(result.dataCutoff) : null
  const whom = population.subgroup?.level ?? diseasesOf(study)
  return [
    study.shortTitle,
    ...(whom === disease ? [] : [`in ${lowerFirst(whom)}`]),
    ...(result.timePoint ? [`at ${result.timePoint}`] : []),
    ...(cut ? [`data cut-off ${cut}`] : []),
  ].join(', ')
}

/** The diseases of a study by their widest names: kinds of one that it took as a whole are not named again. */
const diseasesOf = ({ conditions }: Study): string =>
  formatList(
    conditions
      .filter(({ id }) => widerCondition(id, conditions) === null)
      .map(({ name }, index) => (index === 0 ? name : lowerFirst(name))),
  )
