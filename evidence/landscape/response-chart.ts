import type { IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { formatCount } from '@/evidence/format/number'
import { denominatorNotStated, formatPeople } from '@/evidence/format/people'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import type { Assessor } from '@/evidence/study/vocabulary'
import { chartBlocks, chartOf, chartRow, resultsOf, type Chart, type ChartColumn } from './chart'
import { axisFromZero, type ChartAxis } from './chart-axis'
import type { LandscapeGroup } from './landscape-groups'
import { shareOfPeople } from './share-of-people'

/** Columns of a chart of shares. */
export const shareColumns: ChartColumn[] = [
  { head: 'Patients', role: 'count' },
  { head: 'Share', role: 'estimate' },
  { head: 'Exact 95%\u00a0CI', role: 'limits' },
]

export const percentAxis = (title: string): ChartAxis =>
  axisFromZero({ max: 100, step: 20, unit: '%', title })

const responseAxis = percentAxis('Patients with an objective response')

/** Returns the row of a share: the published count, our exact interval; the printed percentage where there is no count. */
export function shareRow(joined: JoinedReport, label: string): IntervalRow {
  const share = shareOfPeople(joined)
  if (share === null || share.value === null) {
    const { state } = joined.report
    const absent = missingState(state)
    const words = describeAbsence(absent)
    return { label, cells: [words, words, words], line: words, absent }
  }
  // The head of the column says of what; the whole words are wider than it.
  const people = share.fraction === denominatorNotStated ? 'not stated' : share.fraction
  const cells = [people, share.percent, share.interval]
  if (share.limits === null) return { label, cells, line: share.percent, value: share.value, spread: null }
  return {
    label,
    cells,
    line: share.percent,
    value: share.value,
    ...share.limits,
    spread: 'confidence-interval',
  }
}

/** Who judged, in the words of a column. */
export const judges: Record<Assessor, string> = {
  investigator: 'investigators',
  'independent-review': 'independent review',
  'not-stated': 'not in our record',
}

/** Returns the row of a response with who judged it: one trial may have a rate of either. */
function judgedRow(joined: JoinedReport, label: string) {
  const row = shareRow(joined, label)
  const judge = 'absent' in row ? '' : judges[joined.result.assessor]
  const people = joined.report.denominator ?? joined.population.n
  return chartRow(joined, { ...row, cells: [...row.cells, judge] }, { people, axis: responseAxis })
}

export const headingOf = ({ drugClass, design }: Pick<LandscapeGroup, 'drugClass' | 'design'>) =>
  `${drugClass}: ${design.charAt(0).toLowerCase()}${design.slice(1)}`

/** Returns response in every study, by drug class and design; null where no study reports one. */
export function responseChart(groups: readonly LandscapeGroup[]): Chart | null {
  const results = resultsOf(groups)
  const studiesOf = (rows: readonly JoinedReport[]) => new Set(rows.map(({ study }) => study.slug)).size
  const all = studiesOf(results)
  const reported = studiesOf(results.filter(({ report }) => report.state === 'reported'))
  return chartOf({
    id: 'landscape-response',
    title: `Objective response in ${reported === all ? '' : `${formatCount(reported)} of `}${formatPeople(all, { one: 'study', many: 'studies' })}, each with its own denominator`,
    caption:
      'Counts as the sources print them. The shares and the intervals are ours, computed from the counts, the intervals by one method (exact, Clopper-Pearson); the sources\u2019 own are in the table. Larger groups of patients stand first; the order says nothing of the effect.',
    axis: responseAxis,
    columns: [...shareColumns, { head: 'Judged by', role: 'remark' }],
    blocks: chartBlocks(groups, judgedRow),
    tellsAssessor: true,
    results,
  })
}
