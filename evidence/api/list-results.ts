import { z } from 'zod'
import { checkVerdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { drugsOf } from '@/evidence/landscape/treatments'
import { valueStates } from '@/evidence/study/absence'
import { diseasesOf } from '@/evidence/study/disease-of-people'
import * as vocabulary from '@/evidence/study/vocabulary'
import { keysOf } from '@/evidence/study/shape/fields'
import { facetsParameter, facetsSchema, filterAndCount, type ValuesOf } from './facets'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'
import { studiesSince, updatedSince } from './updated-since'
import {
  resultEntries,
  resultFieldsSchema,
  resultItem,
  resultItemSchema,
  type ResultEntry,
} from './result-item'

const names = () => z.array(z.string())

/** What results can be filtered by; several values of one are alternatives, several filters must all hold. */
const filters = z.object({
  study: names().describe('Slug of the study.'),
  condition: names().describe('Id of a condition of the study.'),
  treatment: names().describe('Id of a drug that those of the result received.'),
  disease: names().describe(
    'Id of a disease that all people of the population have; a condition is of the whole study.',
  ),
  arm: names().describe('Id of the arm, within its study.'),
  population: names().describe('Id of the analysis population, within its study.'),
  outcome: names().describe('Id of an outcome, or the concept that outcomes of several studies share.'),
  domain: z.array(keysOf(vocabulary.outcomeDomains)).describe('Part of the study.'),
  kind: z.array(keysOf(vocabulary.resultKinds)).describe('Kind of the result.'),
  assessor: z.array(keysOf(vocabulary.assessors)).describe('Who judged the result.'),
  source: names().describe('A source that reports the result: its id, DOI or PubMed id.'),
  'source-kind': z
    .array(keysOf(vocabulary.sourceKinds))
    .describe('Kind of a source that reports the result.'),
  state: z
    .array(keysOf(valueStates))
    .describe('State of the report that pages show: a number, or why there is none.'),
  verdict: z.array(keysOf(checkVerdicts)).describe('Verdict of at least one check of the result.'),
  mark: z.array(keysOf(marks)).describe('What pages print beside the result.'),
})

type FilterName = keyof typeof filters.shape

/** What a result has under each filter. */
const valuesOf: ValuesOf<ResultEntry, FilterName> = {
  study: ({ shown }) => [shown.joined.study.slug],
  condition: ({ shown }) => shown.joined.study.conditions.map(({ id }) => id),
  treatment: ({ shown }) => drugsOf(shown.joined).map(({ id }) => id),
  disease: ({ shown: { joined } }) => diseasesOf(joined.population, joined.study).map(({ id }) => id),
  arm: ({ shown }) => [shown.joined.result.armId],
  population: ({ shown }) => [shown.joined.population.id],
  outcome: ({ shown }) => [shown.joined.outcome.id, shown.joined.outcome.concept],
  domain: ({ shown }) => [shown.joined.outcome.domain],
  kind: ({ shown }) => [shown.joined.result.kind],
  assessor: ({ shown }) => [shown.joined.result.assessor],
  source: ({ rows }) => rows.flatMap(({ joined: { source } }) => [source.id, source.doi, source.pmid]),
  'source-kind': ({ rows }) => rows.map(({ joined }) => joined.source.kind),
  state: ({ shown }) => [shown.joined.report.state],
  verdict: ({ rows }) => rows.flatMap(({ checks }) => checks.map(({ verdict }) => verdict)),
  mark: ({ shown }) => [shown.mark],
}
const filterNames = Object.keys(valuesOf) as FilterName[]
const path = '/api/v1/results'

export const listResults = defineOperation({
  id: 'listResults',
  path,
  summary: 'List results',
  description:
    'Every result of every study, in the order of the records: what was measured, in which population, by whom, and what each source printed. A result keeps all of its reports whichever filter finds it: never take a number without its denominator, population, assessor and source.',
  parameters: z.object({
    ...filters.partial().shape,
    updatedSince,
    ...facetsParameter(filterNames),
    ...listParameters(resultItemSchema),
  }),
  schemas: {
    Result: resultItemSchema,
    ResultFields: resultFieldsSchema,
    ResultList: listSchema(resultItemSchema, resultFieldsSchema).extend({ facets: facetsSchema }),
  },
  answers: 'ResultList',
  mayBeKept: true,
  examples: [
    {
      title: 'Response rates of one study judged by its investigators',
      address:
        '/api/v1/results?study=atezolizumab-asps&outcome=objective-response&assessor=investigator&fields=study,id,reads,mark,population&limit=1',
      shows: {
        items: [
          {
            study: 'atezolizumab-asps',
            id: 'objective-response-investigator',
            population: { n: 52 },
            reads: '19 of 52 (37%; 95% CI, 24 to 51)',
            mark: 'recomputed',
          },
        ],
      },
    },
    {
      title: 'How many response rates of one disease were judged by whom',
      address:
        '/api/v1/results?disease=alveolar-soft-part-sarcoma&outcome=objective-response&kind=proportion&facets=assessor&fields=id&limit=1',
      shows: { facets: [{ name: 'assessor' }] },
    },
    {
      title: 'Numbers on which sources disagree',
      address: '/api/v1/results?mark=disagrees&fields=study,id,title,reads&limit=1',
      shows: {
        items: [{ study: 'announce-olaratumab', id: 'overall-survival-placebo', reads: '19.7 months' }],
      },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const studies = await reads.studies()
    requireKnownNames(asked, studies)
    const since = await studiesSince(studies, asked.updatedSince, reads)
    const readings = await reads.readings()
    const read = since.flatMap((study) => resultEntries(study, readings[study.slug]))
    const { found, facets } = filterAndCount(read, valuesOf, asked)
    const page = pageOf(found, { path, asked, keyOf: ({ key }) => key }, (entry) =>
      resultItem(entry, site.address),
    )
    return { ...page, facets }
  },
})
