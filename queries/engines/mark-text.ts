import { matchBegins, matchEnds } from '@/evidence/search/marked'
import { tokensOf, type Token } from './text-query'

/** A phrase as the index has it: the stems of its words; of an open one, the last is the beginning of a stem. */
export type StemPhrase = { stems: readonly string[]; isOpen: boolean }

/** Returns the stem of a word. */
export type StemOf = (word: string) => string

/** Returns whether a phrase is found in a text. */
export const isIn = (text: string, phrase: StemPhrase, stemOf: StemOf): boolean =>
  hitsIn(tokensOf(text), [phrase], stemOf).length > 0

type Hit = { first: number; last: number; phrase: number }

/** Returns a text with the signs of `evidence/search/marked` around everything that a phrase finds in it. */
export function highlighted(text: string, phrases: readonly StemPhrase[], stemOf: StemOf): string {
  const tokens = tokensOf(text)
  return markedBetween(text, tokens, hitsIn(tokens, phrases, stemOf), 0, text.length)
}

/**
 * Returns the part of a text, at most so many words long, in which the most phrases are found, marked in the same way, with "…" where
 * something was left out: what the function `snippet` of SQLite's FTS5 returns, by its rules.
 */
export function snippetOf(
  text: string,
  phrases: readonly StemPhrase[],
  { stemOf, length }: { stemOf: StemOf; length: number },
): string {
  const tokens = tokensOf(text)
  const hits = hitsIn(tokens, phrases, stemOf)
  const first = beginOfBest(text, tokens, hits, length)
  const last = Math.min(tokens.length, first + length) - 1
  const [from, to] = [
    first === 0 ? 0 : (tokens[first]?.from ?? 0),
    last >= tokens.length - 1 ? text.length : (tokens[last]?.to ?? text.length),
  ]
  const shown = hits
    .filter((hit) => hit.first >= first && hit.first <= last)
    .map((hit) => ({ ...hit, last: Math.min(hit.last, last) }))
  return `${from > 0 ? '…' : ''}${markedBetween(text, tokens, shown, from, to)}${to < text.length ? '…' : ''}`
}

function hitsIn(tokens: readonly Token[], phrases: readonly StemPhrase[], stemOf: StemOf): Hit[] {
  const stems = tokens.map(({ word }) => stemOf(word))
  return stems
    .flatMap((_, at) =>
      phrases.flatMap(({ stems: wanted, isOpen }, phrase) => {
        const isHit = wanted.every((stem, index) => {
          const found = stems[at + index]
          return isOpen && index === wanted.length - 1 ? found?.startsWith(stem) : found === stem
        })
        return isHit ? [{ first: at, last: at + wanted.length - 1, phrase }] : []
      }),
    )
    .sort((one, other) => one.first - other.first || other.last - one.last)
}

/** Where the best part begins: about the middle of what is found in it, or, rather, where a sentence does. */
function beginOfBest(text: string, tokens: readonly Token[], hits: readonly Hit[], length: number): number {
  const sentences = tokens.flatMap((token, index) =>
    index === 0 || /[.:][ \t\n\r]+$/.test(text.slice(0, token.from)) ? [index] : [],
  )
  let best = { begin: 0, score: 0 }
  const tried = (begin: number, score: number) => {
    if (score > best.score) best = { begin, score }
  }
  for (const hit of hits) {
    const own = scoreFrom(hit.first, hits, { length, words: tokens.length })
    tried(own.adjusted, own.score)
    const sentence = sentences.findLast((begin) => begin <= hit.first)
    // One that begins with what was found is tried already.
    if (sentence === undefined || sentence === hit.first || tokens.length <= length) continue
    const { score } = scoreFrom(sentence, hits, { length, words: tokens.length })
    tried(sentence, score + (sentence === 0 ? 120 : 100))
  }
  return best.begin
}

function scoreFrom(
  begin: number,
  hits: readonly Hit[],
  { length, words }: { length: number; words: number },
): { score: number; adjusted: number } {
  const within = hits.filter(({ first }) => first >= begin && first < begin + length)
  const different = new Set(within.map(({ phrase }) => phrase)).size
  const [first, last] = [within[0]?.first ?? begin, within.at(-1)?.last ?? begin]
  const middle = first - Math.trunc((length - (last + 1 - first)) / 2)
  return {
    score: 1000 * different + within.length - different,
    adjusted: Math.max(0, Math.min(middle, words - length)),
  }
}

function markedBetween(
  text: string,
  tokens: readonly Token[],
  hits: readonly Hit[],
  from: number,
  to: number,
): string {
  let marked = ''
  let at = from
  for (const hit of hits) {
    const [begin, end] = [tokens[hit.first]?.from ?? 0, tokens[hit.last]?.to ?? 0]
    if (end <= at) continue
    // One that begins inside another makes that longer.
    if (begin < at) marked = `${marked.slice(0, -1)}${text.slice(at, end)}${matchEnds}`
    else marked += `${text.slice(at, begin)}${matchBegins}${text.slice(begin, end)}${matchEnds}`
    at = end
  }
  return marked + text.slice(at, to)
}
