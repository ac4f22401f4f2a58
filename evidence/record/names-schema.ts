import { z } from 'zod'
import type { RecordProblem } from './record-path'
import { letterProblems } from './rules/letters'

const text = z.string().trim().min(1)
const names = z.array(text).min(1)

/** What can have other names: the table's rows are told apart by this and their name. */
export const namedKinds = {
  drug: 'A drug, by its international nonproprietary name',
  class: 'A class of drugs, as the records call it',
  condition: 'A disease, as the records call it',
  harm: 'A harm, by the title of its outcome',
} as const

const entry = z.strictObject({
  kind: z.enum(Object.keys(namedKinds) as [keyof typeof namedKinds]),
  name: text.describe('The name that the records use'),
  brands: names.optional().describe('Names under which it is or was sold'),
  codes: names.optional().describe('Codes of its development'),
  also: names.optional().describe('Other words that people use for it'),
  misspelt: names.optional().describe('Misprints and wrong names that are met'),
  identifiers: z
    .strictObject({
      atc: text.regex(/^[A-Z]\d\d[A-Z]{2}\d\d$/, 'expected a code of seven signs, such as L01FF05'),
      rxnorm: text.regex(/^\d+$/),
      ncit: text.regex(/^C\d+$/),
      mesh: text.regex(/^[CD]\d+$/),
      icdO3: text.regex(/^\d{4}\/\d$/, 'expected a code of ICD-O-3, such as 9581/3'),
      orphanet: text.regex(/^\d+$/),
    })
    .partial()
    .optional()
    .describe('What catalogues call it'),
  source: text.optional().describe('Where the brands, codes and identifiers were read'),
})

/** The shape of `content/names.yaml`: names by which readers ask for what the records call otherwise. */
export const namesSchema = z.array(entry)
export type KnownName = z.infer<typeof entry>

/** Returns names entered twice, brands, codes and identifiers without a source, and letters that cannot be told apart. */
export function namesProblems(names: readonly KnownName[]): RecordProblem[] {
  const problems = names.flatMap((one, index): RecordProblem[] => {
    const key = keyOf(one)
    const twice = names.findIndex((other) => keyOf(other) === key) !== index
    const isUnsourced = (one.brands ?? one.codes ?? one.identifiers) !== undefined && one.source === undefined
    return [
      ...(twice
        ? [problem(index, 'name', `The ${one.kind} "${one.name}" is entered twice; expected one entry.`)]
        : []),
      ...(isUnsourced
        ? [
            problem(
              index,
              'name',
              `Brands, codes or identifiers of "${one.name}" have no source; expected one.`,
            ),
          ]
        : []),
    ]
  })
  return [...problems, ...letterProblems(names)]
}

const keyOf = ({ kind, name }: KnownName) => `${kind} ${name.toLowerCase()}`

const problem = (index: number, field: string, message: string): RecordProblem => ({
  path: [index, field],
  rule: 'identity',
  message,
})
