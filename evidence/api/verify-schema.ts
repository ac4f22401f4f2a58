import { z } from 'zod'
import { count, id, keysOf, text } from '@/evidence/study/shape/fields'
import { claimVerdicts } from '@/evidence/verify/say/verdict'
import { rulingSchema, storedSchema } from './stored-schema'

export const verdict = keysOf(claimVerdicts).describe(
  'What can be said of the number; "verdictText" has it in words',
)

/** What is said of each value or number. */
export const judged = {
  verdict,
  verdictText: text,
  reason: text.describe('Whole sentences'),
  unread: z
    .array(text)
    .describe(
      'Words beside the number that were not compared with the record, as they were written; empty where all were. With any, a number that stands in the record is "unread" and no match',
    ),
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
  text: text.describe('As it was written'),
}

/** A number of a sentence, or digits that are no finding. */
export const judgedNumberSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('finding'),
    ...place,
    about: text.nullable().describe('The words that say what it is of'),
    ...judged,
  }),
  z.strictObject({
    kind: z.literal('not-a-finding'),
    ...place,
    because: text.describe('What the digits are: a date, a dose, a registry number'),
  }),
])

/** How much of a text was judged, and what of it was not. */
export const coverageSchema = z.strictObject({
  numbersFound: count.describe('Numbers in the text, findings or not'),
  numbersJudged: count,
  digitsNotRead: z.array(text).describe('Digits that were taken neither for a finding nor for anything else'),
  sentences: count,
  sentencesNotJudged: count.describe(
    'Sentences without a number that was judged; nothing in them was held against the record',
  ),
  wordsNotCompared: z.array(text).describe('Words beside judged numbers that were not compared'),
  text: text.describe('The same in whole sentences'),
})

/** A study that a text may be about, with the verdict of its record; ask again with its slug for everything. */
export const candidateSchema = z.strictObject({
  study: id,
  title: text.describe('Short title of the study'),
  verdict: verdict
    .nullable()
    .describe(
      'What the gravest of the numbers would be, were this study meant; null when there is none to judge or the study was not asked',
    ),
  verdictText: text.nullable().describe('"would match, if this study is meant"'),
  summary: text.nullable().describe('What was found in one sentence; null when the study was not asked'),
  numbers: z
    .array(
      z.strictObject({
        ...place,
        verdict,
        verdictText: text,
        reason: text.describe('Whole sentences'),
        stored: text.nullable().describe('The report of the record in one line'),
        dataAddress: text.nullable(),
      }),
    )
    .nullable()
    .describe('The numbers that were judged; null when the study was not asked'),
  coverage: coverageSchema.nullable(),
  address: text.describe('The same text, held against this study'),
})

/** The short form of a verification: for each number its verdict and what to say instead, in one line that can be quoted. */
export const shortVerificationSchema = z.strictObject({
  form: z.literal('short'),
  study: id.nullable().describe('Null where it has to be asked which study is meant'),
  verdict: verdict.nullable().describe('The gravest of the numbers; null when there is none to judge'),
  verdictText: text.nullable(),
  summary: text.describe('What was found in one sentence, or why it has to be asked which study is meant'),
  numbers: z
    .array(
      z.strictObject({
        index: count.describe('First character in the text, from 0'),
        end: count.describe('The character after the last'),
        text: text.describe('As it was written'),
        verdict,
        verdictText: text,
        unread: z.array(text).describe('Words beside the number that were not compared with the record'),
        recordSays: text
          .nullable()
          .describe(
            'What the record has, with outcome, people, assessor, cut-off and source; of a number that was not found, is ambiguous or was not all compared, the line itself says that this may not be meant. Null where nothing bears on the number',
          ),
        quote: text.nullable().describe('Words of the source, at most 25'),
        locator: text.nullable().describe('Where in the source'),
        address: text.nullable().describe('Its row in the data view'),
      }),
    )
    .describe('The numbers that were judged, in the order of the text'),
  candidates: z.array(id).describe('Slugs of the studies that may be meant; name one and ask again'),
})
const textVerificationSchema = z.strictObject({
  form: z.literal('text'),
  study: id,
  text: text,
  verdict: verdict.nullable().describe('The gravest of the numbers; null when the text has none to judge'),
  verdictText: text.nullable(),
  summary: text.describe('What was found in one sentence'),
  coverage: coverageSchema,
  numbers: z.array(judgedNumberSchema).describe('In the order of the text'),
})

/** A text held against each of several studies that were named. */
const eachVerificationSchema = z.strictObject({
  form: z.literal('each'),
  text: text,
  studies: z
    .array(z.discriminatedUnion('form', [textVerificationSchema, shortVerificationSchema]))
    .describe('What each record says of the text, in the order in which the studies were named'),
})

/** Any verification, whole. */
export const verificationSchema = z.discriminatedUnion('form', [
  shortVerificationSchema,
  z.strictObject({
    form: z.literal('value'),
    study: id,
    result: id.describe('Id of the result that the value is said to be of'),
    value: text.describe('The value as it was given'),
    ...judged,
  }),
  textVerificationSchema,
  eachVerificationSchema,
  z.strictObject({
    form: z.literal('which-study'),
    text: text,
    because: text.describe('Why it has to be asked which study is meant'),
    verdict: z
      .literal('ambiguous')
      .nullable()
      .describe('Never a match, whatever a candidate has: the words name no study; null without candidates'),
    verdictText: text.nullable(),
    candidates: z
      .array(candidateSchema)
      .describe(
        'Studies that the words fit; where they name none, those in whose record a number stands, most numbers first',
      ),
  }),
])
export type Verification = z.output<typeof verificationSchema>
