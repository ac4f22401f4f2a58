import { z } from 'zod'
import { formatReport } from '@/evidence/format/result'
import {
  pooledKinds,
  pooledQuestions,
  poolingVerdicts,
  type PooledQuestion,
} from '@/evidence/landscape/pooled-questions'
import type { ExportSite } from '@/evidence/study/site'
import { count, flag, id, keysOf, text } from '@/evidence/study/shape/fields'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'

const spanSchema = z.strictObject({
  low: z.number().describe('Lower limit, on the scale of the estimate'),
  high: z.number().describe('Upper limit, on the scale of the estimate'),
})
const pooledSchema = z.strictObject({
  method: z
    .enum(['common-effect', 'dersimonian-laird', 'reml'])
    .describe('How the spread between studies was estimated; with "common-effect" there is none'),
  estimate: z
    .number()
    .describe('The pooled value, computed by us: a ratio, or a share or difference of -1 to 1'),
  interval: spanSchema.describe('95% interval: Hartung and Knapp, or normal for a common effect'),
  prediction: spanSchema.nullable().describe('Where the true effect of one further study may lie'),
  tauSquared: z.number().describe('Variance between studies, on the scale of the pool'),
  q: z.number().describe("Cochran's Q"),
  degreesOfFreedom: count.describe(
    'One fewer than the results: of Q, and of the t distribution of a random-effects interval',
  ),
  qP: z.number().describe('P value of Q'),
  iSquared: z.number().describe('Share of the variation beyond chance, 0 to 1'),
})
/** What of a pool is answered; its standard error, on the scale of the pool, is not. */
const printedPool = z.object(pooledSchema.shape)

const questionSchema = z.strictObject({
  id: text.describe('Condition, kind, and the first of the results'),
  condition: id.describe('The disease on whose pages the question stands'),
  kind: keysOf(pooledKinds).describe('What would be pooled'),
  question: text.describe('The outcome, and the treatment or the two that are compared'),
  results: z
    .array(
      z.strictObject({
        study: id.describe('Slug of the study'),
        result: id.describe('The result'),
        reads: text.describe('The result as pages show it'),
        address: text.describe('The result on the page of data'),
      }),
    )
    .min(1)
    .describe('The results that answer it, one or more'),
  mayBePooled: flag.describe(
    'Whether no rule keeps two of them apart and the method can be used; what a record does not state, such as who judged, is a caution and no bar',
  ),
  reason: text.nullable().describe('Why not; null where they may be'),
  cautions: z.array(text).describe('What is to be borne in mind with a pool'),
  measure: z
    .enum(['share', 'ratio', 'difference'])
    .nullable()
    .describe('What would be pooled, where something may be'),
  estimates: z
    .array(pooledSchema)
    .nullable()
    .describe(
      'The pool in several ways; null unless asked for by "include", and where nothing may be pooled',
    ),
})
const someFields = questionSchema.partial()
const path = '/api/v1/pools'

export const listPools = defineOperation({
  id: 'listPools',
  path,
  summary: 'List what may be pooled',
  description:
    'Every question that results of the studies here would answer together, by disease, with the verdict whether they may be pooled, also where one study alone answers: the studies must have given the same drugs, no rule of comparability may keep two of them apart, and at least three must answer. A study whose answer is in no part that was read is not among the results. Nothing is pooled unless it is asked for, and a refusal is answered with its reason.',
  parameters: z.object({
    condition: z.array(z.string()).optional().describe('Id of a condition.'),
    study: z.array(z.string()).optional().describe('Slug of a study that answers the question.'),
    kind: z.array(keysOf(pooledKinds)).optional().describe('What would be pooled.'),
    verdict: z.array(keysOf(poolingVerdicts)).optional().describe('Whether the results may be pooled.'),
    include: z
      .array(z.enum(['estimates']))
      .optional()
      .describe('"estimates" adds the pooled values where results may be pooled.'),
    ...listParameters(questionSchema),
  }),
  schemas: {
    PooledQuestion: questionSchema,
    PooledQuestionFields: someFields,
    PooledQuestionList: listSchema(questionSchema, someFields),
  },
  answers: 'PooledQuestionList',
  mayBeKept: true,
  examples: [
    {
      title: 'Why the two trials of olaratumab are not pooled',
      address:
        '/api/v1/pools?condition=soft-tissue-sarcoma&study=olaratumab-phase-2&kind=comparison&fields=id,question,mayBePooled,reason&limit=1',
      shows: {
        items: [
          {
            id: 'soft-tissue-sarcoma/comparison/announce-olaratumab/overall-survival-ratio',
            question: 'Overall survival, doxorubicin and olaratumab against doxorubicin',
            mayBePooled: false,
            reason:
              'Fewer than 3 studies here make this comparison: a spread between them cannot be estimated.',
          },
        ],
      },
    },
    {
      title: 'Everything that may be pooled at present, which is nothing',
      address: '/api/v1/pools?verdict=may-be-pooled&include=estimates',
      shows: { total: 0, items: [] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const studies = await reads.studies()
    const { condition, study, kind, verdict, include } = asked
    await requireKnownNames({ condition, study }, reads)
    const found = pooledQuestions(studies).filter(
      (one) =>
        (!condition || condition.includes(one.conditionId)) &&
        (!study || one.rows.some((row) => study.includes(row.study.slug))) &&
        (!kind || kind.includes(one.kind)) &&
        (!verdict || verdict.includes(one.verdict)),
    )
    const withEstimates = include?.includes('estimates') ?? false
    return pageOf(found, { path, asked, keyOf: (one) => one.id }, (one) => poolItem(one, site, withEstimates))
  },
})

/** Returns a question as the interface answers it, the pooled values only where somebody asked for them. */
export function poolItem(question: PooledQuestion, site: ExportSite, withEstimates: boolean) {
  const { conditionId, rows, verdict, estimates, ...rest } = question
  return {
    id: rest.id,
    condition: conditionId,
    kind: rest.kind,
    question: rest.question,
    results: rows.map((row) => ({
      study: row.study.slug,
      result: row.result.id,
      reads: formatReport(row),
      address: `${site.address}/studies/${row.study.slug}/data#${row.result.id}`,
    })),
    mayBePooled: verdict === 'may-be-pooled',
    reason: rest.reason,
    cautions: rest.cautions,
    measure: rest.measure,
    estimates:
      withEstimates && estimates !== null
        ? (['common-effect', 'dersimonian-laird', 'reml'] as const).flatMap((method) => {
            const pooled = estimates[method]
            return pooled ? [printedPool.parse({ method, ...pooled })] : []
          })
        : null,
  }
}
