import { describeAbsence } from '@/evidence/study/absence'
import type { Figure } from '@/evidence/figures/marks/figure'
import { intervalRow } from '@/evidence/figures/interval-of-report'
import type { IntervalRow } from '@/evidence/figures/plots/interval-plot'
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
  'Estimates and intervals as the sources print them. A median without an interval says little: with so small groups it may rest on a handful of events.'

/** Returns median progression-free survival in every study; null where no study reports one. */
export function medianSurvivalFigure(groups: readonly LandscapeGroup[]): Figure | null {
  const values = groups.flatMap(({ sets }) =>
    sets.flatMap(({ rows }) => rows.map(({ report }) => report.value?.number ?? 0)),
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
    rowOf: timeRow,
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
