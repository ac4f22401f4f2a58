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
  verdict: verdict.nullable().optional(),
  verdictText: text.nullable().optional(),
  study: id.nullable().optional(),
  result: id.optional(),
  value: text.optional(),
  text: text.optional(),
  because: text.optional(),
  summary: text.optional(),
  coverage: coverageSchema.optional(),
  numbers: z.array(z.union([judgedNumberSchema, shortVerificationSchema.shape.numbers.element])).optional(),
  candidates: z.array(z.union([candidateSchema, id])).optional(),
}

/** An answer of which only some names were chosen: `form`, `study` and the chosen ones. */
export const chosenVerificationSchema = z.union([
  z.strictObject({ form: z.enum(['short', 'value', 'text', 'which-study']), ...chosenNames }),
  z.strictObject({
    form: z.literal('each'),
    text: text.optional(),
    studies: z.array(z.strictObject({ form: z.enum(['short', 'text']), ...chosenNames })),
  }),
])
