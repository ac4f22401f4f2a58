import { z } from 'zod'
import { id, keysOf, text } from '@/evidence/study/shape/fields'

/** How a question tempts: each has a wrong answer near at hand, or none that is right. */
export const traps = {
  arm: 'the other arm of a randomised trial',
  assessor: 'the same outcome judged by somebody else',
  'data-cut': 'another data cut-off',
  'earlier-report': 'an earlier report of the same outcome',
  population: 'everyone instead of a part, or a part instead of everyone',
  denominator: 'another number of people',
  'news-error': 'a value that a report of the study misprints',
  'no-number': 'a time that was not reached or could not be estimated',
  'no-comparison': 'a comparison in a trial without a control arm',
  'no-difference': 'a difference where the interval leaves both directions open, or none where it does not',
  sides: 'the sides of a test',
} as const
export type Trap = keyof typeof traps

/** A question with its right answer. Forms are compared without regard to capitals, spaces and kinds of dash. */
export const questionSchema = z.strictObject({
  id: text.describe('Study, result and trap; the same in every version that has the question'),
  trap: keysOf(traps),
  question: text,
  answer: text.describe('The right answer in words'),
  accepted: z.array(text).min(1).describe('Forms of which a right answer holds at least one'),
  wrong: z.array(text).describe('Forms of which a right answer holds none: what the trap tempts to'),
  study: id,
  result: id.nullable().describe('Result that the answer rests on; null where there is none'),
  source: text.nullable().describe('Source of the answer'),
  address: text.describe('Where the answer is shown with everything that gives it its meaning'),
})
export type Question = z.output<typeof questionSchema>
