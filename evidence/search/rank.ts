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
  const whole = asked.join(' ')
  const hasNumber = query.terms.some(({ kind }) => kind === 'number')
  const hasIdentifier = query.terms.some(({ kind }) => kind === 'identifier')
  const boost = (candidate: Candidate): number => {
    const title = new Set(wordsOf(candidate.title))
    const isInTitle = asked.every((text) => wordsOf(text).every((word) => title.has(word)))
    const isName = candidate.kind === 'term' && isNameOf(candidate, whole)
    return (
      kindWeights[candidate.kind] *
      candidate.weight *
      (isInTitle ? 2 : 1) *
      (isName ? 20 : 1) *
      (hasIdentifier && candidate.kind === 'study' ? 20 : 1) *
      (hasNumber && candidate.kind === 'result' ? 3 : 1)
    )
  }
  return candidates
    .map((candidate) => ({ ...candidate, score: candidate.relevance * boost(candidate) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
}

/** The other names of a term are separated by semicolons. */
function isNameOf({ title, abbreviations }: Candidate, asked: string): boolean {
  return [title, ...abbreviations.split(';')].some((name) => nameKey(name) === asked)
}
