import type { Figure } from '@/evidence/figures/marks/figure'
import type { IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { formatCount } from '@/evidence/format/number'
import { formatPeople } from '@/evidence/format/people'
import { describeAbsence, missingState } from '@/evidence/study/absence'
import type { JoinedReport } from '@/evidence/study/join'
import type { Assessor } from '@/evidence/study/vocabulary'
import type { LandscapeGroup } from './landscape-groups'
import { landscapeFigure } from './landscape-figure'
import { shareOfPeople } from './share-of-people'

/** Columns of a plot of shares. */
export const shareColumns = [
  { head: 'Patients', align: 'end' as const },
  { head: 'Share', align: 'end' as const, strong: true as const },
  { head: 'Exact 95%\u00a0CI', align: 'start' as const },
]

export const percentAxis = (title: string) =>
  ({ kind: 'linear', domain: [0, 100], reference: null, directions: null, title }) as const

/** Returns the row of a share: the published count, our exact interval; the printed percentage where there is no count. */
export function shareRow(joined: JoinedReport, label: string): IntervalRow {
  const share = shareOfPeople(joined)
  if (share === null || share.value === null) {
    const { state } = joined.report
    const absent = missingState(state)
    const words = describeAbsence(absent)
    return { label, cells: [words, words, words], line: words, absent }
  }
  const cells = [share.fraction, share.percent, share.interval]
  if (share.limits === null) return { label, cells, line: share.percent, value: share.value, spread: null }
  const line = `${share.fraction} (${share.percent}; exact 95%\u00a0CI, ${share.interval})`
  return { label, cells, line, value: share.value, ...share.limits, spread: 'confidence-interval' }
}

const judges: Record<Assessor, string> = {
  investigator: 'investigators',
  'independent-review': 'independent review',
  'not-stated': 'not in our record',
}

/** Returns the row of a response with who judged it: one trial may have a rate of either. */
function judgedRow(joined: JoinedReport, label: string): IntervalRow {
  const row = shareRow(joined, label)
  if ('absent' in row) return { ...row, cells: [...row.cells, row.line] }
  const judge = judges[joined.result.assessor]
  return {
    ...row,
    cells: [...row.cells, judge],
    line: joined.result.assessor === 'not-stated' ? row.line : `${row.line}; ${judge}`,
  }
}

export const headingOf = ({ drugClass, design }: Pick<LandscapeGroup, 'drugClass' | 'design'>) =>
  `${drugClass}: ${design.charAt(0).toLowerCase()}${design.slice(1)}`

/** Returns response in every study, by drug class and design; null where no study reports one. */
export function responseFigure(groups: readonly LandscapeGroup[]): Figure | null {
  const results = groups.flatMap(({ sets }) => sets.flatMap(({ rows }) => rows))
  const studiesOf = (rows: readonly JoinedReport[]) => new Set(rows.map(({ study }) => study.slug)).size
  const all = studiesOf(results)
  const reported = studiesOf(results.filter(({ report }) => report.state === 'reported'))
  return landscapeFigure({
    id: 'landscape-response',
    title: `Objective response in ${reported === all ? '' : `${formatCount(reported)} of `}${formatPeople(all, { one: 'study', many: 'studies' })}, each with its own denominator`,
    caption:
      'Counts as the sources print them. The shares and the intervals are ours, computed from the counts, the intervals by one method (exact, Clopper-Pearson); the sources\u2019 own are in the table below. Larger groups of patients stand first; the order says nothing of the effect.',
    groups: groups.map((group) => ({ heading: headingOf(group), sets: group.sets })),
    columns: [...shareColumns, { head: 'Judged by', align: 'start' }],
    axis: percentAxis('Patients with an objective response, %'),
    rowOf: judgedRow,
  })
}
