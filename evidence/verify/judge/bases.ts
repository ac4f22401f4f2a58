import { findOutcome, findPopulation } from '@/evidence/study/join'
import { isWithin, resultsOfConcept } from '@/evidence/study/setting'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { placesOf, type FoundQuantity, type Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import { denominatorsOf } from './candidates'

type Said = { text: string; quantities: readonly FoundQuantity[] }

/** "Of the responders, …": a share of other people than those in whom it was counted. */
const ofResponders =
  /\b(?:of|among|amongst|in) (?:the |all |these |those |its |their |our )?(?:\d+ )?(?:(?:patients |people |those )?who (?:had )?respond(?:ed)?|responders)\b/giu

/** Returns the places of words that name responders as the base, where those in whom it was counted are no responders. */
export function basesOf(study: Study, result: Result | null, text: string, said: string): Span[] {
  if (result === null) return /respon/iu.test(said) ? [] : placesOf(ofResponders, text)
  const { label } = findPopulation(study, result.populationId)
  const { domain, title } = findOutcome(study, result.outcomeId)
  const isOfThem =
    /respon/iu.test(label) ||
    (/respon/iu.test(title) && !/^(?:confirmed )?(?:objective|overall) response/iu.test(title))
  return isOfThem && domain !== 'participant-flow' ? [] : placesOf(ofResponders, text)
}

const ofThose = /\bof (?:these|them|whom)\b/giu

/** Returns the places of "of these" where the number of people that was named last is the number in whom the result was counted. */
export function basesMet(
  study: Study,
  { text, quantities }: Said,
  result: Result | null,
  reach: readonly Span[] = [],
): Span[] {
  if (result === null) return ofSetsMet(study, text, quantities, reach)
  const own = new Set(result.reports.flatMap(({ count, value }) => [count, value?.number]))
  const totals = denominatorsOf(study, result)
  const responses = responsesAround(study, result)
  return placesOf(ofThose, text).filter(({ index }) => {
    const last = quantities
      .filter(({ end }) => end <= index)
      .map(({ written }) => peopleIn(written))
      .filter((people) => people !== null && !own.has(people))
      .at(-1)
    return last != null && (totals.includes(last) || responses.has(last))
  })
}

/** "8 of 29 responded, one of them completely": of those who responded, where the one response is of the kind of the other. */
function responsesAround(study: Study, result: Result): ReadonlySet<number> {
  const { concept } = findOutcome(study, result.outcomeId)
  if (concept !== 'complete-response' && concept !== 'partial-response') return new Set()
  const all = resultsOfConcept(study, 'objective-response').filter(
    ({ populationId, armId, assessor }) =>
      populationId === result.populationId && armId === result.armId && assessor === result.assessor,
  )
  return new Set(all.flatMap(({ reports }) => reports.flatMap(({ count }) => count ?? [])))
}

/** "Of these, 423 had leiomyosarcoma", where 423 is the size of a set that is part of those who were named before. */
function ofSetsMet(
  study: Study,
  text: string,
  quantities: readonly FoundQuantity[],
  reach: readonly Span[],
): Span[] {
  const inReach = (one: Span) => reach.some((place) => within(one, place))
  const asked = quantities.filter(inReach).flatMap(({ written }) => peopleIn(written) ?? [])
  return placesOf(ofThose, text).filter((place) => {
    if (!inReach(place)) return false
    const before = lastNamed(
      quantities
        .filter(({ end }) => end <= place.index)
        .flatMap(({ written }) => peopleIn(written) ?? [])
        .filter((people) => !asked.includes(people)),
    )
    return asked.every((people) =>
      study.populations.some(
        (inner) =>
          inner.n === people &&
          study.populations.some((outer) => outer.n === before && isWithin(study, inner.id, outer.id)),
      ),
    )
  })
}

/** The people named last: "577 were randomised: 384 to trabectedin and 193 to dacarbazine" speaks of all 577. */
function lastNamed(people: readonly number[]): number | undefined {
  const [all, first, second] = people.slice(-3)
  return all !== undefined && first !== undefined && second !== undefined && first + second === all
    ? all
    : people.at(-1)
}

/** How many people a quantity leaves behind to be spoken of; null of one that counts none. */
function peopleIn(written: FoundQuantity['written']): number | null {
  if (written.kind === 'fraction') return written.count
  if (written.kind === 'denominator') return written.total
  const isCount = written.kind === 'number' && (written.unit === null || written.unit === 'participants')
  return isCount && written.printed.decimals === 0 ? written.printed.number : null
}
