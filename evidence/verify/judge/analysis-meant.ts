import { findOutcome, findPopulation } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isPlain } from '@/evidence/verify/place/plain-words'
import { placesOf, type Span } from '@/evidence/verify/read/found'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import { wordsIn } from '@/evidence/verify/read/words'
import { isOfConcept } from './related-results'

const thenIs = /(?<=\b(?:was|were) )then\b|\bby then\b/giu
/** What leaves something out is left out before as well, and nothing else is denied: "all cohorts but liposarcoma". */
const leavesOut = /\b(?:but|except|without|other than|not|no|never)\b/iu

/**
 * Returns the places of "was then" and "by then" in a text, where the sentence before names the analysis or the people by which the record
 * tells a result from its other answers to the same question: "At the interim analysis … Median overall survival was then 12.4 months".
 */
export function placesOfThen(study: Study, result: Result | null, text: string, about: Span): Span[] {
  if (result === null) return []
  const places = placesOf(thenIs, text).filter(({ index, end }) => index >= about.index && end <= about.end)
  if (places.length === 0) return []
  const telling = tellingStems(study, result)
  const { title } = findOutcome(study, result.outcomeId)
  const sentences = sentencesOf(text)
  return places.filter(({ index }) => {
    const own = sentences.findIndex((one) => one.index <= index && index < one.end)
    const before = sentences[own - 1]
    if (!before) return false
    const said = text.slice(before.index, before.end)
    if (isAtFollowUp(study, result, said)) return true
    if (leavesOut.test(title) !== leavesOut.test(said)) return false
    return wordsIn(said).some(({ stem }) => telling.has(stem))
  })
}

/** "At a median follow-up of 55 months, …": so long was the follow-up at the cut-off at which a result was counted, and at no other. */
function isAtFollowUp(study: Study, { dataCutoff }: Result, said: string): boolean {
  const cuts = cutsAt(study, said)
  return dataCutoff !== null && cuts.length > 0 && cuts.every((one) => one === dataCutoff)
}

const atFollowUp =
  /^\s*(?:at|after|with) (?:an? |the )?(?:median )?follow-?\s?up of (?<months>\d+(?:\.\d+)?) months\b/iu

/** The cut-offs at which people had been followed as long as a sentence begins by saying; empty where it says nothing of it. */
function cutsAt(study: Study, sentence: string): (string | null)[] {
  const months = atFollowUp.exec(sentence)?.groups?.months
  if (months === undefined) return []
  return followUps(study).flatMap(({ dataCutoff, reports }) =>
    reports.some(({ value }) => value?.text === months) ? [dataCutoff] : [],
  )
}

const followUps = (study: Study): Result[] =>
  study.results.filter((one) => findOutcome(study, one.outcomeId).concept === 'follow-up')

/**
 * Returns the words by which a sentence begins with the follow-up of another analysis than that of a result, in a study whose analyses had
 * several; empty where they agree, and of the follow-up itself.
 */
export function followUpNotBorne(study: Study, result: Result, sentence: string): string[] {
  const cuts = cutsAt(study, sentence)
  const isOne = new Set(followUps(study).map(({ dataCutoff }) => dataCutoff)).size < 2
  const isOfFollowUp = findOutcome(study, result.outcomeId).concept === 'follow-up'
  if (cuts.length === 0 || isOne || isOfFollowUp || cuts.includes(result.dataCutoff)) return []
  return [atFollowUp.exec(sentence)?.[0].trim() ?? '']
}

/** The stems in the title, or the people, of a result that none of its other answers to the same question has there. */
function tellingStems(study: Study, result: Result): ReadonlySet<string> {
  const { concept } = findOutcome(study, result.outcomeId)
  const others = study.results.filter(
    (one) =>
      one !== result &&
      one.armId === result.armId &&
      one.comparatorArmId === result.comparatorArmId &&
      isOfConcept(findOutcome(study, one.outcomeId).concept, concept),
  )
  // Its own name tells nothing: "by then survival was …" behind a sentence on survival.
  const named = others.length > 0 ? [] : wordsIn(concept.replaceAll('-', ' ')).map(({ stem }) => stem)
  const telling = [
    (one: Result) => findOutcome(study, one.outcomeId).title,
    (one: Result) => (others.length === 0 ? '' : findPopulation(study, one.populationId).label),
  ].flatMap((wordsOf) => {
    const theirs = new Set(others.flatMap((one) => wordsIn(wordsOf(one)).map(({ stem }) => stem)))
    return wordsIn(wordsOf(result)).filter(({ stem, text }) => !theirs.has(stem) && text.length > 5)
  })
  return new Set(
    telling.flatMap(({ stem }) => (isPlain(stem) || named.includes(stem) || stem === 'during' ? [] : [stem])),
  )
}
