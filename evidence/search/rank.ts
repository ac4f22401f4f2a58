import type { DocumentKind } from './document'
import type { Alternatives } from './expand'
import { nameKey, wordsOf } from './fold'

/** What the index says of a document that it found. `relevance` is BM25, above 0, higher is better. */
export type Candidate = {
  id: number
  kind: DocumentKind
  studySlug: string | null
  title: string
  heading: string
  abbreviations: string
  weight: number
  relevance: number
}

export type Ranked = Candidate & { score: number }

/** How much a match in each column counts, in the order of the index: title, heading, body, abbreviations. */
export const columnWeights = [10, 2, 1, 6] as const

/** How much a kind is preferred where the query says nothing of it. */
export const kindWeights: Record<DocumentKind, number> = {
  term: 1.1,
  condition: 1.5,
  treatment: 1.4,
  study: 1.5,
  result: 1,
  page: 0.8,
  figure: 0.4,
  source: 0.6,
  prose: 0.7,
}

/** What was asked, as the index was asked it, and what kind of answer it wants. */
export type Asked = {
  groups: readonly Alternatives[]
  /** Whether it is a question in plain words whose answer is a result. */
  wantsResult: boolean
}

/** Returns the candidates, best first; equal ones stay in the order of the index. */
export function rank(candidates: readonly Candidate[], { groups, wantsResult }: Asked): Ranked[] {
  const terms = groups.flatMap((group) => group.terms)
  const whole = terms.map(({ text }) => text).join(' ')
  const hasNumber = terms.some(({ kind, text }) => kind === 'number' && !isYear(text))
  const hasIdentifier = terms.some(({ kind }) => kind === 'identifier')
  const asksForFigure = terms.some(({ text }) => /^(?:figures?|charts?|plots?|graphs?|forest)$/.test(text))
  const boost = (candidate: Candidate): number =>
    kindWeights[candidate.kind] *
    candidate.weight *
    titleBoost(wordsOf(candidate.title), groups) *
    coverage(candidate, groups) *
    (!wantsResult && isPlaceOf(candidate, namesAsked(groups, whole)) ? 20 : 1) *
    (candidate.kind === 'study' && hasInTitle(candidate, groups) ? (groups.length === 1 ? 4 : 1.5) : 1) *
    (isAside(candidate, groups) ? 0.2 : 1) *
    (candidate.kind === 'study' && hasIdentifier ? 20 : 1) *
    (candidate.kind === 'figure' && asksForFigure ? 20 : 1) *
    (candidate.kind === 'result' && (hasNumber || wantsResult) ? (wantsResult ? 12 : 3) : 1)
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.relevance * boost(candidate) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
}

/**
 * Whether a name alone asks for this place. The page of a drug of one study gives way to that study, except where a class of
 * drugs is asked for.
 */
function isPlaceOf(candidate: Candidate, asked: readonly string[]): boolean {
  if (!placesWithNames.has(candidate.kind) || !isNameOf(candidate, asked)) return false
  return candidate.weight >= 1 || !asked.includes(nameKey(candidate.title))
}

/** The page of a drug or a disease lists the titles of studies: who asks for more than its name asks for one of those. */
const isAside = ({ kind }: Candidate, groups: readonly Alternatives[]) =>
  (kind === 'treatment' || kind === 'condition') && groups.length > 1

const hasInTitle = ({ title }: Candidate, groups: readonly Alternatives[]) =>
  titleBoost(wordsOf(title), groups) > 2

/** What a name alone asks for. */
const placesWithNames: ReadonlySet<DocumentKind> = new Set(['term', 'condition', 'treatment'])

/** `20.8` asks for a result; `2019` rather for a study or a source. */
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)

const wordsOfGroup = (group: Alternatives): string[][] => [
  group.terms.flatMap(({ text }) => wordsOf(text)),
  ...group.names.map((name) => name.split(' ')),
]

/** More for a title that has, of everything that was asked for, one of its names, the last word perhaps unfinished; and for one that says little else. */
function titleBoost(title: readonly string[], groups: readonly Alternatives[]): number {
  const last = groups.at(-1)?.terms.at(-1)?.text ?? ''
  const isIn = (word: string) =>
    title.includes(word) || (word === last && title.some((one) => one.startsWith(last)))
  const found = groups.map((group) => wordsOfGroup(group).find((words) => words.every(isIn)))
  const hasAll = found.every((words) => words !== undefined)
  const asked = new Set(found.flatMap((words) => words ?? []))
  const shared = title.filter((word) => asked.has(word)).length
  return (hasAll ? 2.5 : 1) * (1 + shared / Math.max(1, title.length))
}

/** Less for what has only some of what was asked for in its title, what it stands under and its names. */
function coverage({ title, heading, abbreviations }: Candidate, groups: readonly Alternatives[]): number {
  if (groups.length < 2) return 1
  const words = ` ${[...wordsOf(title), ...wordsOf(heading), ...wordsOf(abbreviations)].join(' ')} `
  const met = groups.filter((group) =>
    wordsOfGroup(group).some((name) => words.includes(` ${name.join(' ')} `)),
  ).length
  return 0.5 + met / groups.length
}

/** The query as a name, and where all of it is one name, its other names. */
const namesAsked = (groups: readonly Alternatives[], whole: string): string[] =>
  groups.length === 1 ? [whole, ...(groups[0]?.names ?? [])] : [whole]

/** The other names of a term are separated by semicolons. */
function isNameOf({ title, abbreviations }: Candidate, asked: readonly string[]): boolean {
  return [title, ...abbreviations.split(';')].some((name) => asked.includes(nameKey(name)))
}
