import { comparisonKeys } from '@/evidence/compare/agreement'
import { formatList } from '@/evidence/format/list'
import { joinReport, joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { fit } from '@/evidence/verify/fit/fit'
import { fits } from '@/evidence/verify/fit/fitness'
import { judgement, type Judgement } from '@/evidence/verify/say/judgement'
import { relatedResults, type RelatedResult } from './related-results'
import { sayAs, sayPrints } from '@/evidence/verify/say/say'
import type { ValueVerdict } from '@/evidence/verify/say/verdict'
import type { Written } from '@/evidence/verify/read/written'

type Elsewhere = RelatedResult & { joined: JoinedReport; how: string }

/** Keys whose difference means other people or another judge; the rest mean another question or another day. */
const whoKeys = ['assessor', 'population', 'arm'] as const

/** Returns the verdict on a quantity that is right for another result of the same question; null where it is right for none. */
export function judgeElsewhere(
  study: Study,
  result: Result,
  written: Written,
): Judgement<ValueVerdict> | null {
  // How many people there were says nothing of what happened to them.
  if (written.kind === 'denominator' || written.kind === 'absence') return null
  const found = relatedResults(study, result).flatMap((related) => bearing(study, related, written))
  const one = found.find(({ how }) => how === 'same') ?? found[0]
  return one ? say(study, result, one) : null
}

function bearing(study: Study, related: RelatedResult, written: Written): Elsewhere[] {
  return related.result.reports.flatMap((report) => {
    const joined = joinReport(study, related.result, report)
    const fitted = fit(written, joined)
    return fits(fitted) ? [{ ...related, joined, how: fitted.how }] : []
  })
}

function say(study: Study, result: Result, one: Elsewhere): Judgement<ValueVerdict> {
  const own = joinResult(study, result.id)
  const differing = formatList(one.keys.map((key) => `the ${comparisonKeys[key]}`))
  const truth = `It is right for another result: ${sayAs(one.joined, one.keys)}.`
  const stands = `For what was asked, ${sayPrints(own)}`
  if (one.when !== null) {
    const when = one.when === 'earlier' ? 'An earlier' : 'A later'
    return judgement('superseded', [`${when} report of the study has it.`, truth, stands], own, [one.joined])
  }
  const verdict = whoKeys.some((key) => one.keys.includes(key)) ? 'other-assessor-or-population' : 'mismatch'
  const reason = differing === '' ? null : `What differs: ${differing}.`
  return judgement(verdict, [truth, reason, stands], own, [one.joined])
}
