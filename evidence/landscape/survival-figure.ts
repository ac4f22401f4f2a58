import { inMonths } from '@/evidence/checks/duration'
import { describeAbsence } from '@/evidence/study/absence'
import type { Figure } from '@/evidence/figures/marks/figure'
import { intervalRow } from '@/evidence/figures/interval-of-report'
import type { DrawnLimit, IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { formatEstimate, formatLimits, formatReport } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'
import type { LandscapeGroup } from './landscape-groups'
import { landscapeFigure } from './landscape-figure'
import { headingOf, percentAxis } from './response-figure'

const columns = [
  { head: 'Estimate', align: 'end' as const, strong: true as const },
  { head: 'Interval', align: 'start' as const },
]

const notTaken = describeAbsence('not-yet-extracted')

function timeRow(joined: JoinedReport, label: string): IntervalRow {
  const cells = [formatEstimate(joined) ?? notTaken, formatLimits(joined) ?? notTaken]
  return intervalRow(joined, { label, cells, line: formatReport(joined) })
}

const caption =
  'Estimates and intervals as the sources print them, drawn in months. A median without an interval says little: in a small group it may rest on a handful of events.'

/** Returns a row of times with what is drawn in months, whatever unit its source prints. */
function inMonthsRow(joined: JoinedReport, label: string): IntervalRow {
  const row = timeRow(joined, label)
  const months = (amount: number) => inMonths(amount, joined.result.unit) ?? amount
  if ('absent' in row) return row
  if (row.spread === null) return { ...row, value: months(row.value) }
  const limit = (drawn: DrawnLimit) => (typeof drawn === 'number' ? months(drawn) : drawn)
  const value = row.value === null ? null : months(row.value)
  return { ...row, value, low: limit(row.low), high: limit(row.high) }
}

/** Returns median progression-free survival in every study; null where no study reports one. */
export function medianSurvivalFigure(groups: readonly LandscapeGroup[]): Figure | null {
  const values = groups.flatMap(({ sets }) =>
    sets.flatMap(({ rows }) =>
      rows.map(({ report, result }) => inMonths(report.value?.number ?? 0, result.unit) ?? 0),
    ),
  )
  const longest = Math.max(12, ...values)
  return landscapeFigure({
    id: 'landscape-progression-free',
    title: 'Median progression-free survival by study',
    caption,
    groups: groups.map((group) => ({ heading: headingOf(group), sets: group.sets })),
    columns,
    axis: {
      kind: 'linear',
      domain: [0, Math.ceil(longest / 12) * 12],
      reference: null,
      directions: null,
      title: 'Months',
    },
    rowOf: inMonthsRow,
  })
}

/** Returns the share without progression at a landmark in every study that prints one; null where none does. */
export function survivalRateFigure(groups: readonly LandscapeGroup[]): Figure | null {
  return landscapeFigure({
    id: 'landscape-progression-free-rates',
    title: 'Share without progression at a landmark, by study',
    caption: 'Estimates and intervals as the sources print them; the landmarks differ.',
    groups: groups.map((group) => ({ heading: headingOf(group), sets: group.sets })),
    columns,
    axis: percentAxis('Patients alive without progression, %'),
    rowOf: (joined, label) => timeRow(joined, `${label}, at ${joined.result.timePoint ?? ''}`),
  })
}
