import { z } from 'zod'
import { boundedText, count, exactDay, flag, id, keysOf, quote, text } from '@/evidence/study/shape/fields'
import { assessors, ratioMeasures, resultKinds, units } from '@/evidence/study/vocabulary'
import { emptyEntry, entryFields, type Entry } from './entry'

/** Who reads: a person; an importer, which maps a registry's file and decides nothing; a program, which proposes. */
export const readerKinds = {
  person: 'a person',
  importer: 'the import of a registry record',
  program: 'a program',
} as const
export type ReaderKind = keyof typeof readerKinds

/** States that a source prints; nobody reads what it does not print. */
export const readStates = ['reported', 'not-reached', 'not-estimable'] as const

const limitText = z.union([boundedText, z.enum(['not-reached', 'not-estimable'])], {
  error: 'expected the limit as printed, in quotes, or not-reached or not-estimable',
})
const pText = z
  .string({ error: 'expected the p value as printed, in quotes: "0.25" or "<0.001"' })
  .regex(/^[<>≤]?(?:0?\.\d+|[01](?:\.0+)?)$/, 'expected a p value as printed: "0.25" or "<0.001"')

/** One value as a reader gives it. What is left empty was not printed, or does not apply. */
export const valueShape = z.strictObject({
  outcome: id.nullish().describe('What was counted: the id of an outcome of the record.'),
  arm: id.nullish().describe('Arm; empty where the value is not of one arm.'),
  comparator: id.nullish().describe('Arm compared with, of a ratio or a difference.'),
  population: id.nullish().describe('Who was analysed: the id of a population of the record.'),
  cutoff: text.nullish().describe('Data cut-off; empty where the source does not state it.'),
  kind: keysOf(resultKinds).nullish().describe('What kind of number.'),
  measure: keysOf(ratioMeasures).nullish().describe('Which ratio.'),
  unit: keysOf(units)
    .nullish()
    .describe('Unit; empty for the share of a proportion (percent) and a ratio (none).'),
  at: text.nullish().describe('Time point of a rate or proportion: "6 months".'),
  assessor: keysOf(assessors).nullish().describe('Who judged it; empty where that is not stated.'),
  state: z
    .enum(readStates)
    .nullish()
    .describe('Empty where a number is printed; else not-reached or not-estimable.'),
  limits: text
    .regex(
      /^(?:ci\d*(?:\.\d+)?|range|interquartile-range|not-stated)$/,
      'expected ci95, ci90, range, interquartile-range or not-stated',
    )
    .nullish()
    .describe('What the limits are: ci95, ci90, range, interquartile-range or not-stated.'),
  count: count.nullish().describe('People, or events, as printed.'),
  of: count.nullish().describe('Of how many, as printed.'),
  value: boundedText.nullish().describe('The estimate as printed, in quotes.'),
  low: limitText.nullish().describe('Lower limit as printed, in quotes.'),
  high: limitText.nullish().describe('Upper limit as printed, in quotes.'),
  sd: boundedText.nullish().describe('Standard deviation as printed, in quotes.'),
  se: boundedText.nullish().describe('Standard error as printed, in quotes.'),
  p: pText.nullish().describe('P value as printed, in quotes: "0.25" or "<0.001".'),
  quote: quote.nullish().describe('The words of the source; needed where a zero is typed.'),
})
export type ReadValue = z.output<typeof valueShape>

/** What an entry takes for granted where nothing is said. */
const impliedUnits: Readonly<Record<string, string>> = { proportion: 'percent', ratio: 'none' }

/** Returns a reader's value in the fields of an entry, with what goes unsaid. */
export function entryFromValue(value: ReadValue): Entry {
  const said = Object.fromEntries(
    entryFields.flatMap((field) => {
      const given = value[field]
      return given === null || given === undefined ? [] : [[field, String(given)]]
    }),
  )
  const unit = said.unit ?? impliedUnits[said.kind ?? ''] ?? null
  return {
    ...emptyEntry,
    ...said,
    unit,
    assessor: said.assessor ?? 'not-stated',
    state: said.state ?? 'reported',
  }
}

const shapeOfEntry = z
  .strictObject(Object.fromEntries(entryFields.map((field) => [field, text.optional()])))
  .describe('A value by its fields, as one reader entered it; what is left out was left empty.')

const readValue = z.strictObject({
  source: id.describe('Source that was read.'),
  locator: text.describe('Where in the source.'),
  result: id.nullable().describe('Result of the record; null where the record has no such value.'),
  first: shapeOfEntry.nullable().describe("The record's entry at the time; null where it has none."),
  second: shapeOfEntry.nullable().describe('What the second reader entered; null where none was found.'),
  quote: quote.optional(),
})

const reading = z.strictObject({
  reader: text.describe('Name of who read.'),
  kind: keysOf(readerKinds).describe('What kind of reader.'),
  on: exactDay,
  unseen: flag.describe("Whether the reader had not seen the record's entries."),
  values: z.array(readValue).min(1),
})

const entered = z.strictObject({
  reader: text.describe("Name of who made the record's entries."),
  kind: keysOf(readerKinds),
  on: exactDay.optional().describe('The day, where it is known.'),
  results: z.array(id).min(1),
})

const resolution = z.strictObject({
  result: id,
  source: id,
  field: z
    .enum([...entryFields, 'found'])
    .describe('The field in which the readings differ; `found` where the second reader found no such value.'),
  first: text.nullable().describe("The record's entry."),
  second: text.nullable().describe('The second entry.'),
  right: z.enum(['first', 'second', 'neither']),
  because: text.describe('How that was told, from the source.'),
  by: text,
  on: exactDay,
})

const coverage = z.strictObject({
  source: id,
  by: text.describe('Who went through the text.'),
  on: exactDay,
  taken: count.describe("Numbers of the source's text that are in the record."),
  leftOut: z
    .array(
      z.strictObject({
        number: text.describe('The number as printed.'),
        because: text.describe('Why it was left out: words that readers see.'),
      }),
    )
    .describe('Numbers that could be findings and were left out on purpose.'),
})

/** The shape of `content/studies/<slug>/readings.yaml`: who read which value, what each entered, and how differences were resolved. */
export const readingsSchema = z.strictObject({
  entries: z
    .array(entered)
    .default([])
    .describe("Who made the record's own entries, where it was not the record's author."),
  readings: z.array(reading).default([]),
  resolutions: z.array(resolution).default([]),
  coverage: z
    .array(coverage)
    .default([])
    .describe(
      "How much of a source's numbers was taken, where somebody went through its text; absent elsewhere.",
    ),
})
export type Readings = z.output<typeof readingsSchema>
export type SecondReading = Readings['readings'][number]
export type ValueRead = SecondReading['values'][number]

export const readingsFile = 'readings.yaml'
export const noReadings: Readings = { entries: [], readings: [], resolutions: [], coverage: [] }

/** Returns a kept entry with all its fields. */
export const wholeEntry = (kept: Readonly<Record<string, string | undefined>>): Entry =>
  ({ ...emptyEntry, ...kept }) as Entry

/** Returns an entry as a file keeps it: without what is empty. */
export const keptEntry = (entry: Entry): Record<string, string> =>
  Object.fromEntries(entryFields.flatMap((field) => (entry[field] === null ? [] : [[field, entry[field]]])))
