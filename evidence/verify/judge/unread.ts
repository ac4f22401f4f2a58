import { findOutcome, findPopulation, findResult } from '@/evidence/study/join'
import type { ArmMention } from '@/evidence/study/arm-mentions'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { isOfResult, type Cue } from '@/evidence/verify/place/cues'
import { isPlain, isPlainWord, plainPhrases, turningPhrases } from '@/evidence/verify/place/plain-words'
import { placesNamed } from '@/evidence/verify/place/named'
import {
  blanked,
  placesOf,
  type FoundName,
  type FoundQuantity,
  type Span,
} from '@/evidence/verify/read/found'
import type { FoundTimePoint } from '@/evidence/verify/read/time-points'
import { within } from '@/evidence/verify/read/sentences'
import { wordsIn } from '@/evidence/verify/read/words'
import type { Judgement } from '@/evidence/verify/say/judgement'
import { sayUnread } from '@/evidence/verify/say/say-unread'
import { isMatch, type ClaimVerdict } from '@/evidence/verify/say/verdict'

import { onceFor } from '@/evidence/study/once-for'
import { placesOfThen } from './analysis-meant'
import { basesMet, basesOf } from './bases'
import { placesOfCauses } from './causes'
import { isNameBorne } from './name-borne'
import { directionNotBorne } from './direction-not-borne'
import { cutsNotBorne, placesOfCuts } from './named-cut'
import { denying, isDenialBorne } from './denials'
import { otherTimes } from './other-times'
import { otherItems } from './listed'
import { openingNotBorne, peopleNotBorne, sexesAsBase } from './openings'
import { othersMet } from './others-met'
import { isQuoted, placesOfKinds } from './quoted'
import { placesOfShares } from './shares-in-words'
import { placesOfState } from './state-of-disease'
import { placesOfLine } from './treated-before'
import { placesOfSources, quantitiesTurned, turnedFor } from './turned'
import { wordsOfPopulation } from './words-of-people'
import { wordsOfResult } from './words-of-result'

/** What was found in a text beside its quantities. */
export type Around = {
  text: string
  cues: readonly Cue[]
  mentions: readonly ArmMention[]
  names: readonly FoundName[]
  timePoints: readonly FoundTimePoint[]
  quantities: readonly FoundQuantity[]
}

/** What a number was taken to be of: a result, or no single one. */
export type Taken = { result: Result | null; armId: string | null }

/**
 * Returns the phrases of a text, within the reach of a number, that were not compared with what the record has of it: every word that
 * is neither plain nor borne out by the record for that result.
 */
export function unreadIn(
  study: Study,
  around: Around,
  reach: readonly Span[],
  taken: Taken,
  said: string,
): string[] {
  const { text } = around
  // Only what stands about the number is looked at, so that the cost of a text grows with its length.
  const about = {
    index: Math.min(...reach.map(({ index }) => index)),
    end: Math.max(...reach.map(({ end }) => end)),
  }
  const near = <S extends Span>(places: readonly S[]) =>
    places.filter(({ index, end }) => end > about.index && index < about.end)
  const [names, quantities, timePoints] = [
    near(around.names),
    near(around.quantities),
    near(around.timePoints),
  ]
  const { named, plain, denied } = commonPlaces(around, study)
  const isBorne = (one: FoundName) => isNameBorne(study, taken.result, one, text)
  const times = otherTimes(text, timePoints, quantities, taken.result)
  const part = text.slice(about.index, about.end)
  const line = placesOfLine(study, taken.result, part)
  const shares = placesOfShares(study, taken.result, part)
  const understood = [
    ...quantities,
    ...quantities.flatMap((one) => boundBefore(text, one)),
    ...(isDenialBorne(study, taken.result) ? near(denied) : []),
    ...names.filter(isBorne),
    ...timePoints.filter((one) => !times.includes(one)),
    ...cuesOf(study, near(around.cues), taken.result),
    ...armsOf(near(around.mentions), taken),
    ...(taken.result === null ? [] : near(named)),
    ...near(plain),
    ...basesMet(study, around, taken.result, reach),
    ...placesOfThen(study, taken.result, text, about),
    ...moved([...line.borne, ...shares.borne], about.index),
    ...otherItems(text, near(around.cues), quantities, reach, taken.result),
    ...moved(
      [placesOfCauses, placesOfCuts, placesOfKinds, othersMet, placesOfState, placesOfSources].flatMap(
        (placesIn) => placesIn(study, taken.result, part),
      ),
      about.index,
    ),
  ]
  const left = blanked(part, moved(understood, -about.index))
  const borne = borneOut(study, taken.result, said)
  const wrong = names.filter((one) => !isBorne(one))
  const turning = moved(
    [
      ...placesOf(turningPhrases, left),
      ...line.wrong,
      ...shares.wrong,
      ...cutsNotBorne(study, taken.result, part),
      ...directionNotBorne(study, taken.result, part),
      ...turnedFor(study, taken.result, left, part),
      ...basesOf(study, taken.result, part, said),
      ...sexesAsBase(study, taken.result, part),
    ],
    about.index,
  )
  const opening = [
    ...openingNotBorne(study, taken.result, text, about.index, understood),
    ...quantitiesTurned(study, taken.result, text, quantities),
    // "A complete response" is another outcome, though people who "completed" six cycles bear the word out.
    ...near(around.cues).filter(
      ({ outcomeIds, text: cue }) => outcomeIds.length === 0 && kindOfResponse.test(cue),
    ),
  ]
  return reach.flatMap((place) => {
    const words = wordsIn(left.slice(place.index - about.index, place.end - about.index), place.index)
    const unknown = words.filter(
      ({ index, text: word, stem }) =>
        (!borne.has(stem) || isOtherCapitals(word, stem, study, taken.result)) &&
        (!isPlainWord(word, stem) || times.some((one) => index >= one.index && index < one.end)),
    )
    const ofQuantities = peopleNotBorne(
      study,
      taken.result,
      text,
      quantities.filter((one) => within(one, place)),
      borne,
    )
    return phrasesOf(
      text,
      place,
      [
        ...unknown,
        ...ofQuantities,
        ...[...turning, ...opening].filter((one) => within(one, place)),
        ...wrong.filter((one) => within(one, place)),
      ].sort((a, b) => a.index - b.index),
    ).filter((phrase) => !isQuoted(study, taken.result, phrase))
  })
}

/** "WHO" is not the "who" of a definition: a name in capitals is borne out by the criteria alone. */
const isOtherCapitals = (word: string, stem: string, study: Study, result: Result | null): boolean =>
  isPlain(stem) &&
  !isPlainWord(word, stem) &&
  !study.title.includes(word) &&
  !study.shortTitle.includes(word) &&
  !(result !== null && (findOutcome(study, result.outcomeId).criteria ?? '').includes(word))

const moved = (places: readonly Span[], by: number): Span[] =>
  places.map(({ index, end }) => ({ index: Math.max(0, index + by), end: end + by }))

/** What is looked for in a whole text once, whatever number is asked. */
const commonPlaces = onceFor(({ text }: Around, study: Study) => ({
  named: placesNamed(study, text),
  plain: placesOf(plainPhrases, text),
  denied: placesOf(denying, text),
}))

/** "More than" before a number, which is judged as a bound. */
function boundBefore(text: string, { index, bound }: FoundQuantity): Span[] {
  if (bound === null) return []
  const end = index - (/\s*$/u.exec(text.slice(Math.max(0, index - 4), index))?.[0].length ?? 0)
  const from = end - bound.length
  return text.slice(Math.max(0, from), end).toLowerCase() === bound.toLowerCase()
    ? [{ index: from, end }]
    : []
}

const kindOfResponse = /^(?:un|complete|partial)\p{L}* \p{L}/iu

/** Deaths are no progression: another end point than survival free of it, though texts mix them. */
const isNearName = /^time to (?:disease )?progression$/iu

/** Words for the outcome, without what they say of it more; of how many people took part, words for whatever was then measured. */
function cuesOf(study: Study, cues: readonly Cue[], result: Result | null): readonly Span[] {
  const isOfEfficacy = (id: string) => findOutcome(study, id).domain === 'efficacy'
  const counts =
    result === null ||
    (findOutcome(study, result.outcomeId).domain === 'participant-flow' &&
      !/^(?:year|month|week|day)s$/u.test(result.unit))
  return cues
    .filter(
      (cue) =>
        (result !== null && isOfResult(cue, result) && !isNearName.test(cue.text)) ||
        (counts && cue.outcomeIds.length > 0 && cue.outcomeIds.every(isOfEfficacy)),
    )
    .map(({ index, end, text }) => ({
      index: index + (/^(?:un)?confirmed\s/iu.exec(text)?.[0].length ?? 0),
      end,
    }))
}

function armsOf(mentions: readonly ArmMention[], { result, armId }: Taken): readonly Span[] {
  if (result === null || result.comparatorArmId !== null) return mentions
  return mentions.filter((one) => one.isCompared || armId !== null || one.armId === result.armId)
}

function borneOut(study: Study, result: Result | null, said: string): ReadonlySet<string> {
  if (result !== null) return wordsOfResult(study, result)
  const whole = findPopulation(study, findResult(study, study.keyResultId).populationId)
  return new Set([...wordsIn(said).map(({ stem }) => stem), ...wordsOfPopulation(study, whole)])
}

const leads =
  /(?:\b(?:in|among|amongst|of|for|at|after|before|by|on|with|without|during|within|under|from|according to|using|across|over|who|whose|when|while|since|until|outside|not|no|never|only|aged|except|excluding)\s+(?:(?:the|a|an|all|those|these|had|have|has|were|was|are|is|been|patients|people|who|with|their|of|to)\s+)*)$/iu

/** The unknown words as a reader sees them: those beside each other together, with the words that lead to them. */
function phrasesOf(text: string, place: Span, words: readonly Span[]): string[] {
  const runs: Span[] = []
  for (const { index, end } of words) {
    const before = runs.at(-1)
    if (before && /^(?:\s+(?:\p{L}+\s+){0,2}|[-/’'])$/u.test(text.slice(before.end, index))) before.end = end
    else runs.push({ index, end })
  }
  return runs.map(({ index, end }) => {
    const lead = leads.exec(text.slice(place.index, index))
    return text
      .slice(lead ? index - lead[0].length : index, end)
      .replace(/\s+/gu, ' ')
      .trim()
  })
}

/** Returns an answer that found the number right, lowered where words within its reach were not compared. */
export function withUnread(
  answer: Judgement<ClaimVerdict>,
  unread: readonly string[],
): Judgement<ClaimVerdict> {
  if (!isMatch(answer.verdict) || unread.length === 0) return answer
  return { ...answer, verdict: 'unread', unread, reason: `${sayUnread(unread)} ${answer.reason}` }
}
