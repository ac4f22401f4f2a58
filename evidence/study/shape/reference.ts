import { z } from 'zod'
import { referenceTypes } from '../vocabulary'
import { flag, keysOf, listed, partialDate, text } from './fields'

/** A person by family and given names or initials, or an organisation by its literal name. */
export const nameShape = z.union(
  [
    z.strictObject({ family: text, given: text.optional() }),
    z.strictObject({ literal: text.describe('Name of an organisation, which is not split') }),
  ],
  { error: 'expected { family: …, given: … } for a person, or { literal: … } for an organisation' },
)

/**
 * How a source is cited, in fields named and meant as in the Citation Style Language (CSL), which reference managers
 * read. Identifiers, address and dates of a source stand beside it; `sourceItem` puts the two together.
 */
export const referenceShape = z.strictObject({
  type: keysOf(referenceTypes).describe(`${listed(referenceTypes)}, as CSL names them.`),
  title: text
    .optional()
    .describe(
      'The title that the work itself bears; left out where it is not known, never a description of ours',
    ),
  author: z.array(nameShape).describe('In the order of the work, as far as they are known'),
  authorsComplete: flag.describe('False where the work has authors, or may have, who are not named here'),
  'container-title': text.optional().describe('Journal, periodical, congress or website'),
  'container-title-short': text
    .optional()
    .describe('The journal as the catalogue of the National Library of Medicine shortens it'),
  volume: text.optional(),
  issue: text.optional(),
  page: text.optional().describe('First and last page with a hyphen, or the number of an article'),
  issued: partialDate.optional().describe('Date of the issue, where the work was published before it'),
  genre: text.optional().describe('Form of the work in a few words: "Abstract", "News release"'),
  number: text.optional().describe('Number among works of its genre: that of an abstract or a record'),
  language: text.optional().describe('BCP 47 tag, for example en'),
})
