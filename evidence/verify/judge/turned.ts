import { verdictOfInterval } from '@/evidence/format/favours'
import { findOutcome, findPopulation, findSource, joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { placesOf, type FoundQuantity, type Span } from '@/evidence/verify/read/found'
import { peopleWords } from '@/evidence/verify/read/number-pattern'
import { stemOf } from '@/evidence/verify/read/words'
import { isOfConcept } from './related-results'
import { wordsOfPopulation } from './words-of-people'

const mean = /\b(?:mean|average)\b(?! that\b)/giu
const significance =
  /(?<!\b(?:not|no|without|neither|nor|statistically|n['’]t)(?: \p{L}+)? )\b(?:statistically )?(?:significant(?:ly)?|(?:clearly|clear) (?=longer|shorter|better|worse|superior|higher|lower|benefit|improve|prolong|delay))/giu
const rateOver =
  /\bper (?:\d[\d,]*|hundred|thousand)(?: |-|$)|\b(?:patient|person)[- ](?:years?|months?|weeks?|days?)\b/giu

/**
 * Returns the places of words that turn a number into another than the record has for a result: another statistic, a rate over time, a
 * significance that no comparison of the record bears out. From `text` what was understood is blanked, from the `whole` nothing.
 */
export function turnedFor(study: Study, result: Result | null, text: string, whole: string): Span[] {
  if (result === null) return placesOf(rateOver, text)
  const { kind } = result
  return [
    ...(kind === 'mean' || kind === 'difference' ? [] : placesOf(mean, text)),
    ...(kind === 'incidence-rate' ? [] : placesOf(rateOver, text)),
    ...(isSignificant(study, result) ? [] : placesOf(significance, whole)),
  ]
}

/** Whether all comparisons of what a result is of leave no difference out of their interval, or print a p value below 0.05. */
function isSignificant(study: Study, result: Result): boolean {
  // An earlier report may have had a difference that the later one has not.
  const { concept } = findOutcome(study, result.outcomeId)
  const compared = study.results.filter((one) => {
    const { concept: other } = findOutcome(study, one.outcomeId)
    return isOfConcept(other, concept) && one.comparatorArmId !== null
  })
  return (
    compared.length > 0 &&
    compared.every((one) => {
      const joined = joinResult(study, one.id)
      const p = joined.report.pValue
      if (p) return p.relation !== '>' && p.printed.number < 0.05
      const verdict = verdictOfInterval(joined)
      return verdict !== null && verdict !== 'no-clear-difference'
    })
  )
}

const ofSharePattern =
  /^\s*of (?:(?:the|all|these|those|such|our|its|their) )*(?<base>(?!(?:the|all|these|such|our|its|their)\b)\p{L}+)/iu
const people = new RegExp(`^(?:${peopleWords}|them|whom|which|cases?|recipients?|those|both|a|total)$`, 'iu')
const moreThan =
  /^\s*(?:longer|shorter|more|less|fewer|higher|lower|greater|better|worse|later|sooner|earlier|rarer)\b(?! (?:or|and)\b)/iu
const gained =
  /\b(?:additional|extra|gain(?:s|ed|ing)?(?: of)?|add(?:s|ed)|(?:improv|prolong|extend|lengthen|shorten|delay|rais|increas|reduc|decreas|lower|cut|rose|fell|grew|differ)\p{L}*\b[^.,;:]{0,60}? by)\s+(?:about |around |some |nearly |almost |a median of )?$/iu
const benefit = /\b(?:benefits?|effects?|advantages?)\b[^.,;:]*\b(?:was|is|of|were|=)\s+$/iu
/** Looking is no finding: "nausea was assessed in 43%". */
const looked = /\b(?:measured|assessed|evaluated|estimated|tested|checked) in\s+$/iu
const numberOf = /\bnumber of [^.,;:\d]*$/iu
const shareOf = /\b(?:rates?|share|proportion|percentage)\b[^.,;:\d]*$/iu
const asSubject =
  /^\s*(?:who )?(?:had|have|has|achieved?|experienced|showed|developed|suffered|reported|responded|progressed|died|survived|stopped|discontinued|saw)\b/iu

/**
 * Returns the places of quantities that are said in another way than the record has them of a result: a gain of so much, a share of
 * events, people who all had something, none at all.
 */
export function quantitiesTurned(
  study: Study,
  result: Result | null,
  text: string,
  quantities: readonly FoundQuantity[],
): Span[] {
  if (result === null) return []
  const { concept } = findOutcome(study, result.outcomeId)
  const isChange =
    result.comparatorArmId !== null ||
    result.kind === 'difference' ||
    /change|cut|function|motion/u.test(concept)
  const borne = wordsOfPopulation(study, findPopulation(study, result.populationId))
  const counts = result.reports.flatMap(({ count }) => count ?? [])
  const isZero = result.reports.some(({ count, value }) => count === 0 || value?.number === 0)
  return quantities.flatMap((one) => {
    const { index, end, written } = one
    const [before, after] = [text.slice(Math.max(0, index - 90), index), text.slice(end, end + 90)]
    if (/^(?:no|none|nobody)\b/iu.test(text.slice(index, end))) return isZero ? [] : [one]
    if (written.kind !== 'number') {
      const isAll = written.kind === 'denominator' && asSubject.test(after) && isFirst(text, index)
      return isAll && !counts.includes(written.total) ? [one] : []
    }
    const more = moreThan.exec(after)
    if (!isChange && more) return [{ index, end: end + more[0].length }]
    const gain = isChange
      ? null
      : (gained.exec(before) ??
        benefit.exec(before) ??
        (written.unit === 'percent' ? looked.exec(before) : null))
    if (gain) return [{ index: index - gain[0].length, end }]
    // "The number of responders was 37", where 37 is the share; "the rate was 19", where 19 is the count.
    const isCount = written.unit !== 'percent' && result.unit === 'percent' && written.unit !== 'participants'
    const called = isCount && written.unit === null ? (numberOf.exec(before) ?? shareOf.exec(before)) : null
    const isOfCount = called !== null && numberOf.test(called[0])
    if (called && counts.includes(written.printed.number) !== isOfCount)
      return [{ index: index - called[0].length, end }]
    const base = written.unit === 'percent' ? ofSharePattern.exec(after) : null
    const word = base?.groups?.base ?? ''
    if (base && !people.test(word) && !borne.has(stemOf(word))) return [{ index, end: end + base[0].length }]
    const isAll = written.unit === 'participants' && asSubject.test(after) && isFirst(text, index)
    return isAll && !counts.includes(written.printed.number) ? [one] : []
  })
}

/** Whether a number of people is what a sentence or clause begins with, and no base: "49 patients had". */
const isFirst = (text: string, index: number) =>
  !/\b(?:of|in|among|amongst|for|from|with|the|all|these|those)\s+$/iu.test(text.slice(0, index))

/** Returns the places of the names of journals and publishers that report a result. */
export function placesOfSources(study: Study, result: Result | null, text: string): Span[] {
  if (result === null) return []
  const small = text.toLowerCase()
  const names = result.reports.flatMap(({ sourceId }) => {
    const { publisher, reference } = findSource(study, sourceId)
    return [publisher, reference['container-title'], reference['container-title-short']]
  })
  return [...new Set(names)].flatMap((name) => {
    if (!name || name.length < 4) return []
    const index = small.indexOf(name.toLowerCase())
    return index < 0 ? [] : [{ index, end: index + name.length }]
  })
}
