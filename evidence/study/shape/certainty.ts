import { z } from 'zod'
import * as words from '../certainty-words'
import { id, keysOf, listed, partialDate, printed, text } from './fields'

/** One reason for which GRADE goes down or up, or why an editor left the level where it was. */
export const certaintyReasonShape = z.strictObject({
  domain: keysOf(words.certaintyDomains).describe(`${listed(words.certaintyDomains)}.`),
  change: z
    .number()
    .int()
    .min(-3)
    .max(2)
    .describe('Levels down (below 0) or up (above 0); 0 where the domain was judged and changes nothing.'),
  reason: text.describe('Why, in words, and what it rests on.'),
})

/** An editor's judgement, by GRADE, of how sure one can be of one result. Absent where nobody judged. */
export const certaintyShape = z.strictObject({
  id,
  resultId: id.describe(
    'The result that is judged: the comparison of a randomised trial, else the estimate.',
  ),
  importance: keysOf(words.importances).describe('How much the outcome weighs in a decision.'),
  start: keysOf(words.certaintyStarts).describe('Where the judgement begins.'),
  reasons: z.array(certaintyReasonShape).min(1).describe('All domains that were judged.'),
  certainty: keysOf(words.certainties).describe(
    'The result of start and reasons: one level for each step, never above high or below very low.',
  ),
  controlRiskResultId: id
    .nullable()
    .describe('Result of the comparator from which an absolute effect is worked out; null where none is.'),
  threshold: printed
    .nullable()
    .describe(
      'Smallest effect that would change a decision, in the unit of the result; null where none was set.',
    ),
  judgedBy: text.describe('Who judged.'),
  judgedOn: partialDate,
  secondedBy: text
    .nullable()
    .describe('Who judged a second time, without seeing the first; null while nobody did.'),
})

/** One domain of a tool for the risk of bias. */
export const biasDomainShape = z.strictObject({
  domain: keysOf(words.biasDomains).describe(`${listed(words.biasDomains)}.`),
  judgement: keysOf(words.biasJudgements).describe(`${listed(words.biasJudgements)}.`),
  reason: text.describe('Why, in words, and what it rests on.'),
})

/** An editor's judgement of the risk of bias in one result. Absent where nobody judged. */
export const riskOfBiasShape = z.strictObject({
  id,
  resultId: id.describe('The result that is judged.'),
  tool: keysOf(words.biasTools).describe('The tool used.'),
  domains: z.array(biasDomainShape).min(1).describe('Every domain of the tool, in its order.'),
  overall: keysOf(words.biasJudgements).describe('The judgement over all domains.'),
  judgedBy: text.describe('Who judged.'),
  judgedOn: partialDate,
  secondedBy: text
    .nullable()
    .describe('Who judged a second time, without seeing the first; null while nobody did.'),
})
