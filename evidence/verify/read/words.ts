import { fold } from '@/evidence/search/fold'
import type { Span } from './found'

/** A word of a text: where it stands, and its stem, by which two forms of one word are the same. */
export type Word = Span & { text: string; stem: string }

/** Words in which an ending is no ending. */
const whole = new Set(['red', 'bed', 'med', 'king', 'ring', 'need', 'seed', 'speed', 'nursing', 'imaging'])

/** American spellings and the British ones under which a word is compared. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^tumor/, 'tumour'],
  [/^center/, 'centre'],
  [/^pediatr/, 'paediatr'],
  [/^hem(?=a|o)/, 'haem'],
  [/(?<=is|ys|al|ar|or|om|im|ic|in|on|at|er)iz(?=e|a|i)/, 'is'],
  [/^randomiz/, 'randomis'],
  [/^behavior/, 'behaviour'],
  [/^favor/, 'favour'],
]

/** Stems found before; forgotten together when they are many, for texts of others bring any word. */
const known = new Map<string, string>()
const mostKnown = 20_000

/** Returns the stem of a word: folded, in British spelling, without the endings of number and tense. */
export function stemOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  if (known.size >= mostKnown) known.clear()
  const stem = stemFrom(word)
  known.set(word, stem)
  return stem
}

function stemFrom(word: string): string {
  const plain = spellings.reduce(
    (left, [pattern, british]) => left.replace(pattern, british),
    fold(word).replace(/['’]s?$/u, ''),
  )
  if (whole.has(plain) || plain.length < 5) return plain.replace(/(?<=[^s'\d]{3})s$/, '')
  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<=[sx]|ch|sh)es$/, '')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=[^e]{3})(?:ed|ing)$/, '')
    .replace(/(?<=.{3})e$/, '')
}

const wordPattern = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?|\p{L}*\d+(?:\.\d+)*\p{L}*/gu

/** Returns the words of a text, in its order; digits that stand alone are words too. */
export function wordsIn(text: string, from = 0): Word[] {
  return [...text.matchAll(wordPattern)].map((match) => ({
    index: from + match.index,
    end: from + match.index + match[0].length,
    text: match[0],
    stem: stemOf(match[0]),
  }))
}
