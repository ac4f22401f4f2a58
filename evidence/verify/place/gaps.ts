import { placesOf, type Span } from '@/evidence/verify/read/found'

const boundary = /[;:,]|(?<![\p{L}])(?:and|but|while|whereas|with|versus|vs\.?|than|against)(?![\p{L}])/giu
const bracketed = /[([][^()[\]]*[)\]]/gu

/** How far two places of a sentence lie apart: letters, runs of spaces as one, and the joints between them. */
type Lengths = { letters: Int32Array; joints: Int32Array; isInSpace: Uint8Array }

/**
 * Returns a measure of what stands between two places of a sentence, as seen from a third: brackets in which that does not stand count
 * for nothing, a joint for sixty letters. The sentence is read once for each of its brackets, however many places are measured.
 */
export function gapsOf(text: string, sentence: Span) {
  const words = text.slice(sentence.index, sentence.end)
  const brackets = placesOf(bracketed, words)
  const known = new Map<number, Lengths>()
  return (seenFrom: Span) => {
    const [index, end] = [seenFrom.index - sentence.index, seenFrom.end - sentence.index]
    const own = brackets.findIndex((one) => index >= one.index && end <= one.end)
    const lengths = known.get(own) ?? lengthsOf(words, brackets, own)
    known.set(own, lengths)
    return (from: number, to: number) => between(lengths, from - sentence.index, to - sentence.index)
  }
}

function lengthsOf(typed: string, brackets: readonly Span[], own: number): Lengths {
  const words = brackets.reduce(
    (left, { index, end }, place) =>
      place === own ? left : `${left.slice(0, index)}${' '.repeat(end - index)}${left.slice(end)}`,
    typed,
  )
  const letters = new Int32Array(words.length + 1)
  const joints = new Int32Array(words.length + 1)
  const isInSpace = new Uint8Array(words.length + 1)
  for (let place = 0; place < words.length; place += 1) {
    const isSpace = /\s/u.test(words.charAt(place))
    isInSpace[place] = isSpace && place > 0 && /\s/u.test(words.charAt(place - 1)) ? 1 : 0
    letters[place + 1] = (letters[place] ?? 0) + (isInSpace[place] === 1 ? 0 : 1)
  }
  for (const { end } of placesOf(boundary, words)) joints[end] = 1
  for (let place = 1; place <= words.length; place += 1)
    joints[place] = (joints[place] ?? 0) + (joints[place - 1] ?? 0)
  return { letters, joints, isInSpace }
}

function between({ letters, joints, isInSpace }: Lengths, from: number, to: number): number {
  if (to <= from) return 0
  // A run of spaces that began before counts here as well.
  const length = (letters[to] ?? 0) - (letters[from] ?? 0) + (isInSpace[from] ?? 0)
  return length + 60 * ((joints[to] ?? 0) - (joints[from] ?? 0))
}
