import type { Figure } from '@/evidence/figures/marks/figure'
import { placeIntervalPlot } from '@/evidence/figures/plots/interval-plot'
import { inferredNote, lowerFirst } from '@/evidence/figures/words'
import { formatList } from '@/evidence/format/list'
import { describePopulation } from '@/evidence/format/population'
import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import { rowLabel } from './landscape-figure'
import { percentAxis, shareColumns, shareRow } from './response-figure'
import { harmScope, severeHarms } from './severe-harms'

/** Single kinds of event are for the table: drawn are all events together, deaths, and treatment stopped because of them. */
const countsAllEvents = ({ harm }: Outcome) => harm === null || harm.term === null || harm.grade?.lowest === 5

/**
 * Returns the severe and serious harms that are printed as a count of patients, study by study, each under its
 * outcome's own title; null where no two studies print any. No heading puts rows of different grades or
 * attribution under one name.
 */
export function harmFigure(studies: readonly Study[]): Figure | null {
  const drawn = severeHarms(studies).filter(
    ({ result, report, outcome }) =>
      result.kind === 'proportion' && report.count !== null && countsAllEvents(outcome),
  )
  const byStudy = [...groupedBy(drawn, headingOf)]
  if (byStudy.length < 2) return null
  const groups = byStudy.map(([sentence, harms]) => ({ sentence, rows: harms.map(rowOf) }))
  const plot = { groups, columns: [...columns], axis: percentAxis('Patients with the event, %') }
  const sources = [...new Set(drawn.map(({ source }) => source.shortTitle))]
  const title = 'Severe and serious harms by study'
  return {
    id: 'landscape-harms',
    title,
    caption: `Every row counts its own grades and attribution, so a smaller share need not mean a safer drug. Counts as the sources print them; the shares and the intervals are ours (exact, Clopper-Pearson). Sources: ${formatList(sources)}.${inferredNote(drawn)}`,
    description: `Interval plot. ${groups.map(({ sentence, rows }) => `${sentence}: ${rows.map(({ label, cells, line }) => `${lowerFirst(label)} (${cells[0]}), ${line}`).join('; ')}.`).join(' ')}`,
    table: {
      caption: title,
      columns: [
        'Study',
        'Harm',
        'Grades',
        'Attribution',
        'Period',
        'Counted in',
        ...shareColumns.map(({ head }) => head),
      ],
      rows: drawn.map((joined) => {
        const { title: harm, grades, attribution, period } = harmScope(joined.outcome)
        const { cells } = shareRow(joined, harm)
        return [
          rowLabel(joined),
          harm,
          grades,
          attribution,
          period,
          describePopulation(joined.population),
          ...cells,
        ]
      }),
    },
    draw: (width) => placeIntervalPlot(plot, width),
  }
}

const columns = [{ head: 'Grades and attribution', align: 'start' as const }, ...shareColumns]

/** In a trial of several diseases harms are counted in everyone who was treated. */
const headingOf = (joined: JoinedReport) =>
  joined.population.mixedDiseases ? `${rowLabel(joined)}, all its diseases` : rowLabel(joined)

function rowOf(joined: JoinedReport) {
  const { title, grades, attribution } = harmScope(joined.outcome)
  const row = shareRow(joined, title)
  const scope = `${grades}, ${attribution}`
  return { ...row, cells: [scope, ...row.cells], line: `${row.line}; ${scope}` }
}
