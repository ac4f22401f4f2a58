import type { Report } from '@/evidence/study/result'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'

/** Returns a population as its record would have it if no source stated its number. */
export const unnumbered = (population: AnalysisPopulation): AnalysisPopulation => ({
  ...population,
  n: null,
  nAbsence: 'not-in-parts-read',
  nStatus: null,
  losses: [],
})

/** A report without its denominator, and without a count that was inferred by it. */
function undenominated(report: Report): Report {
  const isInferred = report.countStatus === 'inferred'
  return {
    ...report,
    denominator: null,
    count: isInferred ? null : report.count,
    countStatus: isInferred ? null : report.countStatus,
  }
}

/** Returns a study with the numbers of these populations, or of all, not stated, and with what rests on them left out. */
export function withoutNumbers(study: Study, ids?: readonly string[]): Study {
  const isMeant = (id: string) => ids === undefined || ids.includes(id)
  return {
    ...study,
    populations: study.populations.map((one) => (isMeant(one.id) ? unnumbered(one) : one)),
    partitions: study.partitions.filter(
      ({ whole }) => whole.kind === 'result' || !isMeant(whole.populationId),
    ),
    results: study.results.map((result) => ({
      ...result,
      reports: isMeant(result.populationId) ? result.reports.map(undenominated) : result.reports,
    })),
  }
}
