import { otherNamesOf } from '@/evidence/study/known-names'
import type { Result } from '@/evidence/study/result'
import type { Outcome, Study } from '@/evidence/study/study'
import { literalPattern, wholeWords } from '@/evidence/study/word-pattern'
import { onceFor } from '@/evidence/study/once-for'
import { cueRules } from './cue-words'
import type { Span } from '@/evidence/verify/read/found'
import { isPartOf } from '@/evidence/verify/read/sentences'

/** Words of a text that speak of outcomes, where they stand, and which outcomes they may mean. */
export type Cue = Span & { text: string; outcomeIds: readonly string[] }

/** Says whether words speak of what a result is of. */
export const isOfResult = ({ outcomeIds }: Cue, { outcomeId }: Result) => outcomeIds.includes(outcomeId)

/** `must` is a stretch of letters without which the pattern cannot be found, in small letters; empty where there is none. */
type Pattern = { pattern: RegExp; must: string; outcomeIds: string[]; holdsNumber: boolean }

/**
 * Returns the words of a plain text that speak of outcomes of the study: common names and abbreviations, and the titles and
 * terms of its own record in either spelling. Where one contains another, the longer counts. In the order of the text. Names that hold
 * a number ("No PD-1-positive lymphocytes") are looked for in the `whole` text, from which nothing was blanked.
 */
export function findCues(study: Study, text: string, whole = text): Cue[] {
  const small = text.toLowerCase()
  const all = patternsOf(study).flatMap(({ pattern, must, outcomeIds, holdsNumber }) =>
    (small.includes(must) ? [...(holdsNumber ? whole : text).matchAll(pattern)] : []).map((match) => ({
      index: match.index,
      end: match.index + match[0].length,
      text: match[0],
      outcomeIds,
    })),
  )
  const merged = mergedAlike(all)
  return merged
    .filter((one) => !merged.some((other) => other !== one && contains(other, one)))
    .sort((one, other) => one.index - other.index)
}

/** "A response of 6 months or more" speaks of how long responses lasted. */
export function asDuration(study: Study, cue: Cue, text: string, points: readonly Span[]): Cue {
  const isResponse = study.outcomes.some(
    ({ id, concept }) => cue.outcomeIds.includes(id) && concept === 'objective-response',
  )
  const lasts = points.some(
    ({ index }) =>
      index >= cue.end &&
      /^\s*(?:of|for|lasting|that lasted|lasted|≥|at least|\s)*$/u.test(text.slice(cue.end, index)),
  )
  if (!isResponse || !lasts) return cue
  const ids = study.outcomes.filter(({ concept }) => concept === 'duration-of-response').map(({ id }) => id)
  return { ...cue, outcomeIds: ids }
}

function contains(outer: Span, inner: Span): boolean {
  const longer = outer.end - outer.index > inner.end - inner.index
  return longer && outer.index < inner.end && inner.index < outer.end
}

/** The same words may be a common name and a title: they then mean what either means. */
function mergedAlike(cues: readonly Cue[]): Cue[] {
  const byPlace = new Map<string, Cue>()
  for (const cue of cues) {
    const key = `${cue.index}-${cue.end}`
    const known = byPlace.get(key)
    const outcomeIds = [...new Set([...(known?.outcomeIds ?? []), ...cue.outcomeIds])]
    byPlace.set(key, { ...cue, outcomeIds })
  }
  return [...byPlace.values()]
}

const patternsOf = onceFor((study: Study): Pattern[] => {
  const common = cueRules.map(({ words, of, orElse }) => {
    const meant = study.outcomes.filter(of)
    const outcomes = meant.length === 0 && orElse ? study.outcomes.filter(orElse) : meant
    // Also of what the study does not report: the number is then said to be of something that is not in the record.
    return {
      pattern: wholeWords(words),
      must: '',
      outcomeIds: withParts(study, outcomes),
      holdsNumber: false,
    }
  })
  const own = study.outcomes.flatMap((outcome) =>
    namesOf(outcome).map((name) => ({
      pattern: wholeWords(inBothNumbers(name)),
      must: sameInEverySpelling(name),
      outcomeIds: [outcome.id],
      holdsNumber: ofNumbers.test(name),
    })),
  )
  return [...common, ...own]
})

/** A name as a pattern, in the singular and the plural: "autoimmune toxicities". */
function inBothNumbers(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${spellings(name.slice(0, -1))}(?:y|ies)`
  return `${spellings(name)}${/[a-z]$/u.test(name) && !/s$/u.test(name) ? 's?' : ''}`
}

/** Digits, and words that stand for none or for what is absent, are of the name where they stand in it. */
const ofNumbers = /\d|^(?:no|none|zero)\b|\bnot evaluable\b/iu

/** Says whether a number is a part of what an outcome is called: "aged 18 to 39 years". */
export const isInTitle = (one: Span, cues: readonly Cue[]): boolean =>
  cues.some((cue) => isPartOf(one, cue) && ofNumbers.test(cue.text))

/**
 * Returns the ids of outcomes, with those that ask the same of people in whom the first were not measured: survival in liposarcoma,
 * which the trial tested apart from the other kinds of sarcoma.
 */
function withParts({ outcomes, results }: Study, meant: readonly Outcome[]): string[] {
  const peopleOf = (ids: readonly string[]) =>
    results.filter(({ outcomeId }) => ids.includes(outcomeId)).map(({ populationId }) => populationId)
  const ids = meant.map(({ id }) => id)
  const people = new Set(peopleOf(ids))
  const parts = outcomes.filter(
    ({ id, concept }) =>
      !ids.includes(id) &&
      meant.some((one) => concept.startsWith(`${one.concept}-`)) &&
      peopleOf([id]).every((one) => !people.has(one)),
  )
  return [...ids, ...parts.map(({ id }) => id)]
}

function namesOf({ title, harm }: Outcome): string[] {
  const term = harm?.term ?? null
  return term === null ? [title] : [title, term, ...otherNamesOf('harm', term)]
}

/** The longest word of a name that is spelt one way: cheap to look for before a pattern is tried. */
function sameInEverySpelling(name: string): string {
  const words = name.toLowerCase().match(/[a-z]+/g) ?? []
  return words.reduce(
    (best, word) => (word.length > best.length && !/ae|oe|our|is/.test(word) ? word : best),
    '',
  )
}

/** Returns the source of a pattern for a name in British and American spelling, with any space or hyphen between words. */
export function spellings(name: string): string {
  return literalPattern(name)
    .replace(/ae(?=[mn\s]|$)|(?<=h)ae/giu, 'a?e')
    .replace(/oe/giu, 'o?e')
    .replace(/our/giu, 'ou?r')
    .replace(/is(?=e|ation|ing)/giu, 'i[sz]')
    .replace(/[\s-]+/g, '[\\s-]+')
}
