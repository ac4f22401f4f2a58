import { findResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import type { Judgement } from './say/judgement'
import { judge } from './judge/judge'
import { readValue } from './read/read-value'
import { gravest, type ValueVerdict } from './say/verdict'

/**
 * Returns the verdict on a value, as somebody wrote it, that is said to be that of a result: `37%`, `19/52`, `20·8 months`,
 * `24–51`, `37% (95% CI 24-51)`, `not reached`. Of several parts the gravest verdict counts, and its reason leads.
 * Throws UnreadableValue for text that holds no value, BrokenReference for a result that the study does not have.
 */
export function verifyValue(study: Study, resultId: string, value: string): Judgement<ValueVerdict> {
  const result = findResult(study, resultId)
  const parts = readValue(value).map((written) => judge(study, result, written))
  const verdict = gravest(parts.map((part) => part.verdict))
  const deciding = parts.find((part) => part.verdict === verdict)
  if (!deciding) throw new RangeError('A value that was read has at least one part.')
  return deciding
}
