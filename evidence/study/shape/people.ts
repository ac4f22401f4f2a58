import { z } from 'zod'
import { linesOfTherapy, numberStatuses, peopleStatuses } from '../vocabulary'
import { absence, count, countAboveZero, flag, id, keysOf, pointer, text } from './fields'

/** People of the wider set who are missing from a population: what became of them, and why. */
export const lossShape = z.strictObject({
  n: countAboveZero.describe('How many, 1 or more.'),
  nStatus: keysOf(numberStatuses).describe(
    'published: the source prints how many. inferred: we worked it out from the sizes of the two sets.',
  ),
  what: text.describe('What became of them, in words that read after "who": "did not receive the drug".'),
  reason: text.nullable().describe("Why, in the source's sense; null when the source gives none."),
  reasonAbsence: absence.nullable().describe('Why there is no reason; null when there is one.'),
  pointer,
})

/** A set of participants (or biopsies) over which results are computed. */
export const populationShape = z.strictObject({
  id,
  label: text.describe('Analysis population, as it reads after its number.'),
  n: count
    .nullable()
    .describe(
      'Size of the analysis population; none where the source does not state it, and shares of it then have no denominator.',
    ),
  nAbsence: absence.nullable().describe('Why there is no size; null when there is one.'),
  nStatus: keysOf(numberStatuses)
    .nullable()
    .describe(
      'published: a source prints the size. inferred: we worked it out. Null when the size is not stated.',
    ),
  people: keysOf(peopleStatuses)
    .nullable()
    .describe(
      'not-stated: the source does not say which people it counts, so that what is counted over them is lined up with nothing. Null where it says.',
    ),
  subsetOfId: id.nullable().describe('The set that it is part of; null for the whole.'),
  armId: id
    .nullable()
    .describe('The arm that all its people were allotted to; null for people of several arms.'),
  subgroup: z
    .strictObject({
      by: text.describe('What divides the people, as a heading: "Histology".'),
      level: text.describe('Which of them these are: "Liposarcoma".'),
    })
    .nullable()
    .describe('Null unless it is a subgroup in which a comparison was repeated.'),
  mixedDiseases: flag.describe(
    "Whether it holds people with diseases other than the study's conditions, as the whole of a basket trial does.",
  ),
  lineOfTherapy: keysOf(linesOfTherapy).describe('What its people had received before.'),
  noun: z
    .strictObject({ one: text, many: text })
    .describe('Noun after a number: "patients", "responders", "biopsy pairs".'),
  description: text.describe('Who belongs to it, in words.'),
  losses: z
    .array(lossShape)
    .describe(
      'People of the wider set who are missing, adding up to all of them; empty where that is not told',
    ),
  pointer,
})
