import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isTime, type Written } from '@/evidence/verify/read/written'
import { isOfMeasure, type NamedMeasure } from './measures'

const timeUnits = ['years', 'months', 'weeks', 'days']
const shareUnits = ['percent', 'participants', 'events']

/** Says whether a result is of a kind that such a quantity could be about; units within a kind may still clash. */
export function couldBe(written: Written, result: Result): boolean {
  switch (written.kind) {
    case 'number':
      if (written.unit === null) return true
      if (isTime(written.unit)) return timeUnits.includes(result.unit)
      if (written.unit === 'percent') return shareUnits.includes(result.unit)
      if (written.unit === 'participants' || written.unit === 'events')
        return shareUnits.includes(result.unit)
      return result.unit === written.unit
    case 'fraction':
    case 'one-in':
      return isOfPeople(result)
    case 'denominator':
      return true
    case 'span':
      if (isTime(written.unit)) return timeUnits.includes(result.unit) && result.spread !== null
      return result.spread !== null && (written.unit !== 'percent' || result.unit === 'percent')
    case 'deviation':
      return result.reports.some(
        ({ standardDeviation, standardError }) => standardDeviation !== null || standardError !== null,
      )
    case 'p-value':
      return result.reports.some(({ pValue }) => pValue !== null)
    case 'absence':
      return result.kind !== 'proportion' && result.kind !== 'count'
  }
}

/** Says whether a result is a share or number of people; a median change in percent is none. */
export function isOfPeople({ unit, kind }: Result): boolean {
  return shareUnits.includes(unit) && (kind === 'proportion' || kind === 'count' || kind === 'rate-at-time')
}

/** Says whether any result of the outcomes is of such a kind, and of the measure that words name. */
export function canBeOf(
  study: Study,
  outcomeIds: readonly string[],
  written: Written,
  measure: NamedMeasure | null = null,
): boolean {
  const unit = written.kind === 'number' || written.kind === 'span' ? written.unit : null
  const asked = `${written.kind} ${unit ?? ''} ${measure ?? ''}`
  const known = asKnown(study, outcomeIds)
  const before = known.get(asked)
  if (before !== undefined) return before
  const found = study.results.some(
    (result) =>
      outcomeIds.includes(result.outcomeId) &&
      couldBe(written, result) &&
      (measure === null || isOfMeasure(result, measure)),
  )
  known.set(asked, found)
  return found
}

const ofOutcomes = new WeakMap<Study, WeakMap<readonly string[], Map<string, boolean>>>()

/** What was found before of the same words for an outcome, which a text may have many times. */
function asKnown(study: Study, outcomeIds: readonly string[]): Map<string, boolean> {
  const own = ofOutcomes.get(study) ?? new WeakMap<readonly string[], Map<string, boolean>>()
  ofOutcomes.set(study, own)
  const known = own.get(outcomeIds) ?? new Map<string, boolean>()
  own.set(outcomeIds, known)
  return known
}

/** Says whether the outcomes are measured in percent, though not of people: a median change in size. */
export function isPercentOfNobody(study: Study, outcomeIds: readonly string[]): boolean {
  const results = study.results.filter(({ outcomeId }) => outcomeIds.includes(outcomeId))
  return results.some(({ unit }) => unit === 'percent') && !results.some(isOfPeople)
}
