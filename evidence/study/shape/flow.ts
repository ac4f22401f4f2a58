import { z } from 'zod'
import { count, countAboveZero, flag, id, partialDate, pointer, text } from './fields'

/** Why people of one arm stopped in one period, as a source prints it. */
export const flowReasonShape = z.strictObject({
  n: countAboveZero.describe('How many, 1 or more.'),
  reason: text.describe('Why, as it reads after "stopped:": "adverse events".'),
  pointer,
})

/** What became of the people of one arm in one period of the study, as far as a source prints it. */
export const flowStageShape = z.strictObject({
  id,
  period: text.describe('The period, the same words for every arm: "Masked part, to week 25".'),
  armId: id.describe('The arm.'),
  started: count.nullable().describe('People who began the period; null when not stated.'),
  completed: count.nullable().describe('People who completed it; null when not stated.'),
  ongoing: count
    .nullable()
    .describe('People who were still in it at the data cut-off; null when not stated.'),
  stopped: count.nullable().describe('People who left it before its end; null when not stated.'),
  reasons: z.array(flowReasonShape).describe('Why people stopped; empty where no source read says.'),
  closes: flag.describe(
    'Whether the reasons add up to all who stopped; false where a source names only some of them.',
  ),
  dataCutoff: partialDate.nullable().describe('Data cut-off of these numbers; null when not stated.'),
  pointer,
})
