import { groupedBy } from '@/evidence/study/grouped'
import type { JoinedReport } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import { chartOf, chartRow, type Chart, type ChartRow } from './chart'
import { percentAxis, shareColumns, shareRow } from './response-chart'
import { rowLabel } from './row-label'
import { harmScope, severeHarms } from './severe-harms'

/** Single kinds of event are for the table: drawn are all events together, deaths, and treatment stopped because of them. */
const countsAllEvents = ({ harm }: Outcome) => harm === null || harm.term === null || harm.grade?.lowest === 5

/**
 * Returns the severe and serious harms that are printed as a count of patients, study by study, each under its
 * outcome's own title; null where no two studies print any. No heading puts rows of different grades or
 * attribution under one name.
 */
export function harmChart(studies: readonly Study[]): Chart | null {
  const drawn = severeHarms(studies).filter(
    ({ result, report, outcome }) =>
      result.kind === 'proportion' && report.count !== null && countsAllEvents(outcome),
  )
  const byStudy = [...groupedBy(drawn, headingOf)]
  if (byStudy.length < 2) return null
  return chartOf({
    id: 'landscape-harms',
    title: 'Severe and serious harms by study',
    caption:
      'Every row counts its own grades and attribution, so a smaller share need not mean a safer drug. Counts as the sources print them; the shares and the intervals are ours (exact, Clopper-Pearson).',
    axis: harmAxis,
    columns: [...shareColumns, { head: 'Grades and attribution', role: 'remark' }],
    blocks: byStudy.map(([title, harms]) => ({
      title,
      note: null,
      sets: [harms.map(rowOf)],
    })),
    tellsAssessor: false,
    results: drawn,
  })
}

const harmAxis = percentAxis('Patients with the event')

/** In a trial of several diseases harms are counted in everyone who was treated. */
const headingOf = (joined: JoinedReport) =>
  joined.population.mixedDiseases ? `${rowLabel(joined)}, all its diseases` : rowLabel(joined)

function rowOf(joined: JoinedReport): ChartRow {
  const { title, grades, attribution } = harmScope(joined.outcome)
  const row = shareRow(joined, title)
  const people = joined.report.denominator ?? joined.population.n
  const cells = [...row.cells, `${grades}, ${attribution}`]
  return chartRow(joined, { ...row, cells }, { people, axis: harmAxis })
}
