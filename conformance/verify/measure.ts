import type { VerifyMeasured } from '@/evidence/verify/say/measured'
import { isContradicted, isMatch } from '@/evidence/verify/say/verdict'
import { findingsIn, hasMatch } from './judge'
import { ownSentences, type judgedOwn, type OwnText } from './own-sentences'
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

/** Returns every sentence of our own prose in which a number of a result matches. */
export const matchingSentences = (): OwnText[] =>
  ownSentences.filter(({ study, text }) => hasMatch(study, text))

/** Changes one digit of each matching number of these sentences, and returns how often the number no longer matched. */
export function measureDigits(
  sentences: readonly OwnText[],
): VerifyMeasured['digits'] & { missed: string[] } {
  const missed: string[] = []
  let changed = 0
  for (const { study, text } of sentences) {
    for (const [place, one] of findingsIn(study, text).entries()) {
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
  sentences: readonly OwnText[],
): VerifyMeasured['qualifiers'] & { kept: string[] } {
  const kept: string[] = []
  const opening = untrueQualifiers.filter(({ before }) => before.length > 0)
  for (const [place, { study, text }] of sentences.entries()) {
    for (const { before } of opening) {
      // "Among women, seventy-three patients were women" is no untruth.
      const said = before.filter(
        (one) =>
          !text.includes(/\p{L}+(?=,)/u.exec(one)?.[0] ?? one) &&
          !truthfully[study.slug]?.includes(one) &&
          !(countsWomen.test(text) && ofWomen.test(one)),
      )
      const words = said[place % Math.max(1, said.length)]
      if (words === undefined) continue
      const qualified = `${words} ${following(study, text)}`
      if (hasMatch(study, qualified)) kept.push(`${study.slug}: ${qualified}`)
    }
  }
  return { sentences: sentences.length, kinds: opening.length, stayed: kept.length, kept }
}
