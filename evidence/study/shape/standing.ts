import { z } from 'zod'
import { standingLists, standings } from '../standing-words'
import { exactDay, keysOf, listed, text } from './fields'

const { unchecked: _unchecked, ...found } = standings

/** What one list says of a source on a day. */
export const standingCheckShape = z.strictObject({
  list: keysOf(standingLists).describe(`Where it was looked up: ${listed(standingLists)}.`),
  state: keysOf(found).describe(`What the list says of the source: ${listed(found)}.`),
  checkedOn: exactDay.describe('Day on which the list was looked at'),
  notice: text.optional().describe('DOI or address of the notice that the list names'),
})

/** What a person made of it, who has read the notices. */
export const standingConfirmationShape = z.strictObject({
  state: keysOf(found).describe(`The standing of the source: ${listed(found)}.`),
  by: text.describe('The person who confirms it, by name'),
  on: exactDay.describe('Day on which it was confirmed'),
  reason: text.optional().describe('Why, where the lists do not agree'),
})

/**
 * Whether a source was corrected, is under an expression of concern or was retracted: what lists say, and what a person
 * confirmed. Without a confirmation the source is unchecked, whatever the lists say.
 */
export const standingShape = z.strictObject({
  checks: z.array(standingCheckShape).min(1).describe('What lists say, one line a list'),
  confirmed: standingConfirmationShape.optional().describe('Left out until a person has confirmed it'),
})
