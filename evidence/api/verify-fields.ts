import { z } from 'zod'
import { id, text } from '@/evidence/study/shape/fields'
import {
  candidateSchema,
  coverageSchema,
  judged,
  judgedNumberSchema,
  shortVerificationSchema,
  verdict,
} from './verify-schema'

/** Names of an answer that "fields" may choose; those of each study, where several were named. */
export const verificationFields = [
  ...['verdict', 'verdictText', 'reason', 'summary', 'coverage', 'numbers', 'candidates', 'because'],
  ...['text', 'value', 'result', 'unread', 'stored', 'others', 'ruling'],
] as const

const chosenNames = {
  ...z.strictObject(judged).partial().shape,
  verdict: verdict.nullable().optional().describe('The gravest of the numbers, or that of the value'),
  verdictText: text.nullable().optional(),
  study: id.nullable().optional(),
  result: id.optional().describe('Id of the result that the value is said to be of'),
  value: text.optional().describe('The value as it was given'),
  text: text.optional(),
  because: text.optional(),
  summary: text
    .optional()
    .describe('What was found in one sentence, or why it has to be asked which study is meant'),
  coverage: coverageSchema.optional(),
  numbers: z.array(z.union([judgedNumberSchema, shortVerificationSchema.shape.numbers.element])).optional(),
  candidates: z.array(z.union([candidateSchema, id])).optional(),
}

const form = 'What the answer would be without "fields"'

/** An answer of which only some names were chosen: `form`, `study` and the chosen ones. */
export const chosenVerificationSchema = z.union([
  z.strictObject({ form: z.enum(['short', 'value', 'text', 'which-study']).describe(form), ...chosenNames }),
  z.strictObject({
    form: z.literal('each'),
    text: text.optional(),
    studies: z.array(z.strictObject({ form: z.enum(['short', 'text']).describe(form), ...chosenNames })),
  }),
])
