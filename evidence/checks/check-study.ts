import { formatReport } from '@/evidence/format/result'
import { joinReport, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { RuleName } from '@/evidence/study/vocabulary'
import { boundsAndOrder } from './bounds-and-order'
import { judgeFor, type Check } from './check'
import { designCharacteristics } from './design-characteristics'
import { differenceMatchesArms } from './difference-matches-arms'
import { domainLogic } from './domain-logic'
import { intervalMatchesCount } from './interval-matches-count'
import { orderOfArms } from './order-of-arms'
import { pMatchesCounts } from './p-matches-counts'
import { partsMakeTheWhole } from './parts-make-the-whole'
import { percentageMatchesCount } from './percentage-matches-count'
import { quoteCarriesNumber } from './quote-carries-number'
import { rateMatchesPersonTime } from './rate-matches-person-time'
import { ratioIntervalConsistent } from './ratio-interval-consistent'
import { ratioMatchesCounts } from './ratio-matches-counts'
import { remembered } from './remembered'
import { sourcesAgree } from './sources-agree'
import { covers } from './stale-judgements'
import { standardErrorConsistent } from './standard-error-consistent'
import { subsetWithinSet } from './subset-within-set'
import { survivalIntervalConsistent } from './survival-interval-consistent'

/** A rule looks at one report at a time, at the whole study where it compares several, or at both. */
type Rule = { report?: (joined: JoinedReport) => Check[]; study?: (study: Study) => Check[] }

/** How each rule judges, in the order in which checks are listed; a name without its rule does not compile. */
const rules: Record<RuleName, Rule> = {
  'percentage-matches-count': { report: percentageMatchesCount },
  'interval-matches-count': { report: intervalMatchesCount },
  'survival-interval-consistent': { report: survivalIntervalConsistent },
  'ratio-interval-consistent': { report: ratioIntervalConsistent },
  'standard-error-consistent': { report: standardErrorConsistent },
  'rate-matches-person-time': { report: rateMatchesPersonTime },
  'bounds-and-order': { report: boundsAndOrder },
  'quote-carries-number': { report: quoteCarriesNumber, study: orderOfArms },
  'difference-matches-arms': { study: differenceMatchesArms },
  'ratio-matches-counts': { study: ratioMatchesCounts },
  'p-matches-counts': { study: pMatchesCounts },
  'parts-make-the-whole': { study: partsMakeTheWhole },
  'subset-within-set': { study: subsetWithinSet },
  'domain-logic': { study: domainLogic },
  'design-characteristics': { study: designCharacteristics },
  'sources-agree': { study: sourcesAgree },
}
const reportRules = Object.values(rules).flatMap((rule) => rule.report ?? [])
const studyRules = Object.values(rules).flatMap((rule) => rule.study ?? [])

/**
 * Returns what every rule says of every report of the study, report by report and then the rules that look
 * at several at once; failures that the record acknowledges, or that a resolution judges, are marked so.
 * Every report that prints something is spoken of at least once.
 */
export function checkStudy(study: Study): Check[] {
  const ofReports = study.results.flatMap((result) => checkReports(study, result))
  const ofStudy = studyRules.flatMap((rule) => rule(study))
  return [...ofReports, ...ofStudy].map((check) => ({
    ...check,
    acknowledged: check.acknowledged || study.acknowledgements.some((one) => covers(one, check)),
  }))
}

const checkReports = remembered((study, result) =>
  result.reports.flatMap((report) => checkReport(joinReport(study, result, report))),
)

function checkReport(joined: JoinedReport): Check[] {
  const checks = reportRules.flatMap((rule) => rule(joined))
  const { report, result } = joined
  if (
    report.state !== 'reported' ||
    checks.some(({ rule, isRemark }) => rule !== 'quote-carries-number' && !isRemark)
  )
    return checks
  const working = `Nothing is printed from which ${formatReport(joined)} could be recomputed.`
  const judge = judgeFor('bounds-and-order', result.id, report.sourceId)
  return [...checks, judge('value', 'cannot-be-checked', working)]
}
