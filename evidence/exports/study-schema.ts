import { z } from 'zod'
import { absenceReasons } from '@/evidence/study/absence'
import type { Study } from '@/evidence/study/study'
import * as vocabulary from '@/evidence/study/vocabulary'
import { resultSchema } from './result-schema'
import { count, id, keysOf, partialDate, pointer, printed, words } from './schema-parts'

const absence = keysOf(absenceReasons)
const unit = keysOf(vocabulary.units)

const regimen = z.strictObject({
  id,
  who: words,
  amount: printed,
  unit,
  cap: printed.nullable(),
  capUnit: unit.nullable(),
  route: words,
  everyDays: count.nullable(),
  schedule: words,
  pointer,
})

/** How a study was designed. */
export const designSchema = z.strictObject({
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
  description: words,
  pointer,
  twoStage: z
    .strictObject({
      stageOneN: count,
      stopIfAtMost: count,
      totalN: count,
      worthwhileIfAtLeast: count,
      nullRate: printed,
      alternativeRate: printed,
      alpha: printed,
      power: printed,
      alphaSides: z.enum(['one', 'two']),
      pointer,
    })
    .nullable(),
})

/** A source as a record describes it. */
export const sourceSchema = z.strictObject({
  id,
  kind: keysOf(vocabulary.sourceKinds),
  shortTitle: words,
  title: words,
  citation: words,
  publisher: words,
  doi: words.nullable(),
  pmid: words.nullable(),
  pmcid: words.nullable(),
  url: words.nullable(),
  published: partialDate.nullable(),
  accessed: partialDate.nullable(),
  derivedFromId: id.nullable().describe('Agreement with the source it was written from is no confirmation'),
  extentRead: words,
})

/** An analysis population. */
export const populationSchema = z.strictObject({
  id,
  label: words,
  n: count,
  nStatus: z.enum(['published', 'inferred']),
  subsetOfId: id.nullable(),
  mixedDiseases: z.boolean(),
  lineOfTherapy: keysOf(vocabulary.linesOfTherapy),
  noun: z.strictObject({ one: words, many: words }),
  description: words,
  losses: z
    .array(
      z.strictObject({
        n: count,
        what: words,
        reason: words.nullable(),
        reasonAbsence: absence.nullable(),
        pointer,
      }),
    )
    .describe(
      'People of the wider set who are missing, adding up to all of them; empty where that is not told',
    ),
  pointer,
})

/** What was measured. */
export const outcomeSchema = z.strictObject({
  id,
  title: words,
  concept: words,
  domain: keysOf(vocabulary.outcomeDomains),
  type: keysOf(vocabulary.outcomeTypes),
  definition: words,
  criteria: words.nullable(),
  timeFrame: words.nullable(),
  better: z.enum(['higher', 'lower', 'neither']),
  group: words,
  harm: z
    .strictObject({
      term: words.nullable(),
      organSystem: words.nullable(),
      ctcaeVersion: words.nullable(),
      ctcaeAbsence: absence.nullable(),
      grade: z.strictObject({ lowest: count, highest: count }).nullable(),
      attribution: keysOf(vocabulary.attributions),
      serious: z.boolean(),
    })
    .nullable(),
})

const partition = z.strictObject({
  id,
  title: words,
  whole: z.union([
    z.strictObject({ kind: z.literal('population'), populationId: id }),
    z.strictObject({ kind: z.literal('result'), resultId: id }),
  ]),
  resultIds: z.array(id),
  sourceId: id.nullable(),
  closes: z.boolean(),
})

const resolution = z.strictObject({
  id,
  title: words,
  kind: keysOf(vocabulary.resolutionKinds),
  outcome: z.enum(['resolved', 'not-comparable', 'open']),
  resultIds: z.array(id),
  claims: z.array(z.strictObject({ sourceId: id, says: words, locator: words })),
  shownSourceId: id.nullable(),
  reason: words,
  decidedOn: partialDate,
  decidedBy: words,
})

const statement = z.strictObject({ statement: words, pointer })

/** A study as it is published. Adding a field is a new minor version; changing or removing one is a new major. */
export const studySchema = z.strictObject({
  slug: id,
  registryId: words.nullable(),
  registryAbsence: absence.nullable(),
  otherIds: z.array(words),
  title: words,
  shortTitle: words,
  officialTitle: words.nullable(),
  phase: words,
  status: words,
  design: designSchema,
  conditions: z.array(z.strictObject({ id, name: words })),
  interventions: z.array(z.strictObject({ id, name: words, drugClass: words, regimens: z.array(regimen) })),
  arms: z.array(z.strictObject({ id, title: words, description: words, interventionIds: z.array(id) })),
  sponsor: words,
  funding: statement,
  conflicts: statement,
  dates: z.array(z.strictObject({ id, label: words, date: partialDate, pointer })),
  eligibility: z.array(z.strictObject({ kind: z.enum(['inclusion', 'exclusion']), text: words, pointer })),
  sources: z.array(sourceSchema),
  populations: z.array(populationSchema),
  outcomes: z.array(outcomeSchema),
  results: z.array(resultSchema),
  partitions: z.array(partition),
  resolutions: z.array(resolution),
  acknowledgements: z.array(
    z.strictObject({
      rule: keysOf(vocabulary.ruleNames),
      resultId: id,
      sourceId: id.nullable(),
      reason: words,
      acknowledgedOn: partialDate,
      acknowledgedBy: words,
    }),
  ),
  keyResultId: id,
  primarySourceId: id,
  editorial: z.strictObject({
    author: words,
    reviewer: words,
    publishedOn: partialDate,
    reviewedOn: partialDate,
    version: words,
  }),
}) satisfies z.ZodType<Study>
