import type { Axis } from '@/evidence/figures/marks/axis'
import type { Figure } from '@/evidence/figures/marks/figure'
import { placeIntervalPlot, type IntervalRow } from '@/evidence/figures/plots/interval-plot'
import type { PlotColumn } from '@/evidence/figures/plots/row-plot'
import { inferredNote } from '@/evidence/figures/words'
import { formatList } from '@/evidence/format/list'
import { sentenceStart } from '@/evidence/format/number-words'
import type { JoinedReport } from '@/evidence/study/join'
import { linesOfTherapy } from '@/evidence/study/vocabulary'
import type { ComparableSet } from './comparable-sets'

/** A heading with the sets that may be lined up under it. */
export type FigureGroup = { heading: string; sets: ComparableSet[] }

export type LandscapeFigure = {
  id: string
  title: string
  caption: string
  groups: FigureGroup[]
  columns: PlotColumn[]
  axis: Axis
  rowOf: (joined: JoinedReport, label: string) => IntervalRow
}

/**
 * Returns the label of a row: the study, and its arm where it has several. Criteria that are not RECIST are named, and
 * so are patients of one line of therapy where the study took others, too.
 */
export function rowLabel(joined: JoinedReport): string {
  const { study, arm, outcome } = joined
  const name = arm && study.arms.length > 1 ? `${study.shortTitle}: ${arm.title}` : study.shortTitle
  const line = lineLabel(joined)
  return [name, ...(line === null ? [] : [line]), ...(outcome.criteria === 'Choi' ? ['by Choi'] : [])].join(
    ', ',
  )
}

/** Returns `not treated before` or `treated before` where a study took both, and the result is of one; else null. */
export function lineLabel({ study, population }: JoinedReport): string | null {
  const line = population.lineOfTherapy
  const tookOthers = study.populations.some(
    ({ lineOfTherapy, mixedDiseases }) => !mixedDiseases && lineOfTherapy !== line,
  )
  return tookOthers && (line === 'first-line' || line === 'previously-treated') ? linesOfTherapy[line] : null
}

/** Returns an interval plot over studies: each group under its heading, what must be kept apart under the reason. */
export function landscapeFigure(made: LandscapeFigure): Figure | null {
  const groups = made.groups.flatMap(({ heading, sets }) =>
    sets.map(({ rows, reason }, index) => ({
      sentence: index === 0 ? sentenceStart(heading) : `Kept apart from the rows above. ${reason ?? ''}`,
      heading,
      rows: rows.map((joined) => made.rowOf(joined, rowLabel(joined))),
      joined: rows,
    })),
  )
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length === 0) return null
  const results = groups.flatMap(({ joined }) => joined)
  const plot = { groups, columns: made.columns, axis: made.axis }
  const sources = [...new Set(results.map(({ source }) => source.shortTitle))]
  return {
    id: made.id,
    title: made.title,
    caption: `${made.caption} Sources: ${formatList(sources)}.${inferredNote(results)}`,
    description: `Interval plot. ${groups.map((group) => `${group.sentence}: ${group.rows.map(({ label, line }) => `${label}, ${line}`).join('; ')}.`).join(' ')}`,
    table: {
      caption: made.title,
      columns: ['Study', 'Group', ...made.columns.map(({ head }) => head)],
      rows: groups.flatMap((group) =>
        group.rows.map(({ label, cells }) => [label, sentenceStart(group.heading), ...cells]),
      ),
    },
    draw: (width) => placeIntervalPlot(plot, width),
  }
}
