import { nearestName } from '@/evidence/text/nearest'
import type { Study } from '@/evidence/study/study'
import { findAndJudge, type Candidate } from './judge-candidates'
import type { JudgedNumber } from './say/judged-number'
import { maxTextLength, TextTooLong, TooManyNumbers, verifyText } from './verify-text'

/** What the page that judges sentences has to show. */
export type SentenceAnswer =
  | { kind: 'start' }
  /** More than is judged at once; the sentence says how much was found and how much is judged. */
  | { kind: 'too-much'; because: string }
  /** Which study is meant has to be asked: the words name none, several, or something that is not here. */
  | { kind: 'which-study'; because: string; candidates: readonly Candidate[] }
  | { kind: 'judged'; study: Study; wasFound: boolean; numbers: JudgedNumber[] }

/** Returns the answer to a text and a study's slug, either of which may be empty. Every text is answered. */
export function answerSentence(studies: readonly Study[], text: string, slug: string): SentenceAnswer {
  if (text.trim() === '') return { kind: 'start' }
  try {
    return answerFor(studies, text, slug)
  } catch (error) {
    if (error instanceof TextTooLong || error instanceof TooManyNumbers)
      return { kind: 'too-much', because: error.message }
    throw error
  }
}

function answerFor(studies: readonly Study[], text: string, slug: string): SentenceAnswer {
  if (text.length > maxTextLength) throw new TextTooLong(text.length)
  if (slug !== '') {
    const study = studies.find((one) => one.slug === slug)
    if (study) return { kind: 'judged', study, wasFound: false, numbers: verifyText(study, text) }
    const nearest = nearestName(
      slug.slice(0, 80),
      studies.map((one) => one.slug),
    )
    const near = studies.filter((one) => one.slug === nearest)
    return {
      kind: 'which-study',
      because: 'No study here has the name that the address gives.',
      candidates: near.map((one) => ({ study: one, verdict: null, numbers: null })),
    }
  }
  const found = findAndJudge(studies, text)
  if (found.found === 'one')
    return { kind: 'judged', study: found.study, wasFound: true, numbers: found.numbers }
  return { kind: 'which-study', because: found.because, candidates: found.candidates }
}
