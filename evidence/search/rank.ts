import type { CleanQuery } from './clean-query'
import type { DocumentKind } from './document'
import { nameKey, wordsOf } from './fold'

/** What the index says of a document that it found. `relevance` is BM25, above 0, higher is better. */
export type Candidate = {
  id: number
  kind: DocumentKind
  studySlug: string | null
  title: string
  abbreviations: string
  weight: number
  relevance: number
}

export type Ranked = Candidate & { score: number }

/** How much a match in each column counts, in the order of the index: title, heading, body, abbreviations. */
export const columnWeights = [10, 2, 1, 6] as const

const kindWeights: Record<DocumentKind, number> = {
  term: 1.1,
  study: 1.5,
  result: 1,
  page: 0.8,
  source: 0.6,
  prose: 0.7,
}

/** Returns the candidates, best first; equal ones stay in the order of the index. */
export function rank(candidates: readonly Candidate[], query: CleanQuery): Ranked[] {
  const asked = query.terms.map(({ text }) => text)
  const words = asked.flatMap(wordsOf)
  const hasNumber = query.terms.some(({ kind, text }) => kind === 'number' && !isYear(text))
  const hasIdentifier = query.terms.some(({ kind }) => kind === 'identifier')
  const boost = (candidate: Candidate): number =>
    kindWeights[candidate.kind] *
    candidate.weight *
    titleBoost(wordsOf(candidate.title), words) *
    (candidate.kind === 'term' && isNameOf(candidate, asked.join(' ')) ? 20 : 1) *
    (candidate.kind === 'study' && hasIdentifier ? 20 : 1) *
    (candidate.kind === 'result' && hasNumber ? 3 : 1)
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.relevance * boost(candidate) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
}

/** `20.8` asks for a result; `2019` rather for a study or a source. */
const isYear = (text: string) => /^(?:19|20)\d\d$/.test(text)

/** More for a title that has every word that was asked for, the last perhaps unfinished; and for one that says little else. */
function titleBoost(title: readonly string[], asked: readonly string[]): number {
  const last = asked.at(-1) ?? ''
  const hasAll = asked.every(
    (word) => title.includes(word) || (word === last && title.some((one) => one.startsWith(last))),
  )
  const shared = title.filter((word) => asked.includes(word)).length
  return (hasAll ? 2.5 : 1) * (1 + shared / Math.max(1, title.length))
}

/** The other names of a term are separated by semicolons. */
function isNameOf({ title, abbreviations }: Candidate, asked: string): boolean {
  return [title, ...abbreviations.split(';')].some((name) => nameKey(name) === asked)
}
