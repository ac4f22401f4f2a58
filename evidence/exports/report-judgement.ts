import { z } from 'zod'
import { checkVerdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { agreements } from '@/evidence/compare/agreement'
import { flag, id, keysOf, text } from '@/evidence/study/shape/fields'
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
      verdict: keysOf(checkVerdicts),
      working: text,
      acknowledged: flag.describe('An editor accepts this failure, with a dated reason'),
    }),
  ),
  agreement: z
    .strictObject({
      state: keysOf(agreements),
      independent: flag,
      reason: text,
      resolutionId: id.nullable(),
    })
    .nullable(),
})
