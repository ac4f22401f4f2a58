import { findOutcome, findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isPlainWord } from '@/evidence/verify/place/plain-words'
import { placesOf, type FoundQuantity, type Span } from '@/evidence/verify/read/found'
import { within } from '@/evidence/verify/read/sentences'
import { wordsIn } from '@/evidence/verify/read/words'
import { wordsOfPopulation } from './words-of-people'

/** "In female patients, six were women": who is counted is no base of the count. */
const ofSex = /\b(?:in|among|amongst|for) (?:the |all |these )?(?:(?:fe)?males?|(?:wo)?men)\b/giu

/** Returns the places of words that name one sex as the base of how many there were of either. */
export function sexesAsBase(study: Study, result: Result | null, text: string): Span[] {
  return result !== null &&
    findOutcome(study, result.outcomeId).domain === 'baseline' &&
    !ofEither.test(findPopulation(study, result.populationId).label)
    ? placesOf(ofSex, text)
    : []
}

const ofEither = /\b(?:(?:fe)?males?|(?:wo)?men)\b/iu

const opening = /^\s*(?:in|among|amongst|for|of|after|before|once|during|when|while)\s[^,;:]{2,80},/iu

/**
 * Returns the words that open a sentence and tell people or times, where they are not of those in whom something was counted: how many
 * there were of a kind is said of people and not of what defines the kind ("In younger patients, three were children").
 */
export function openingNotBorne(
  study: Study,
  result: Result | null,
  text: string,
  from: number,
  understood: readonly Span[],
): Span[] {
  if (result === null || !/(?:^|[.!?]["')\]]*\s+)$/u.test(text.slice(Math.max(0, from - 8), from))) return []
  const { domain } = findOutcome(study, result.outcomeId)
  if (domain !== 'baseline' && domain !== 'participant-flow') return []
  const [opener = ''] = opening.exec(text.slice(from, from + 100)) ?? []
  const borne = wordsOfPopulation(study, findPopulation(study, result.populationId))
  return wordsIn(opener, from).filter(
    (word) =>
      !borne.has(word.stem) &&
      // "After a median follow-up of": of the number itself, and not of people.
      word.stem !== result.kind &&
      !isPlainWord(word.text, word.stem) &&
      !understood.some((place) => within(word, place)),
  )
}

/** Words for people that say more than that they are people. */
const tellsPeople = /^(?:women|men|child(?:ren)?|adults?|adolescents?|responders?)$/iu
const next = /^\s+(\p{L}+)/u

/**
 * Returns the words for people in quantities ("26 women"), and behind the number in whom something was counted ("of 52 women"), that the
 * record does not bear out: within a quantity for the result, behind it for the people of the result alone.
 */
export function peopleNotBorne(
  study: Study,
  result: Result | null,
  text: string,
  quantities: readonly FoundQuantity[],
  borne: ReadonlySet<string>,
): Span[] {
  const ofPeople =
    result === null ? borne : wordsOfPopulation(study, findPopulation(study, result.populationId))
  return quantities.flatMap(({ index, end, written }) => {
    const inside = wordsIn(text.slice(index, end), index).filter(
      ({ text: word, stem }) => tellsPeople.test(word) && !borne.has(stem),
    )
    const isBase = written.kind === 'denominator' || written.kind === 'fraction'
    const behind = isBase ? next.exec(text.slice(end, end + 40)) : null
    const [word] = behind ? wordsIn(behind[0], end) : []
    return word && tellsPeople.test(word.text) && !ofPeople.has(word.stem) ? [...inside, word] : inside
  })
}
