import type { VerifyMeasured } from '@/evidence/verify/say/measured'
import { isContradicted, isMatch } from '@/evidence/verify/say/verdict'
import { findingsIn, hasMatch } from './judge'
import { plainText } from '@/evidence/verify/read/plain-text'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import { ownSentences, ownWholes, type judgedOwn, type OwnText } from './own-sentences'
import { isFalseMatch, isFalseMismatch, type Told } from './told-by-hand'
import { following, untrueQualifiers } from './untrue-qualifiers'

/** Returns what becomes of the site's own numbers, by kind of text. */
export function measureOwn(judged: ReturnType<typeof judgedOwn>): VerifyMeasured['own'] {
  const of = (from: OwnText['from']) => {
    const verdicts = judged.filter(({ own }) => own.from === from).map(({ one }) => one.verdict)
    return {
      numbers: verdicts.length,
      match: verdicts.filter(isMatch).length,
      ambiguous: verdicts.filter((one) => one === 'ambiguous').length,
      unread: verdicts.filter((one) => one === 'unread').length,
      notFound: verdicts.filter((one) => one === 'not-found').length,
      superseded: verdicts.filter((one) => one === 'superseded').length,
      contradicted: verdicts.filter((one) => isContradicted(one) && one !== 'superseded').length,
    }
  }
  return { summary: of('summary'), plain: of('plain'), result: of('result'), figure: of('figure') }
}

/** Returns the errors among the sentences written by hand. */
export function measureTold(told: readonly Told[]): VerifyMeasured['told'] {
  const count = (kind: Told['kind']) => told.filter((one) => one.kind === kind).length
  return {
    sentences: told.length,
    kinds: new Set(told.map(({ asks }) => asks)).size,
    true: count('true'),
    false: count('false'),
    open: count('open'),
    trueMatching: told.filter(({ kind, verdict }) => kind === 'true' && verdict !== null && isMatch(verdict))
      .length,
    falseMatches: told.filter(isFalseMatch).length,
    falseMismatches: told.filter(isFalseMismatch).length,
  }
}

/** A sentence of our own, with what stands before it where it is read in its place; `begins` is where. */
type Read = OwnText & { begins: number }

/**
 * Returns every sentence of our own prose in which a number of a result matches: by itself, and else behind all that stands before it, where
 * the number is understood from there.
 */
export function matchingSentences(): Read[] {
  const alone = ownSentences.filter(({ study, text }) => hasMatch(study, text))
  const known = new Set(alone.map(({ study, text }) => `${study.slug} ${text}`))
  const inPlace = ownWholes.flatMap((own) => {
    const found = findingsIn(own.study, own.text).filter(
      ({ verdict, stored }) => isMatch(verdict) && stored !== null,
    )
    return sentencesOf(plainText(own.text))
      .filter(
        ({ index, end }) =>
          !known.has(`${own.study.slug} ${own.text.slice(index, end).trim()}`) &&
          found.some((one) => one.index >= index && one.index < end),
      )
      .map(({ index, end }) => ({ ...own, text: own.text.slice(0, end).trimEnd(), begins: index }))
  })
  return [...alone.map((one) => ({ ...one, begins: 0 })), ...inPlace]
}

/** Changes one digit of each matching number of these sentences, and returns how often the number no longer matched. */
export function measureDigits(sentences: readonly Read[]): VerifyMeasured['digits'] & { missed: string[] } {
  const missed: string[] = []
  let changed = 0
  for (const { study, text, begins } of sentences) {
    for (const [place, one] of findingsIn(study, text).entries()) {
      if (one.index < begins) continue
      const at = text.slice(one.index, one.end).search(/\d/u)
      if (!isMatch(one.verdict) || at < 0) continue
      const index = one.index + at
      const digit = ((Number(text[index]) + 1 + (place % 8)) % 10 || 7).toString()
      if (digit === text[index]) continue
      changed += 1
      const other = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`
      const again = findingsIn(study, other).find((found) => found.index <= index && found.end > index)
      if (again !== undefined && isMatch(again.verdict))
        missed.push(`${study.slug}: ${one.text} > ${again.text}: ${other}`)
    }
  }
  return { changed, noticed: changed - missed.length, missed }
}

/** Of which study a qualifier is said with reason, so that it is put before none of its sentences. */
export const truthfully: Readonly<Record<string, readonly string[]>> = {
  'lms-04-trabectedin': ['As maintenance therapy,'],
}

/** What is counted in so many women is said with reason "in female patients". */
const countsWomen = /\bof (?:the )?\d+ women\b/u
const ofWomen = /\b(?:women|females?)\b/iu

/** Puts an untrue qualifier of each kind before each of these sentences, in turn, and returns where a number stayed a match. */
export function measureQualifiers(
  sentences: readonly Read[],
): VerifyMeasured['qualifiers'] & { kept: string[] } {
  const kept: string[] = []
  const opening = untrueQualifiers.filter(({ before }) => before.length > 0)
  for (const [place, { study, text: read, begins }] of sentences.entries()) {
    const [before, text] = [read.slice(0, begins), read.slice(begins)]
    for (const { before: qualifiersOf } of opening) {
      // "Among women, seventy-three patients were women" is no untruth.
      const said = qualifiersOf.filter(
        (one) =>
          !text.includes(/\p{L}+(?=,)/u.exec(one)?.[0] ?? one) &&
          !truthfully[study.slug]?.includes(one) &&
          !(countsWomen.test(text) && ofWomen.test(one)),
      )
      const words = said[place % Math.max(1, said.length)]
      if (words === undefined) continue
      const qualified = `${words} ${following(study, text)}`
      if (hasMatch(study, `${before}${qualified}`, begins)) kept.push(`${study.slug}: ${qualified}`)
    }
  }
  return { sentences: sentences.length, kinds: opening.length, stayed: kept.length, kept }
}
