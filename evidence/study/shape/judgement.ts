import { z } from 'zod'
import * as words from '../vocabulary'
import { countAboveZero, flag, id, keysOf, listed, partialDate, quote, text } from './fields'

/** Results that must add up: to the population's N, or to another result's count. */
export const partitionShape = z.strictObject({
  id,
  title: text.describe('Title for readers.'),
  whole: z.union([
    z.strictObject({ kind: z.literal('population'), populationId: id }),
    z.strictObject({ kind: z.literal('result'), resultId: id }),
  ]),
  resultIds: z.array(id).min(2).describe('The parts.'),
  sourceId: id.nullable().describe("Whose figures are added; null for each result's shown report."),
  closes: flag.describe(
    'False when the source leaves participants unaccounted for; the rest is then a row of its own.',
  ),
  excess: countAboveZero
    .nullable()
    .describe(
      'By how many the parts exceed the whole as the source prints them, where it is its own slip; null where they do not.',
    ),
})

/** Who says what, where a disagreement is about words and not about one stored result. */
export const claimShape = z.strictObject({
  sourceId: id,
  says: quote.describe('What it says, verbatim, at most 25 words.'),
  locator: text.describe('Where in the source.'),
})

/** A result of another study, by that study's address and the result's id in it. */
export const foreignResultShape = z.strictObject({
  slug: id.describe('The other study.'),
  resultId: id.describe('Result of that study.'),
})

/** What a ruling rests on: who said it, what was read or computed. */
export const basisShape = z.strictObject({
  kind: keysOf(words.rulingBases).describe(`What the ruling rests on: ${listed(words.rulingBases)}.`),
  sourceId: id.nullable().describe('The source that says so; null where none does.'),
  words: text.describe('Who said it, and what was read or computed.'),
})

/** An editor's dated judgement of a disagreement. */
export const resolutionShape = z.strictObject({
  id,
  title: text.describe('Title for readers.'),
  kind: keysOf(words.resolutionKinds).describe('What kind of disagreement.'),
  outcome: keysOf(words.resolutionOutcomes).describe(
    'Resolved: one report is shown. Not comparable: both stand. Open: undecided, with the reason.',
  ),
  strength: keysOf(words.rulingStrengths).describe(
    'How much the ruling claims. Shown: a source says so or a computation shows it. Probable: the likely explanation. Open: not known.',
  ),
  basis: basisShape.nullable().describe('What the ruling rests on; null where it is open.'),
  resultIds: z.array(id).describe('Results that it speaks of.'),
  against: foreignResultShape
    .nullable()
    .describe(
      'Result of another study that those are held against; where they are not comparable, it is kept apart from them.',
    ),
  claims: z.array(claimShape).describe('Statements that it judges.'),
  shownSourceId: id
    .nullable()
    .describe('Source whose report is shown; null when both stand or nothing is shown.'),
  reason: text.describe('Why, in words.'),
  decidedOn: partialDate,
  decidedBy: text.describe('Who judged.'),
})

/** A finding that an editor accepts, with a dated reason; one that no longer applies is an error. */
export const acknowledgementShape = z.strictObject({
  rule: keysOf(words.ruleNames).describe('Rule whose finding is accepted.'),
  resultId: id,
  sourceId: id.nullable().describe('The source whose report is meant; null for all of them.'),
  working: text.describe(
    'The working of the finding that was accepted, as the check prints it; once a number of it changes, nothing is accepted any more.',
  ),
  reason: text.describe('Why, in words.'),
  acknowledgedOn: partialDate,
  acknowledgedBy: text.describe('Who accepted it.'),
})
