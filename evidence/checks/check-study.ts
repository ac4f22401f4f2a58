import { formatReport } from '@/evidence/format/result'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Acknowledgement, Study } from '@/evidence/study/study'
import { boundsAndOrder } from './bounds-and-order'
import { judgeFor, type Check } from './check'
import { designCharacteristics } from './design-characteristics'
import { domainLogic } from './domain-logic'
import { intervalMatchesCount } from './interval-matches-count'
import { partsMakeTheWhole } from './parts-make-the-whole'
import { percentageMatchesCount } from './percentage-matches-count'
import { quoteCarriesNumber } from './quote-carries-number'
import { ratioIntervalConsistent } from './ratio-interval-consistent'
import { sourcesAgree } from './sources-agree'
import { subsetWithinSet } from './subset-within-set'
import { survivalIntervalConsistent } from './survival-interval-consistent'

const reportRules: readonly ((joined: JoinedReport) => Check[])[] = [
  percentageMatchesCount,
  intervalMatchesCount,
  survivalIntervalConsistent,
  ratioIntervalConsistent,
  boundsAndOrder,
  quoteCarriesNumber,
]

const studyRules: readonly ((study: Study) => Check[])[] = [
  partsMakeTheWhole,
  subsetWithinSet,
  domainLogic,
  designCharacteristics,
  sourcesAgree,
]

/**
 * Returns what every rule says of every report of the study, report by report and then the rules that look
 * at several at once; failures that the record acknowledges, or that a resolution judges, are marked so.
 * Every report that prints something is spoken of at least once.
 */
export function checkStudy(study: Study): Check[] {
  const ofReports = joinAllReports(study).flatMap(checkReport)
  const ofStudy = studyRules.flatMap((rule) => rule(study))
  return [...ofReports, ...ofStudy].map((check) => ({
    ...check,
    acknowledged: check.acknowledged || study.acknowledgements.some((one) => covers(one, check)),
  }))
}

/** Returns the acknowledgements that accept nothing any more: the number was corrected, or never failed. */
export function staleAcknowledgements(study: Study, checks: readonly Check[]): Acknowledgement[] {
  return study.acknowledgements.filter((one) => !checks.some((check) => covers(one, check)))
}

function covers({ rule, resultId, sourceId }: Acknowledgement, check: Check): boolean {
  return (
    check.verdict === 'fails' &&
    check.rule === rule &&
    check.resultId === resultId &&
    (sourceId === null || sourceId === check.sourceId)
  )
}

function checkReport(joined: JoinedReport): Check[] {
  const checks = reportRules.flatMap((rule) => rule(joined))
  const { report, result } = joined
  if (report.state !== 'reported' || checks.some(({ rule }) => rule !== 'quote-carries-number')) return checks
  const working = `Nothing is printed from which ${formatReport(joined)} could be recomputed.`
  const judge = judgeFor('bounds-and-order', result.id, report.sourceId)
  return [...checks, judge('value', 'cannot-be-checked', working)]
}
