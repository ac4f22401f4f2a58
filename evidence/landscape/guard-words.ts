import { lowerFirst } from '@/evidence/format/lower-first'
import type { JoinedReport } from '@/evidence/study/join'
import type { ComparabilityReason, ComparabilityTopic } from './comparability'

export const apart = (topic: ComparabilityTopic, reason: string): ComparabilityReason => ({
  verdict: 'keep-apart',
  topic,
  reason,
})
export const caution = (topic: ComparabilityTopic, reason: string): ComparabilityReason => ({
  verdict: 'line-up-with-caution',
  topic,
  reason,
})

/** Returns what tells the first result from the second in a sentence: its study, or within one study its arm, people or outcome. */
export function nameOf(one: JoinedReport, other: JoinedReport): string {
  if (one.study.slug !== other.study.slug) return one.study.shortTitle
  if (one.arm && one.arm.id !== other.arm?.id) return one.arm.title
  if (one.population.id !== other.population.id) return `the result in ${one.population.label}`
  return lowerFirst(one.outcome.title)
}

/** Returns a sentence on both: `A counts at 12 weeks, B at any time.` */
export function both(a: JoinedReport, b: JoinedReport, verb: string, one: string, other: string): string {
  const [first, second] = [nameOf(a, b), nameOf(b, a)]
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${verb} ${one}, ${second} ${other}.`
}
