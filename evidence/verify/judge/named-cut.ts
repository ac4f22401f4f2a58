import { findOutcome } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import type { Span } from '@/evidence/verify/read/found'
import { orderOf, sameQuestion } from './related-results'

const ofCuts: readonly (readonly [pattern: RegExp, is: 'earlier' | 'later'])[] = [
  [
    /(?<![\p{L}])(?:(?:in|at|by|from) (?:the|a) (?:later|updated|final) (?:analysis|report|(?:data )?cut-?\s?off)|with (?:more|longer) follow-?\s?up)(?![\p{L}])/giu,
    'later',
  ],
  [
    /(?<![\p{L}])(?:in|at|by|from) (?:the|an) (?:earlier|early|interim|first) (?:analysis|report|(?:data )?cut-?\s?off)(?![\p{L}])/giu,
    'earlier',
  ],
]

/**
 * Returns the places of words that name an analysis of the study by its order ("in the later analysis"), where the record bears it
 * out for the cut-off of the result: it puts something counted then after what was counted before, and nothing the other way round.
 */
export function placesOfCuts(study: Study, result: Result | null, text: string): Span[] {
  if (result === null) return []
  const named = ofCuts.filter(([pattern]) => text.search(pattern) >= 0)
  if (named.length === 0) return []
  const orders = new Set(ofSameCut(study, result).flatMap((one) => ordersOf(study, one)))
  return named.flatMap(([pattern, is]) => {
    const opposite = is === 'later' ? 'earlier' : 'later'
    if (!orders.has(opposite) || orders.has(is)) return []
    return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ index, end: index + words.length }))
  })
}

/**
 * Returns the places of words that name an analysis by its order where neither the dates of the record bear it out nor the outcome's own
 * title says it, whatever single words the record holds elsewhere: a final analysis is not the first because something else was.
 */
export function cutsNotBorne(study: Study, result: Result | null, text: string): Span[] {
  if (result === null) return []
  const own = `${findOutcome(study, result.outcomeId).title} ${result.timePoint ?? ''}`.toLowerCase()
  const borne = new Set(placesOfCuts(study, result, text).map(({ index }) => index))
  return ofCuts
    .flatMap(([pattern]) =>
      [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ index, end: index + words.length })),
    )
    .filter(({ index, end }) => !borne.has(index) && !own.includes(orderIn(text.slice(index, end))))
}

/** "final analysis" of "at the final analysis". */
const orderIn = (words: string) =>
  words.toLowerCase().replace(/^(?:in|at|by|from|with) (?:(?:the|an?) )?/u, '')

/** A result and what else was counted at its cut-off, as far as the record dates it. */
const ofSameCut = (study: Study, result: Result): Result[] =>
  study.results.filter(
    (one) => one === result || (result.dataCutoff !== null && one.dataCutoff === result.dataCutoff),
  )

/** Where the other answers to the same question stand in time to a result. */
const ordersOf = (study: Study, result: Result) =>
  study.results.flatMap((other) =>
    other !== result && sameQuestion(study, result, other) ? (orderOf(study, result, other) ?? []) : [],
  )
