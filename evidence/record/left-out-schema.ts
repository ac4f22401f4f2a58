import { z } from 'zod'
import { text } from '@/evidence/study/shape/fields'

/** A study of a condition that has no record here, as far as it is known, and why. */
const leftOut = z.strictObject({
  name: text.describe('What it is called, or what was given in which study.'),
  what: text.describe('What kind of study, where it is published.'),
  reason: text.describe('Why it has no record, in a sentence. No figures: they would be checked by nothing.'),
  doi: text.regex(/^10\.\d{4,9}\/\S+$/).optional(),
})

/** The shape of `content/conditions/<id>.left-out.yaml`: the known studies without a record. */
export const leftOutSchema = z.array(leftOut).min(1)
export type LeftOut = z.output<typeof leftOut>

/** The ending of the files, after the condition's id. */
export const leftOutEnding = '.left-out.yaml'
