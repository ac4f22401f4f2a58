import { z } from 'zod'
import { checkVerdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { agreements } from '@/evidence/compare/agreement'
import { readerKinds } from '@/evidence/readings/readings-schema'
import { readingStandings } from '@/evidence/readings/standing'
import { exactDay, flag, id, keysOf, text } from '@/evidence/study/shape/fields'
import { standings } from '@/evidence/study/standing-words'
import { ruleNames } from '@/evidence/study/vocabulary'

/** What we say of one report: whether pages show it, how it reads there, its checks and how sources agree. */
export const reportJudgementSchema = z.strictObject({
  reportId: text,
  resultId: id,
  sourceId: id,
  sourceStanding: keysOf(standings).describe(
    'Whether the source was corrected or retracted; see its `standing`',
  ),
  shown: flag.describe('Whether pages show this report of the result'),
  reads: text.describe('The report as pages print it'),
  mark: keysOf(marks),
  checks: z.array(
    z.strictObject({
      rule: keysOf(ruleNames),
      verdict: keysOf(checkVerdicts).describe('What came of the rule'),
      working: text,
      acknowledged: flag.describe('An editor accepts this failure, with a dated reason'),
    }),
  ),
  agreement: z
    .strictObject({
      state: keysOf(agreements).describe('How the report stands to the one that pages show'),
      independent: flag.describe('False where the source was written from the shown one'),
      reason: text.describe('What differs, or why there is nothing to compare'),
      resolutionId: id.nullable(),
    })
    .nullable(),
  reading: z
    .strictObject({
      standing: keysOf(readingStandings).describe('How often the value was read, and by what kind of reader'),
      readers: z
        .array(
          z.strictObject({
            reader: text.nullable().describe('Name; null where none was kept'),
            kind: keysOf(readerKinds)
              .nullable()
              .describe("What kind of reader; null where it was not kept who made the record's entry"),
            on: exactDay.nullable().describe('The day; null where it was not kept'),
          }),
        )
        .min(1)
        .describe("Who made the record's entry, then whoever read the source again without having seen it"),
    })
    .nullable()
    .describe('Who read the value in its source; null where the source prints none'),
})
