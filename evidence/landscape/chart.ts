import type { DrawnSpread, IntervalRow } from '@/evidence/figures/plots/interval-plot'
import { inferredNote } from '@/evidence/figures/words'
import { describeAbsence } from '@/evidence/study/absence'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Assessor } from '@/evidence/study/vocabulary'
import type { ChartAxis } from './chart-axis'
import { comparableSets } from './comparable-sets'
import { designFamilies } from './guard-design'
import type { LandscapeGroup } from './landscape-groups'
import { armLabel, rowLabel } from './row-label'

/** What a column holds decides where it stands on a small screen; no chart has two of one role. */
export type ChartColumn = { head: string; role: 'count' | 'estimate' | 'limits' | 'remark' }

/** Where a limit stands on the axis; `open` where the interval goes on beyond it. */
type ChartLimit = { at: number; isOpen: boolean }

/** What is drawn of a row, in the unit of the axis. The area of its mark is `people`, its shape who judged. */
export type ChartMark = {
  value: number | null
  limits: { low: ChartLimit; high: ChartLimit; spread: DrawnSpread } | null
  /** Null where no source states their number: the mark is then as small as marks get. */
  people: number | null
  assessor: Assessor
}

/** One result; `absent` says why nothing is drawn, and then stands where the mark would. */
export type ChartRow = {
  joined: JoinedReport
  label: string
  /** One for each column; none is said twice where the row is absent. */
  cells: string[]
} & ({ mark: ChartMark; absent: null } | { mark: null; absent: string })

/** Each set holds rows that may be lined up with each other, and with no other rows of the block. */
export type ChartBlock = { title: string; note: string | null; sets: ChartRow[][] }

/** Results of many studies, one a line, on one axis. */
export type Chart = {
  id: string
  title: string
  caption: string
  axis: ChartAxis
  columns: ChartColumn[]
  blocks: ChartBlock[]
  /** In the largest group that is drawn. */
  maxPeople: number
  /** Whether the shapes of marks tell who judged. */
  tellsAssessor: boolean
}

type Made = Omit<Chart, 'maxPeople'> & { results: readonly JoinedReport[] }

/** Returns the chart, with what marks a count of ours; null where it has no row. Every row names its own source. */
export function chartOf({ results, ...chart }: Made): Chart | null {
  if (results.length === 0) return null
  const rows = chart.blocks.flatMap(({ sets }) => sets.flat())
  const maxPeople = Math.max(0, ...rows.map(({ mark }) => mark?.people ?? 0))
  return { ...chart, maxPeople, caption: `${chart.caption}${inferredNote(results)}` }
}

/** Returns all results of groups, in their order. */
export const resultsOf = (groups: readonly LandscapeGroup[]): JoinedReport[] =>
  groups.flatMap(({ sets }) => sets.flatMap(({ rows }) => rows))

/**
 * Returns groups as blocks of a chart. The randomised trials come first, each a block of its own, so that an arm stands
 * beside what it was compared with, and no trial is lined up with another; then each class of drug and kind of design.
 */
export function chartBlocks(
  groups: readonly LandscapeGroup[],
  rowOf: (joined: JoinedReport, label: string) => ChartRow,
): ChartBlock[] {
  const isRandomised = ({ design }: LandscapeGroup) => design === designFamilies['randomised-trial']
  const arms = resultsOf(groups.filter(isRandomised))
  const trials = [...groupedBy(arms, ({ study }) => study.shortTitle)].map(([title, rows]) => ({
    title,
    note: 'Randomised trial',
    sets: comparableSets(rows).map((set) => set.rows.map((row) => rowOf(row, timed(armLabel(row), row)))),
  }))
  const others = groups
    .filter((group) => !isRandomised(group))
    .map(({ drugClass, design, sets }) => ({
      title: drugClass,
      note: design,
      sets: sets.map(({ rows }) => rows.map((row) => rowOf(row, timedLabel(row)))),
    }))
  return [...trials, ...others]
}

/** Returns the label of a row with the time at which it was counted; one that names none is the best at any time. */
export const timedLabel = (joined: JoinedReport): string => timed(rowLabel(joined), joined)

const timed = (label: string, { result }: JoinedReport): string =>
  result.timePoint === null ? label : `${label}, at ${result.timePoint}`

/** Returns a row from what an interval plot would draw of it, with the axis's end for a limit that is not a number. */
export function chartRow(
  joined: JoinedReport,
  row: IntervalRow,
  { people, axis: { from, to } }: { people: number | null; axis: ChartAxis },
): ChartRow {
  const { label, cells } = row
  if ('absent' in row) {
    const words = describeAbsence(row.absent)
    return {
      joined,
      label,
      cells: cells.map((cell) => (cell === words ? '' : cell)),
      mark: null,
      absent: words,
    }
  }
  const mark = { value: row.value, limits: null, people, assessor: joined.result.assessor }
  if (row.spread === null) return { joined, label, cells, mark, absent: null }
  const limit = (drawn: typeof row.low, end: number): ChartLimit =>
    typeof drawn !== 'number'
      ? { at: end, isOpen: true }
      : { at: Math.min(Math.max(drawn, from), to), isOpen: drawn < from || drawn > to }
  const [low, high] = [limit(row.low, from), limit(row.high, to)]
  return { joined, label, cells, mark: { ...mark, limits: { low, high, spread: row.spread } }, absent: null }
}
