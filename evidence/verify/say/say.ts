import type { ComparisonKey } from '@/evidence/compare/agreement'
import { describeKeys } from '@/evidence/compare/comparison-keys'
import { judgedBy } from '@/evidence/format/assessor'
import { describePopulation } from '@/evidence/format/population'
import { formatFraction, formatReport, isCountInferred, partsOfReport } from '@/evidence/format/result'
import type { JoinedReport } from '@/evidence/study/join'

/**
 * Returns `Chen 2023 (Main text) prints 19 of 52 (37%; 95% CI, 24 to 51).`, and of a count that we inferred:
 * `Genentech statement (Statement) prints 41%; that these are 20 of 49 is our inference.`
 */
export function sayPrints(joined: JoinedReport): string {
  const { source, report } = joined
  const place = `${source.shortTitle} (${report.locator})`
  if (report.state !== 'reported') return `${place}: ${formatReport(joined)}.`
  if (!isCountInferred(joined)) return `${place} prints ${formatReport(joined)}.`
  // What is inferred is printed by nobody.
  const [lead, ...rest] = partsOfReport(joined).slice(0, -1)
  const printed = rest.length > 0 ? `${lead} (${rest.join('; ')})` : lead
  return `${place} prints ${printed}; that these are ${formatFraction(joined) ?? report.count} is our inference.`
}

/** Returns `12 of 49 (24%; 95% CI, 13 to 39), independent review in 49 patients … (FDA notice, Approval notice)`. */
export function sayAs(joined: JoinedReport, keys: readonly ComparisonKey[]): string {
  const told = keys.filter((key) => key !== 'kind' && key !== 'dataCutoff')
  const rest = told.filter((key) => key !== 'assessor' && key !== 'population')
  const how = [sayWho(joined), ...(rest.length > 0 ? [describeKeys(joined.study, joined.result, rest)] : [])]
  return `${formatReport(joined)}, ${how.join(', ')} (${joined.source.shortTitle}, ${joined.report.locator})`
}

/** Returns who judged and whom: `judged by the investigators in 52 patients who received atezolizumab`. */
export function sayWho({ result, population }: JoinedReport): string {
  const judged = result.assessor === 'not-stated' ? '' : `${judgedBy[result.assessor]} `
  return `${judged}in ${describePopulation(population)}`
}

/** Returns the same after the word "only": `as judged by …`, or `in …` where the source does not say who judged. */
export function sayOnly(joined: JoinedReport): string {
  return `${joined.result.assessor === 'not-stated' ? '' : 'as '}${sayWho(joined)}`
}
