import { formatCount } from '@/evidence/format/number'
import { formatList } from '@/evidence/format/list'
import { plainText } from '@/evidence/verify/read/plain-text'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import type { JudgedNumber } from './judged-number'

/** How much of a text was judged, and what of it was not. */
export type Coverage = {
  numbersFound: number
  numbersJudged: number
  /** Digits that were taken neither for a finding nor for anything else. */
  digitsNotRead: string[]
  sentences: number
  /** Sentences without a number that was judged: nothing in them was held against the record. */
  sentencesNotJudged: number
  /** Words beside judged numbers that were not compared with the record. */
  wordsNotCompared: string[]
  /** The same in whole sentences. */
  text: string
}

const digits = /(?<![\p{L}\p{N}])\p{N}+(?:[.,]\p{N}+)*/gu
const maxQuoted = 4

/** Returns how much of a text its judged numbers stand for. */
export function coverageOf(typed: string, numbers: readonly JudgedNumber[]): Coverage {
  const text = plainText(typed)
  const findings = numbers.flatMap((one) => (one.kind === 'finding' ? [one] : []))
  const left = [...text.matchAll(digits)].filter(
    ({ index }) => !numbers.some((one) => index >= one.index && index < one.end),
  )
  const sentences = sentencesOf(text).filter(({ index, end }) => /[\p{L}\p{N}]/u.test(text.slice(index, end)))
  const judged = sentences.filter((place) =>
    findings.some(({ index }) => index >= place.index && index < place.end),
  )
  const counted = {
    numbersFound: numbers.length + left.length,
    numbersJudged: findings.length,
    digitsNotRead: [...new Set(left.map(([one]) => one))],
    sentences: sentences.length,
    sentencesNotJudged: sentences.length - judged.length,
    wordsNotCompared: [...new Set(findings.flatMap(({ unread }) => unread))],
  }
  return { ...counted, text: sayCoverage(counted) }
}

function sayCoverage(counted: Omit<Coverage, 'text'>): string {
  const { numbersFound, numbersJudged, sentences, sentencesNotJudged, digitsNotRead, wordsNotCompared } =
    counted
  const parts = [
    numbersFound === 0
      ? 'No number was found in the text.'
      : `${formatCount(numbersJudged)} of ${formatCount(numbersFound)} ${numbersFound === 1 ? 'number' : 'numbers'} in the text ${numbersJudged === 1 ? 'was' : 'were'} judged.`,
    ...(digitsNotRead.length > 0 ? [`Not read at all: ${quoted(digitsNotRead)}.`] : []),
    ...(sentencesNotJudged > 0 ? [sayNotJudged(sentencesNotJudged, sentences)] : []),
    ...(wordsNotCompared.length > 0
      ? [`Not compared with the record, beside the numbers: ${quoted(wordsNotCompared)}.`]
      : []),
  ]
  return parts.join(' ')
}

function sayNotJudged(left: number, all: number): string {
  if (left === all) return 'What the text says besides was not held against the record.'
  return left === 1
    ? `1 of ${formatCount(all)} sentences holds no number that was judged, and what it says was not held against the record.`
    : `${formatCount(left)} of ${formatCount(all)} sentences hold no number that was judged, and what they say was not held against the record.`
}

function quoted(words: readonly string[]): string {
  const more = words.length - maxQuoted
  const told = words.slice(0, maxQuoted).map((one) => `“${one}”`)
  return formatList(more > 0 ? [...told, `${formatCount(more)} more`] : told)
}
