import { z } from 'zod'
import { absence, boundedText } from '@/evidence/study/shape/fields'

/** A reason in the place of what is missing. */
export const absent = z.strictObject({ absent: absence })

/** A limit of a spread as printed, or the reason why there is none. */
export const writtenLimit = z.union([boundedText, absent], {
  error: 'expected the limit as printed, in quotes, or { absent: not-reached }',
})
