import { inMonths } from '@/evidence/checks/duration'
import { intervalRow } from '@/evidence/figures/interval-of-report'
import { scaledRow, type IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { formatSize } from '@/evidence/format/people'
import { formatEstimate, formatLimits, formatSpreadKind } from '@/evidence/format/result'
import { describeAbsence } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import { chartBlocks, chartOf, chartRow, resultsOf, type Chart, type ChartColumn } from './chart'
import { axisFromZero } from './chart-axis'
import type { LandscapeGroup } from './landscape-groups'
import { judges, percentAxis } from './response-chart'

const columnsOf = (estimate: string): ChartColumn[] => [
  { head: 'Patients', role: 'count' },
  { head: estimate, role: 'estimate' },
  { head: '95%\u00a0CI', role: 'limits' },
  { head: 'Judged by', role: 'remark' },
]

/** Returns the limits; of what kind they are, where that is not the one that the column names. */
export function limitsInWords(joined: JoinedReport): string {
  const limits = formatLimits(joined)
  if (limits === null) return joined.report.state === 'reported' ? describeAbsence('not-yet-extracted') : ''
  const { spread } = joined.result
  const isUsual = spread?.kind === 'confidence-interval' && spread.level === 95 && spread.sides !== 'one'
  if (spread === null || isUsual) return limits
  return `${limits} (${spread.kind === 'not-stated' ? 'kind not stated' : formatSpreadKind(spread)})`
}

/** The head of the column says months; another unit is said in its row. */
const monthsAfter = /\u00a0months?$/

function timeRow(joined: JoinedReport, label: string): IntervalRow {
  const isThere = joined.report.state === 'reported'
  const people = isThere ? formatSize(joined.population.n) : ''
  const judge = isThere ? judges[joined.result.assessor] : ''
  const estimate = (formatEstimate(joined) ?? '').replace(monthsAfter, '')
  const cells = [people, estimate, limitsInWords(joined), judge]
  return intervalRow(joined, { label, cells, line: '' })
}

const caption =
  'Estimates and intervals as the sources print them, drawn in months. A median without an interval says little: in a small group it may rest on a handful of events.'

/** Returns a row of times with what is drawn in months, whatever unit its source prints. */
function inMonthsRow(joined: JoinedReport, label: string): IntervalRow {
  return scaledRow(timeRow(joined, label), inMonths(1, joined.result.unit) ?? 1)
}

/** Returns median progression-free survival in every study; null where no study reports one. */
export function medianSurvivalChart(groups: readonly LandscapeGroup[]): Chart | null {
  const results = resultsOf(groups)
  const values = results.map(({ report, result }) => inMonths(report.value?.number ?? 0, result.unit) ?? 0)
  const max = Math.ceil(Math.max(12, ...values) / 12) * 12
  const axis = axisFromZero({
    max,
    step: max > 60 ? 12 : 6,
    unit: '',
    title: 'Months without progression',
  })
  const rowOf = (joined: JoinedReport, label: string) =>
    chartRow(joined, inMonthsRow(joined, label), { people: joined.population.n, axis })
  return chartOf({
    id: 'landscape-progression-free',
    title: 'Median progression-free survival by study',
    caption,
    axis,
    columns: columnsOf('Months'),
    blocks: chartBlocks(groups, rowOf),
    tellsAssessor: true,
    results,
  })
}

const rateAxis = percentAxis('Patients alive without progression')

/** Returns the share without progression at a landmark in every study that prints one; null where none does. */
export function survivalRateChart(groups: readonly LandscapeGroup[]): Chart | null {
  const rowOf = (joined: JoinedReport, label: string) =>
    chartRow(joined, timeRow(joined, label), { people: joined.population.n, axis: rateAxis })
  return chartOf({
    id: 'landscape-progression-free-rates',
    title: 'Share without progression at a landmark, by study',
    caption: 'Estimates and intervals as the sources print them; the landmarks differ.',
    axis: rateAxis,
    columns: columnsOf('Share'),
    blocks: chartBlocks(groups, rowOf),
    tellsAssessor: true,
    results: resultsOf(groups),
  })
}
