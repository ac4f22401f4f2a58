import type { Study } from '@/evidence/study/study'
import { plainText } from '@/evidence/verify/read/plain-text'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import type { Judgement } from '@/evidence/verify/say/judgement'
import type { ClaimVerdict } from '@/evidence/verify/say/verdict'
import { maxTextLength, verifyText } from '@/evidence/verify/verify-text'
import { maxQuotedWords, passageAround } from './passage'

/** A number of a source's text: where it stands, and whether the record has it from that source. */
export type TranscribedNumber = {
  text: string
  /** Line and column in the text, counting from 1. */
  line: number
  column: number
} & (
  | { kind: 'taken'; about: string | null }
  | { kind: 'no-finding'; because: string }
  /**
   * What the record does not have from this source, or what was not understood; nobody has judged which. With a passage that
   * can be quoted, and the few words next to the number.
   */
  | { kind: 'open'; because: string; passage: string; around: string }
)

/**
 * Returns every number of a source's text in its order: taken into the record from this source, no finding (a year, a level
 * of confidence, a name), or open, with the words around it as a quotation of at most 25. What is meant is read as `/verify`
 * reads it, against this source's reports alone; a number that it does not understand is open and never taken.
 */
export function transcribe(study: Study, sourceId: string, typed: string): TranscribedNumber[] {
  const own = asReportedBy(study, sourceId)
  return piecesOf(typed).flatMap(({ text, index }) => {
    const sentences = sentencesOf(plainText(text))
    return judged(own, text).map((number): TranscribedNumber => {
      const sentence = sentences.find((one) => one.index <= number.index && number.index < one.end)
      const place = { text: number.text, ...placeAt(typed, index + number.index) }
      if (number.kind === 'not-a-finding') return { ...place, kind: 'no-finding', because: number.because }
      if (number.isTaken) return { ...place, kind: 'taken', about: number.about }
      const { index: from, end } = sentence ?? { index: 0, end: text.length }
      const [passage, around] = [maxQuotedWords, 7].map((words) =>
        passageAround(text.slice(from, end), number.index - from, words),
      ) as [string, string]
      return { ...place, kind: 'open', because: number.because, passage, around }
    })
  })
}

type Judged = { text: string; index: number } & (
  | { kind: 'not-a-finding'; because: string }
  | { kind: 'finding'; isTaken: boolean; about: string | null; because: string }
)

function judged(own: Study | null, text: string): Judged[] {
  if (own === null) {
    return [...plainText(text).matchAll(/\d+(?:[.,]\d+)*%?/g)].map(({ 0: found, index }) => ({
      ...{ text: found, index, kind: 'finding', isTaken: false, about: null },
      because: 'The record has no report of this source.',
    }))
  }
  return verifyText(own, text).map((one): Judged => {
    const { text: words, index } = one
    if (one.kind === 'not-a-finding') return { text: words, index, kind: one.kind, because: one.because }
    // A rounded number is another than the record has; of whom the record has it is for the editor to see.
    const isTaken = one.verdict === 'match'
    const about = one.stored === null ? one.about : `${one.stored.result}, ${one.stored.population.label}`
    return { text: words, index, kind: one.kind, isTaken, about, because: becauseOf(one) }
  })
}

/** Why a number is open, as an editor with the source in hand reads it: there the text is right, and the record may not be. */
function becauseOf({ verdict, stored, reason }: Judgement<ClaimVerdict>): string {
  if (verdict === 'mismatch' && stored !== null)
    return `The record has ${stored.text} from this source (${stored.result}): one of the two may be mistyped.`
  if (verdict === 'unread' && stored !== null)
    return `The record has the same number from this source (${stored.result}); look whether it is of the same. ${reason}`
  return reason
}

/** Returns a study with what one source reports of it alone; null where the record has nothing from it. */
function asReportedBy(study: Study, sourceId: string): Study | null {
  const results = study.results.flatMap((result) => {
    const reports = result.reports.filter(
      (report) => report.sourceId === sourceId && report.state === 'reported',
    )
    return reports.length > 0 ? [{ ...result, reports }] : []
  })
  const [first] = results
  if (first === undefined) return null
  const keyResultId = results.some(({ id }) => id === study.keyResultId) ? study.keyResultId : first.id
  // Judgements of what sources say together mean nothing of one alone.
  return { ...study, results, keyResultId, primarySourceId: sourceId, resolutions: [], partitions: [] }
}

/** Returns a text in paragraphs, cut again between sentences where one is longer than what is judged at once. */
function piecesOf(typed: string): { text: string; index: number }[] {
  const pieces: { text: string; index: number }[] = []
  for (const { 0: paragraph, index } of paragraphsOf(typed)) {
    let from = 0
    let to = 0
    for (const { end } of sentencesOf(plainText(paragraph))) {
      // Numbers too are judged only so many at once.
      if (end - from > maxPiece && to > from) {
        pieces.push({ text: paragraph.slice(from, to), index: index + from })
        from = to
      }
      to = end
    }
    pieces.push({ text: paragraph.slice(from, from + maxTextLength), index: index + from })
  }
  return pieces
}

const maxPiece = 600

/** A line of a few words that no sentence ends is a heading, "Findings", and begins no sentence. */
const heading = /^(?:[^\s.?!]+ ?){1,5}$/

function* paragraphsOf(typed: string): Generator<{ 0: string; index: number }> {
  let begun: { 0: string; index: number } | null = null
  for (const { 0: line, index } of typed.matchAll(/[^\n]*(?:\n|$)/g)) {
    const isBreak = line.trim() === '' || heading.test(line.trim())
    if (isBreak && begun !== null) yield begun
    begun = isBreak ? null : begun === null ? { 0: line, index } : { 0: begun[0] + line, index: begun.index }
  }
  if (begun !== null) yield begun
}

function placeAt(text: string, index: number): { line: number; column: number } {
  const lines = text.slice(0, index).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
