import { z } from 'zod'
import { count, id, keysOf, partialDate, words } from '@/evidence/exports/schema-parts'
import { absenceReasons } from '@/evidence/study/absence'
import {
  assessors,
  resolutionKinds,
  resultKinds,
  sourceKinds,
  spreadKinds,
  units,
} from '@/evidence/study/vocabulary'
import { verdicts } from '@/evidence/verify/say/verdict'

const limit = z.number().nullable().describe('Null where the limit was not reached; see its text')
const verdict = keysOf(verdicts).describe('What can be said of the number; "verdictText" has it in words')

/** What the record holds, with everything that gives the number its meaning. */
export const storedSchema = z.strictObject({
  study: id,
  result: id.describe('Id of the result; the anchor of its row'),
  outcome: words.describe('What was measured, with time point and arm'),
  definition: z.string(),
  criteria: words.nullable(),
  kind: keysOf(resultKinds),
  unit: keysOf(units),
  timePoint: words.nullable(),
  text: words.describe('The report in one line, as every page prints it'),
  state: z.enum(['reported', ...(Object.keys(absenceReasons) as (keyof typeof absenceReasons)[])]),
  printed: words.nullable().describe('The digits as printed; 16.0 and 16 differ'),
  value: z.number().nullable(),
  valueText: words.nullable().describe('The value with its unit, or why there is none'),
  count: count.nullable(),
  countStatus: z.enum(['published', 'inferred']).nullable(),
  denominator: count.nullable(),
  fractionText: words.nullable(),
  interval: z
    .strictObject({
      kind: keysOf(spreadKinds),
      level: z.number().nullable().describe('Of a confidence interval, in percent'),
      low: limit,
      high: limit,
      lowText: words,
      highText: words,
      text: words,
    })
    .nullable()
    .describe('Interval or range; a range is not an interval'),
  population: z.strictObject({ id, label: words, n: count }),
  arm: words.nullable(),
  assessor: keysOf(assessors),
  assessorText: words,
  dataCutoff: partialDate.nullable(),
  dataCutoffText: words,
  source: z.strictObject({ id, title: words, kind: keysOf(sourceKinds), url: words.nullable() }),
  locator: words.describe('Where in the source'),
  quote: words.nullable(),
  dataAddress: words.describe('Its row in the data view'),
  sourcesAddress: words.describe('What each source says of it'),
})

/** An editor's dated judgement of a disagreement. */
export const rulingSchema = z.strictObject({
  id,
  title: words,
  kind: keysOf(resolutionKinds),
  kindText: words,
  outcome: z.enum(['resolved', 'not-comparable', 'open']),
  reason: words,
  decidedOn: partialDate,
  decidedOnText: words,
  decidedBy: words,
  shownSource: words.nullable(),
  address: words,
})

const judged = {
  verdict,
  verdictText: words,
  reason: words.describe('Whole sentences'),
  stored: storedSchema
    .nullable()
    .describe(
      'What the verdict rests on: the report that bears the number out, else what the record has instead',
    ),
  others: z
    .array(storedSchema)
    .describe('Other reports or results that bear on it, never merged with the first'),
  ruling: rulingSchema.nullable(),
}

const place = {
  index: count.describe('First character in the text, from 0'),
  end: count.describe('The character after the last'),
  text: words.describe('As it was written'),
}

/** A number of a sentence, or digits that are no finding. */
export const judgedNumberSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('finding'),
    ...place,
    about: words.nullable().describe('The words that say what it is of'),
    ...judged,
  }),
  z.strictObject({
    kind: z.literal('not-a-finding'),
    ...place,
    because: words.describe('What the digits are: a date, a dose, a registry number'),
  }),
])

export const verificationSchema = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('value'), study: id, result: id, value: words, ...judged }),
  z.strictObject({
    form: z.literal('text'),
    study: id,
    text: words,
    verdict: verdict.nullable().describe('The gravest of the numbers; null when the text has none to judge'),
    verdictText: words.nullable(),
    numbers: z.array(judgedNumberSchema).describe('In the order of the text'),
  }),
])
export type Verification = z.output<typeof verificationSchema>
