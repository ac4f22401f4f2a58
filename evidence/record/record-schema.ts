import { z } from 'zod'
import { absenceReasons } from '@/evidence/study/absence'
import { parsePrinted } from '@/evidence/study/printed'
import * as words from '@/evidence/study/vocabulary'

/**
 * The shape of `content/studies/<slug>/record.yaml`: the study as transcribed. Numbers that a source printed
 * are strings (`"16.0"`), counts are integers. References between parts are checked after the shape
 * (`evidence/record/record-rules.ts`).
 */
const keysOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]])

export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const id = z.string().regex(idPattern, 'expected an id of lower-case letters, digits and single hyphens')
const text = z.string().trim().min(1, 'expected some text')
const count = z.number().int().min(0)
const printed = z
  .string({ error: 'expected the number as printed, in quotes, for example "16.0"' })
  .refine(
    (value) => parsePrinted(value) !== null,
    'expected a plain number as printed, for example "16.0" or "-66.2"',
  )
const partialDate = z
  .string({ error: 'expected a date in quotes: "2022-07-31", "2022-07" or "2022"' })
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a date: "2022-07-31", "2022-07" or "2022"')
  .refine(isCalendarDate, 'expected a date that exists in the calendar')
const quote = text.refine((value) => value.split(/\s+/).length <= 25, 'expected a quote of at most 25 words')
const absence = keysOf(absenceReasons)
const absent = z.strictObject({ absent: absence })
const limit = z.union([printed, absent], {
  error: 'expected the limit as printed, in quotes, or { absent: not-reached }',
})
const pointer = { source: id, locator: text, quote: quote.optional() }

const report = z.strictObject({
  source: id,
  /** Left out when the source prints the result; else why it does not. */
  state: absence.optional(),
  value: printed.optional(),
  count: count.optional(),
  of: count.optional(),
  countStatus: z.enum(['published', 'inferred']).optional(),
  low: limit.optional(),
  high: limit.optional(),
  p: z
    .strictObject({
      relation: z.enum(['=', '<', '>']),
      value: printed,
      sides: z.enum(['one', 'two', 'not-stated']),
    })
    .optional(),
  locator: text,
  quote: quote.optional(),
  note: text.optional(),
})

const spread = z.strictObject({
  kind: keysOf(words.spreadKinds),
  level: z.number().gt(0).lt(100).optional(),
  sides: z.enum(['two', 'one', 'not-stated']).optional(),
  method: text.optional(),
})

const result = z.strictObject({
  id,
  population: id,
  arm: id.optional(),
  comparator: id.optional(),
  assessor: keysOf(words.assessors),
  cutoff: partialDate.optional(),
  kind: keysOf(words.resultKinds),
  unit: keysOf(words.units),
  measure: keysOf(words.ratioMeasures).optional(),
  timePoint: text.optional(),
  spread: spread.optional(),
  reports: z.array(report).min(1),
})

const grade = z.number().int().min(1).max(5)
const outcome = z.strictObject({
  id,
  title: text,
  concept: id.optional(),
  domain: keysOf(words.outcomeDomains),
  type: keysOf(words.outcomeTypes),
  definition: text,
  criteria: text.optional(),
  timeFrame: text.optional(),
  better: z.enum(['higher', 'lower', 'neither']),
  group: text,
  harm: z
    .strictObject({
      term: text.optional(),
      organSystem: text.optional(),
      ctcaeVersion: z.union([text, absent]).optional(),
      grade: z.strictObject({ lowest: grade, highest: grade }).optional(),
      attribution: keysOf(words.attributions),
      serious: z.boolean(),
    })
    .optional(),
  results: z.array(result).min(1),
})

const regimen = z.strictObject({
  id,
  who: text,
  amount: printed,
  unit: keysOf(words.units),
  cap: printed.optional(),
  capUnit: keysOf(words.units).optional(),
  route: text,
  everyDays: z.number().int().min(1).optional(),
  schedule: text,
  ...pointer,
})

const twoStage = z.strictObject({
  stageOneN: count,
  stopIfAtMost: count,
  totalN: count,
  worthwhileIfAtLeast: count,
  nullRate: printed,
  alternativeRate: printed,
  alpha: printed,
  power: printed,
  alphaSides: z.enum(['one', 'two']),
  ...pointer,
})

export const recordSchema = z.strictObject({
  slug: id,
  /** Left out for a study in no registry. */
  registryId: z.union([text, absent]).optional(),
  otherIds: z.array(text).default([]),
  title: text,
  shortTitle: text,
  officialTitle: text.optional(),
  phase: text,
  status: text,
  primarySource: id,
  keyResult: id,
  design: z.strictObject({
    allocation: z.enum(['randomised', 'non-randomised', 'not-applicable']),
    model: z.enum([
      'single-group',
      'parallel',
      'crossover',
      'basket',
      'retrospective-series',
      'prospective-series',
    ]),
    masking: z.enum(['none', 'single', 'double', 'not-stated']),
    description: text,
    twoStage: twoStage.optional(),
    ...pointer,
  }),
  conditions: z.array(z.strictObject({ id, name: text })).min(1),
  interventions: z
    .array(z.strictObject({ id, name: text, drugClass: text, regimens: z.array(regimen) }))
    .min(1),
  arms: z.array(z.strictObject({ id, title: text, description: text, interventions: z.array(id) })).min(1),
  sponsor: text,
  funding: z.strictObject({ statement: text, ...pointer }),
  conflicts: z.strictObject({ statement: text, ...pointer }),
  dates: z.array(z.strictObject({ id, label: text, date: partialDate, ...pointer })),
  eligibility: z.array(z.strictObject({ kind: z.enum(['inclusion', 'exclusion']), text, ...pointer })),
  sources: z
    .array(
      z.strictObject({
        id,
        kind: keysOf(words.sourceKinds),
        shortTitle: text,
        title: text,
        citation: text,
        publisher: text,
        doi: z
          .string()
          .regex(/^10\.\d{4,9}\/\S+$/, 'expected a DOI such as 10.1056/NEJMoa2303383')
          .optional(),
        pmid: z
          .string()
          .regex(/^\d{1,8}$/, 'expected a PubMed id of digits, in quotes')
          .optional(),
        pmcid: z
          .string()
          .regex(/^PMC\d+$/, 'expected a PubMed Central id such as PMC10729808')
          .optional(),
        /** Left out where there is no copy that may be linked. */
        url: z.url({ protocol: /^https?$/, error: 'expected an http or https address' }).optional(),
        published: partialDate.optional(),
        accessed: partialDate.optional(),
        derivedFrom: id.optional(),
        extentRead: text,
      }),
    )
    .min(1),
  populations: z
    .array(
      z.strictObject({
        id,
        label: text,
        n: count,
        nStatus: z.enum(['published', 'inferred']).default('published'),
        subsetOf: id.optional(),
        /** True for the whole of a basket trial: people with other diseases count too. */
        mixedDiseases: z.boolean().default(false),
        lineOfTherapy: keysOf(words.linesOfTherapy).default('not-stated'),
        noun: z.strictObject({ one: text, many: text }),
        description: text,
        ...pointer,
      }),
    )
    .min(1),
  outcomes: z.array(outcome).min(1),
  partitions: z
    .array(
      z.strictObject({
        id,
        title: text,
        ofPopulation: id.optional(),
        ofResult: id.optional(),
        parts: z.array(id).min(2),
        source: id.optional(),
        closes: z.boolean(),
      }),
    )
    .default([]),
  resolutions: z
    .array(
      z.strictObject({
        id,
        title: text,
        kind: keysOf(words.resolutionKinds),
        outcome: z.enum(['resolved', 'not-comparable', 'open']),
        results: z.array(id).default([]),
        claims: z.array(z.strictObject({ source: id, says: quote, locator: text })).default([]),
        shown: id.optional(),
        reason: text,
        decidedOn: partialDate,
        decidedBy: text,
      }),
    )
    .default([]),
  acknowledgements: z
    .array(
      z.strictObject({
        rule: keysOf(words.ruleNames),
        result: id,
        source: id.optional(),
        reason: text,
        acknowledgedOn: partialDate,
        acknowledgedBy: text,
      }),
    )
    .default([]),
  editorial: z.strictObject({
    author: text,
    reviewer: text,
    publishedOn: partialDate,
    reviewedOn: partialDate,
    version: text,
  }),
})

/** A record after its shape was checked. */
export type StudyRecord = z.output<typeof recordSchema>

function isCalendarDate(value: string): boolean {
  const [year, month = '01', day = '01'] = value.split('-')
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`)
}
