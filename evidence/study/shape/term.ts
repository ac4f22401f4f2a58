import { z } from 'zod'
import { id, text } from './fields'

/** A glossary entry. */
export const termShape = z.strictObject({
  id: id.describe('Name in addresses.'),
  term: text,
  abbreviation: text.nullable(),
  synonyms: z.array(text).describe('Other words for it.'),
  definition: text.describe('In the sense that a statistician gives it'),
  plain: text.describe('In plain language'),
})
