import { z } from 'zod'
import { historyPath } from '@/evidence/revisions/addresses'
import { revisionKinds } from '@/evidence/revisions/kinds'
import { kindOf, numbered, type Revision } from '@/evidence/revisions/revision'
import { sayOtherChanges } from '@/evidence/revisions/say-changes'
import { count, exactDay, id, keysOf, listed, text } from '@/evidence/study/shape/fields'
import type { ExportSite } from '@/evidence/study/site'

/** A revision of a study as programs read it. */
export const publishedRevisionShape = z.strictObject({
  number: count.describe('Number of the revision in the history of the study, from 1'),
  date: exactDay.describe('Day from which the pages said it'),
  kind: keysOf(revisionKinds)
    .nullable()
    .describe(`${listed(revisionKinds)}; null in entries from before this was recorded.`),
  reason: text.describe('Why, in the words of an editor'),
  reported: exactDay
    .nullable()
    .describe('Of a correction: the day on which the fault was reported; null when not recorded'),
  sha256: text.describe('SHA-256 of the record and articles of the revision'),
  numbers: z
    .array(
      z.strictObject({
        resultId: id.nullable().describe('The result; null in entries from before this was recorded'),
        result: text.describe('What was measured, as it was called then'),
        source: text.describe('Whose number it is'),
        was: text,
        is: text,
      }),
    )
    .describe('Published numbers that gave way to others'),
  changes: z.array(text).describe('What else changed, computed; empty in entries from before this was kept'),
  address: text.describe('The entry in the history of the study, for people'),
})
export type PublishedRevision = z.output<typeof publishedRevisionShape>

/** Returns the history of a study for programs, the oldest first. */
export function publishedRevisions(
  slug: string,
  history: readonly Revision[],
  site: ExportSite,
): PublishedRevision[] {
  return numbered(history).map((revision) => ({
    number: revision.number,
    date: revision.date,
    kind: kindOf(revision),
    reason: revision.note,
    reported: revision.reported ?? null,
    sha256: revision.hash,
    numbers: revision.changes.map(({ resultId, result, source, was, is }) => ({
      resultId: resultId ?? null,
      result,
      source,
      was,
      is,
    })),
    changes: revision.computed ? sayOtherChanges(revision.computed) : [],
    address: site.address + historyPath(slug, revision.number),
  }))
}
