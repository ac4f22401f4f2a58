import { z } from 'zod'
import { besideReadings, readingExtents } from '../reading'
import { sourceKinds } from '../vocabulary'
import { id, keysOf, listed, partialDate, text } from './fields'
import { referenceShape } from './reference'
import { standingShape } from './standing'

/** What was read of a source, and on what it is known to say nothing. */
export const readingShape = z.strictObject({
  extent: keysOf(readingExtents).describe(
    `How much of its text was read. ${Object.entries(readingExtents)
      .map(([word, meaning]) => `${word}: ${meaning}`)
      .join('. ')}.`,
  ),
  sections: z
    .array(text)
    .describe('The sections, tables or passages read, where these alone were; empty for every other extent.'),
  figures: keysOf(besideReadings).describe(`Whether its figures were read: ${listed(besideReadings)}.`),
  supplement: keysOf(besideReadings).describe(`Whether its supplement was read: ${listed(besideReadings)}.`),
  silentOn: z
    .array(id)
    .describe(
      'Results, outcomes or concepts for which it was read whole, and of which it says nothing; empty where nobody looked.',
    ),
  note: text.nullable().describe('More on what was read, in words; null where there is no more to say.'),
})

/** What no address of a source needs, and what would end a quoted attribute or tell a reader's browser who we are. */
function isBareAddress(address: string): boolean {
  return !/["'<>\\\s\p{Cc}]/u.test(address) && !/^https?:\/\/[^/?#]*@/i.test(address)
}

/** A document that reports the study. */
export const sourceShape = z.strictObject({
  id,
  kind: keysOf(sourceKinds).describe(`${listed(sourceKinds)}.`),
  shortTitle: text.describe('Short name of the source.'),
  reference: referenceShape.describe('How it is cited; its identifiers, address and dates stand beside it.'),
  publisher: text.describe('Publisher or journal.'),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'expected a DOI such as 10.1056/NEJMoa2303383')
    .nullable()
    .describe('DOI of the source; null when it has none.'),
  pmid: z
    .string()
    .regex(/^\d{1,8}$/, 'expected a PubMed id of digits, in quotes')
    .nullable()
    .describe('PubMed id of the source; null when it has none.'),
  pmcid: z
    .string()
    .regex(/^PMC\d+$/, 'expected a PubMed Central id such as PMC10729808')
    .nullable()
    .describe('PubMed Central id; null when it has none.'),
  url: z
    .url({ protocol: /^https?$/, error: 'expected an http or https address' })
    .refine(isBareAddress, 'expected an address without quotation marks, spaces, a name or a password')
    .nullable()
    .describe('Null where there is no copy that may be linked; the source is then named without a link.'),
  published: partialDate.nullable().describe('Date of publication; null when not known.'),
  accessed: partialDate
    .nullable()
    .describe('Date on which it was read, not before publication; null when not known.'),
  derivedFromId: id.nullable().describe('Agreement with the source it was written from is no confirmation'),
  read: readingShape.describe('What was read of it.'),
  standing: standingShape
    .nullable()
    .describe('Whether it was corrected or retracted since; null where nobody has looked'),
})
