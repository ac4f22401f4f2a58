import { findPopulation, findResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { AnalysisPopulation, Study } from '@/evidence/study/study'
import { placesOf, type Span } from '@/evidence/verify/read/found'

/** How far a disease has gone: what the criteria of entry call it, and what texts do. */
const states: readonly (readonly [asCriterion: RegExp, asSaid: RegExp])[] = [
  [/\badvanced\b/iu, /\badvanced\b/giu],
  [/\blocally advanced\b/iu, /\blocally(?= advanced\b)/giu],
  [/\bmetasta/iu, /\b(?:metastatic|metastases|metastasi[sz]ed)\b/giu],
  [
    /\b(?:unresectable|inoperable|not (?:be )?(?:resect|operat|remov)|(?:surgery|surgical resection) (?:was |is )?(?:not|impossible))/iu,
    /\b(?:unresectable|inoperable|(?:that |which )?surgery could not remove|could not be (?:operated on|(?:surgically )?removed|resected))\b/giu,
  ],
  [/\b(?:recurrent|relapsed?)\b/iu, /\b(?:recurrent|relapsed?)\b/giu],
]

/** "Advanced or metastatic": nobody knows of whom which was true, and advanced disease may be either. */
const isOpen = (words: string, state: RegExp) =>
  !state.source.includes('advanced') &&
  /\bor\b/u.test(words) &&
  states.filter(([asCriterion]) => asCriterion.test(words)).length > 1

/**
 * Returns the places of words for how far the disease had gone ("advanced", "metastatic"), where everybody who entered the study had it
 * so, and no set of people of the record is told from the others by it.
 */
export function placesOfState(study: Study, result: Result | null, text: string): Span[] {
  const { populationId } = result ?? findResult(study, study.keyResultId)
  const people = findPopulation(study, populationId)
  const isEither = states.filter(([, asSaid]) => text.search(asSaid) >= 0).length > 1 && /\bor\b/iu.test(text)
  return states.flatMap(([asCriterion, asSaid]) =>
    isOfAll(study, people, asCriterion, isEither) ? placesOf(asSaid, text) : [],
  )
}

function isOfAll(study: Study, people: AnalysisPopulation, state: RegExp, isEither: boolean): boolean {
  if (state.test(people.label)) return true
  if (study.populations.some(({ label }) => state.test(label))) return false
  const entered = study.eligibility.filter(({ kind }) => kind === 'inclusion').map(({ text }) => text)
  return [study.title, ...study.conditions.map(({ name }) => name), ...entered].some(
    (words) => state.test(words) && (isEither || !isOpen(words, state)),
  )
}
