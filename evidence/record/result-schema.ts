import { z } from 'zod'
import * as words from '@/evidence/study/vocabulary'
import { absence, count, id, keysOf, limit, partialDate, printed, quote, text } from './record-fields'

const report = z.strictObject({
  source: id,
  /** Left out when the source prints the result; else why it does not. */
  state: absence.optional(),
  value: printed.optional(),
  count: count.optional(),
  of: count.optional(),
  countStatus: z.enum(['published', 'inferred']).optional(),
  low: limit.optional(),
  high: limit.optional(),
  p: z
    .strictObject({
      relation: z.enum(['=', '<', '>']),
      value: printed,
      sides: z.enum(['one', 'two', 'not-stated']),
    })
    .optional(),
  locator: text,
  quote: quote.optional(),
  note: text.optional(),
})

const spread = z.strictObject({
  kind: keysOf(words.spreadKinds),
  level: z.number().gt(0).lt(100).optional(),
  sides: z.enum(['two', 'one', 'not-stated']).optional(),
  method: text.optional(),
})

/** A result as a record gives it: its keys, its spread, and what each source printed for it. */
export const result = z.strictObject({
  id,
  population: id,
  arm: id.optional(),
  comparator: id.optional(),
  assessor: keysOf(words.assessors),
  cutoff: partialDate.optional(),
  kind: keysOf(words.resultKinds),
  unit: keysOf(words.units),
  measure: keysOf(words.ratioMeasures).optional(),
  timePoint: text.optional(),
  spread: spread.optional(),
  reports: z.array(report).min(1),
})
