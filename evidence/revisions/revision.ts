import { z } from 'zod'
import { count, exactDay, id, keysOf, text } from '@/evidence/study/shape/fields'
import type { PartialDate } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { revisionKinds, type RevisionKind } from './kinds'

const change = z.strictObject({
  result: text,
  source: text,
  was: text,
  is: text,
  resultId: id.optional().describe('The result, as its record names it; left out before this was kept'),
  sentences: count.optional().describe('Sentences of the articles that print the result'),
  figures: count.optional().describe('Figures that are drawn from the result'),
})

const partChange = z.strictObject({
  part: text.describe('Part of the record, by its name there'),
  added: count,
  removed: count,
  changed: count,
})

const articleChange = z.strictObject({
  article: z.enum(['summary', 'plain']),
  come: count.describe('Sentences that read otherwise than before, or are new'),
  gone: count.describe('Sentences of before that are gone, or read otherwise now'),
})

const computed = z.strictObject({
  record: z.array(partChange).default([]),
  articles: z.array(articleChange).default([]),
  figures: z.array(id).default([]).describe('Figures that are drawn otherwise, are new or are gone'),
})

const revision = z
  .strictObject({
    date: exactDay,
    kind: keysOf(revisionKinds).optional().describe('Why it was made; left out before this was kept'),
    reported: exactDay.optional().describe('Of a correction: the day on which the fault was reported'),
    /** SHA-256 of the study's record and articles as they were from this day on. */
    hash: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits, as npm run revise writes them'),
    note: text,
    changes: z.array(change).default([]),
    computed: computed.optional().describe('What else changed; left out before revisions were kept whole'),
  })
  .refine(
    ({ date, reported }) => reported === undefined || reported <= date,
    'a fault is reported before it is mended, or on the same day',
  )
  .refine(
    ({ kind, reported }) => reported === undefined || kind === 'correction',
    'only a correction has a day on which the fault was reported',
  )

/** The shape of `content/revisions.yaml`: by study, what changed and when, the oldest first. */
export const ledgerSchema = z.record(id, z.array(revision).min(1))

/** A published number that another one replaced, each as pages print it, by the source that prints it. */
export type NumberChange = z.output<typeof change>
/** What a revision changed beside the numbers that gave way: parts of the record, sentences, figures. */
export type ComputedChanges = z.output<typeof computed>
export type PartChange = z.output<typeof partChange>
export type ArticleChange = z.output<typeof articleChange>
/** One dated change of what a study's pages say; the first is its publication. */
export type Revision = z.output<typeof revision>
export type Ledger = z.output<typeof ledgerSchema>

/** A revision with its number in the study's history, from 1. */
export type NumberedRevision = Revision & { number: number }

/** Returns a history with its numbers, the oldest first. */
export const numbered = (history: readonly Revision[]): NumberedRevision[] =>
  history.map((revision, index) => ({ ...revision, number: index + 1 }))

/** Returns why a revision was made; null where that was not recorded. The first of a study is its publication. */
export function kindOf(revision: NumberedRevision): RevisionKind | null {
  return revision.kind ?? (revision.number === 1 ? 'new' : null)
}

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
