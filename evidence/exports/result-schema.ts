import { z } from 'zod'
import { verdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { agreements } from '@/evidence/compare/agreement'
import { absenceReasons } from '@/evidence/study/absence'
import type { Result } from '@/evidence/study/result'
import * as vocabulary from '@/evidence/study/vocabulary'
import { count, id, keysOf, partialDate, printed, words } from './schema-parts'

const absence = keysOf(absenceReasons)
const state = z.union([z.literal('reported'), absence]).describe('A number was printed, or why there is none')
const limit = z.union([
  z.strictObject({ state: z.literal('reported'), printed }),
  z.strictObject({ state: absence }),
])
const sides = z.enum(['two', 'one', 'not-stated'])

/** What one source printed for one result. */
export const reportSchema = z.strictObject({
  id: words.describe('Result id and source id joined by two hyphens'),
  resultId: id,
  sourceId: id,
  state,
  value: printed.nullable(),
  count: count.nullable().describe('Participants, or units, with the event'),
  denominator: count.nullable().describe('Participants, or units, analysed'),
  countStatus: z.enum(['published', 'inferred']).nullable(),
  low: limit.nullable(),
  high: limit.nullable(),
  pValue: z.strictObject({ relation: z.enum(['=', '<', '>']), printed, sides }).nullable(),
  locator: words,
  quote: words.nullable(),
  note: words.nullable(),
})

/** One outcome in one population and arm by one assessor at one data cut-off, with what each source printed. */
export const resultSchema = z.strictObject({
  id,
  outcomeId: id,
  populationId: id,
  armId: id.nullable(),
  comparatorArmId: id.nullable(),
  assessor: keysOf(vocabulary.assessors),
  dataCutoff: partialDate.nullable(),
  kind: keysOf(vocabulary.resultKinds),
  unit: keysOf(vocabulary.units),
  measure: keysOf(vocabulary.ratioMeasures).nullable(),
  timePoint: words.nullable(),
  spread: z
    .strictObject({
      kind: keysOf(vocabulary.spreadKinds).describe('A range is not a confidence interval'),
      level: z.number().gt(0).lt(100).nullable().describe('Percent'),
      sides,
      method: words.nullable(),
    })
    .nullable(),
  reports: z.array(reportSchema).min(1),
}) satisfies z.ZodType<Result>

/** What we say of one report: whether pages show it, how it reads there, its checks and how sources agree. */
export const reportJudgementSchema = z.strictObject({
  reportId: words,
  resultId: id,
  sourceId: id,
  shown: z.boolean().describe('Whether pages show this report of the result'),
  reads: words.describe('The report as pages print it'),
  mark: keysOf(marks),
  checks: z.array(
    z.strictObject({
      rule: keysOf(vocabulary.ruleNames),
      verdict: keysOf(verdicts),
      working: words,
      acknowledged: z.boolean().describe('An editor accepts this failure, with a dated reason'),
    }),
  ),
  agreement: z
    .strictObject({
      state: keysOf(agreements),
      independent: z.boolean(),
      reason: words,
      resolutionId: id.nullable(),
    })
    .nullable(),
})
