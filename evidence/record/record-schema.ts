import { z } from 'zod'
import * as words from '@/evidence/study/vocabulary'
import { absent, count, id, keysOf, partialDate, pointer, printed, quote, text } from './record-fields'
import { result } from './result-schema'

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

/**
 * The shape of `content/studies/<slug>/record.yaml`: the study as transcribed. Numbers that a source printed
 * are strings (`"16.0"`), counts are integers. References between parts are checked after the shape
 * (`evidence/record/record-rules.ts`).
 */
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
        /** Who of the wider set is missing, and why; the numbers add up to all of them. */
        losses: z
          .array(
            z.strictObject({
              n: count.min(1),
              what: text,
              reason: z.union([text, absent], {
                error: 'expected the reason in words, or { absent: not-reported }',
              }),
              ...pointer,
            }),
          )
          .default([]),
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
