import { formatCount } from '@/evidence/format/number'
import type { Study } from '@/evidence/study/study'
import { findStudy } from './place/find-study'
import type { JudgedNumber } from './say/judged-number'
import { gravest, isMatch, type ClaimVerdict } from './say/verdict'
import { verifyText } from './verify-text'

/** Most numbers that are judged for all candidates together, which bounds what one text without a study can cost. */
export const maxCandidateNumbers = 120

/** A study that a text may be about, and what its record says of each number; null where it was not asked. */
export type Candidate = { study: Study; verdict: ClaimVerdict | null; numbers: JudgedNumber[] | null }

/** The study that a text is about with its numbers judged, or those that it may be about. */
export type FoundAndJudged =
  | { found: 'one'; study: Study; numbers: JudgedNumber[] }
  | { found: 'several' | 'none'; because: string; candidates: Candidate[] }

/**
 * Returns the numbers of a text judged for the study that its words name. Where they fit several, each is judged; where they name
 * none, those are left in whose record a number stands. Throws TextTooLong or TooManyNumbers.
 */
export function findAndJudge(studies: readonly Study[], text: string): FoundAndJudged {
  const found = findStudy(studies, text)
  if (found.found === 'one') return { ...found, numbers: verifyText(found.study, text) }
  if (found.found === 'several') {
    const candidates = judgedFor(found.studies, text)
    const left = sayNotAsked(candidates.filter(({ numbers }) => numbers === null).length)
    return { found: 'several', because: `The words fit several studies.${left}`, candidates }
  }
  const all = judgedFor(studies, text)
  const asked = all.filter(({ numbers }) => numbers !== null)
  const candidates = asked
    .filter(({ numbers }) => standing(numbers) > 0)
    .sort((one, other) => standing(other.numbers) - standing(one.numbers))
  return {
    found: 'none',
    because: `The words name no study that is here.${sayStanding(candidates.length, asked.length)}${sayNotAsked(all.length - asked.length)}`,
    candidates,
  }
}

function judgedFor(studies: readonly Study[], text: string): Candidate[] {
  let left = maxCandidateNumbers
  return studies.map((study) => {
    if (left <= 0) return { study, verdict: null, numbers: null }
    const numbers = verifyText(study, text)
    // To read a long text costs as well, whatever it holds.
    left -= Math.max(1, numbers.length, text.length / 1000)
    const verdicts = numbers.flatMap((one) => (one.kind === 'finding' ? [one.verdict] : []))
    return { study, verdict: verdicts.length > 0 ? gravest(verdicts) : null, numbers }
  })
}

/** How many numbers stand in the record of a candidate, whether all words beside them were compared or not. */
const standing = (numbers: readonly JudgedNumber[] | null): number =>
  (numbers ?? []).filter(
    (one) => one.kind === 'finding' && (isMatch(one.verdict) || one.verdict === 'unread'),
  ).length

function sayStanding(count: number, asked: number): string {
  const all = `${formatCount(asked)} ${asked === 1 ? 'study' : 'studies'}`
  if (count === 0) return ` Held against ${all}, no number is borne out by any.`
  return ` Held against ${all}, a number of it stands in the record of ${formatCount(count)}.`
}

const sayNotAsked = (count: number): string =>
  count === 0
    ? ''
    : ` It was not held against ${formatCount(count)} more, for that many numbers are not judged at once.`
