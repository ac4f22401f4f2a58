import type { Study } from './study'
import { literalPattern, wholeWords } from './word-pattern'
import { onceFor } from './once-for'

/** A word of letters and digits, such as "LMS-04", "HER2" or "G12C"; never a bare number. */
const wordWithDigit = /[\p{L}\p{N}][\p{L}\p{N}*:+/-]*/gu
const named = (word: string) => /\p{L}/u.test(word) && /\p{N}/u.test(word)

/**
 * Returns the names of a study that hold a digit or a Roman numeral and are none of its numbers, longest first: those that its
 * record lists, its identifiers, and what stands in its titles and in the names of its conditions, drugs and arms, also before
 * a word: "HER2" of "HER2-positive". Prose, /verify and search let these stand.
 */
export const namesOfStudy = onceFor((study: Study): string[] => {
  const titles = [
    study.title,
    study.shortTitle,
    ...study.conditions.map(({ name }) => name),
    ...study.interventions.flatMap(({ name, drugClass }) => [name, drugClass]),
    ...study.arms.map(({ title }) => title),
  ]
  const words = titles
    .flatMap((title) =>
      [...title.matchAll(wordWithDigit)].map(([word]) => word.replace(/[^\p{L}\p{N}]+$/u, '')),
    )
    .flatMap((word) => [word, word.replace(/-\p{Ll}+$/u, '')])
    .filter(named)
  const ids = [...study.otherIds, ...(study.registryId === null ? [] : [study.registryId])]
  return [...new Set([...study.names, ...ids, ...words])].sort((one, other) => other.length - one.length)
})

/** Returns why a name listed in a record is no name but a number; null where it may stand. */
export function faultOfName(name: string): string | null {
  if (!/\p{N}|(?<!\p{L})[IVX]+(?!\p{L})/u.test(name)) return 'it holds no digit and needs no leave'
  if (!/^\p{L}/u.test(name)) return 'it begins with no letter'
  if (/[%=<>≤≥]|\d[.,]\d|\b(?:of|in|patients?|people|months?|years?|days?|weeks?)\b/u.test(name)) {
    return 'it reads as a finding'
  }
  return name.length > 40 ? 'it is longer than 40 characters' : null
}

/** Returns a pattern that finds these names as whole words; null where there are none. Made once for each list. */
export function patternOfNames(names: readonly string[]): RegExp | null {
  return names.length === 0 ? null : patternOf(names)
}

const patternOf = onceFor((names: readonly string[]): RegExp => {
  const escaped = names.map((name) => literalPattern(name).replace(/\s+/g, '[\\s\\u00a0]+'))
  return wholeWords(escaped.join('|'), 'gu')
})
