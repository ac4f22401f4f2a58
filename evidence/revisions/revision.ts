import { z } from 'zod'
import { exactDay, id, text } from '@/evidence/study/shape/fields'
import type { PartialDate } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

const change = z.strictObject({ result: text, source: text, was: text, is: text })

const revision = z.strictObject({
  date: exactDay,
  /** SHA-256 of the study's record and articles as they were from this day on. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits, as npm run revise writes them'),
  note: text,
  changes: z.array(change).default([]),
})

/** The shape of `content/revisions.yaml`: by study, what changed and when, the oldest first. */
export const ledgerSchema = z.record(id, z.array(revision).min(1))

/** A published number that another one replaced, each as pages print it, by the source that prints it. */
export type NumberChange = z.output<typeof change>
/** One dated change of what a study's pages say; the first is its publication. */
export type Revision = z.output<typeof revision>
export type Ledger = z.output<typeof ledgerSchema>

/**
 * Returns the day on which what the pages of a study say last changed, by its history; the day of its publication where
 * none is kept, as in a record that is still being written. A build changes nothing, and so does a review that finds
 * nothing.
 */
export function changedOn(study: Study, history: readonly Revision[]): PartialDate {
  return history.at(-1)?.date ?? study.editorial.publishedOn
}

/** Returns the latest of several days, or null of none. */
export function latestDay(days: readonly PartialDate[]): PartialDate | null {
  return days.reduce<PartialDate | null>(
    (latest, day) => (latest === null || day > latest ? day : latest),
    null,
  )
}
