import type { Figure } from '@/evidence/figures/marks/figure'
import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Outcome, Study } from '@/evidence/study/study'
import { comparableSets } from './comparable-sets'
import { landscapeFigure } from './landscape-figure'
import { percentAxis, shareColumns, shareRow } from './response-figure'

/** Returns the question that a harm answers in a landscape, or null for one that is neither severe nor serious. */
function questionOf({ concept, harm }: Outcome): string | null {
  if (concept === 'discontinuation') return 'Treatment stopped because of adverse events'
  if (harm === null) return null
  if (harm.grade?.lowest === 5) return 'Death among the harms'
  if (harm.serious) return harm.term === null ? 'Serious adverse events' : null
  if ((harm.grade?.lowest ?? 0) < 3) return null
  return harm.term === null ? 'Any adverse event of grade 3 or worse' : `${harm.term} of grade 3 or worse`
}

/** Returns the severe and serious harms that the studies print, with the question that each answers. */
export function severeHarms(studies: readonly Study[]): { question: string; joined: JoinedReport }[] {
  return studies.flatMap((study) =>
    study.results.flatMap((result) => {
      const joined = joinResult(study, result.id)
      const question = questionOf(joined.outcome)
      return question === null || joined.report.state !== 'reported' ? [] : [{ question, joined }]
    }),
  )
}

/** Returns the severe harms that more than one study prints as a share of its patients; null where there is none such. */
export function harmFigure(studies: readonly Study[]): Figure | null {
  const shares = severeHarms(studies).filter(
    ({ joined }) => joined.result.kind === 'proportion' && joined.report.count !== null,
  )
  const groups = [...groupedBy(shares, ({ question }) => question)].filter(
    ([, harms]) => new Set(harms.map(({ joined }) => joined.study.slug)).size > 1,
  )
  return landscapeFigure({
    id: 'landscape-harms',
    title: 'Severe and serious harms by study',
    caption:
      'Counts as the sources print them; the intervals are ours (exact, Clopper-Pearson). In trials of several diseases harms are counted in everyone who was treated.',
    groups: groups.map(([question, harms]) => ({
      heading: question,
      sets: comparableSets(harms.map(({ joined }) => joined)),
    })),
    columns: shareColumns,
    axis: percentAxis('Patients with the event, %'),
    rowOf: (joined, label) =>
      shareRow(joined, joined.population.mixedDiseases ? `${label}, all its diseases` : label),
  })
}
