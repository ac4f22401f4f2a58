import { z } from 'zod'
import { checkVerdicts } from '@/evidence/checks/check'
import { marks } from '@/evidence/checks/mark'
import { drugsOf } from '@/evidence/landscape/treatments'
import type { Readings } from '@/evidence/readings/readings-schema'
import { changedOn, type Revision } from '@/evidence/revisions/revision'
import { valueStates } from '@/evidence/study/absence'
import { diseasesOf } from '@/evidence/study/disease-of-people'
import type { Study } from '@/evidence/study/study'
import * as vocabulary from '@/evidence/study/vocabulary'
import { keysOf } from '@/evidence/study/shape/fields'
import { facetsParameter, facetsSchema, type ValuesOf } from './facets'
import { valuesNamed, type KeptItem } from './kept-list'
import { requireKnownNames } from './known-names'
import { filtersAsked, keptPage, listParameters, listSchema } from './list'
import { defineOperation } from './operation'
import { updatedSince } from './updated-since'
import {
  atSite,
  resultEntries,
  resultFieldsSchema,
  resultItem,
  resultItemSchema,
  type ResultEntry,
  type ResultItem,
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

/** Returns the results of a study as the import keeps them, each with what it can be found by. */
export function keptResults(study: Study, readings: Readings, history: readonly Revision[]): KeptItem[] {
  const changed = changedOn(study, history)
  return resultEntries(study, readings).map((entry) => ({
    list: 'results',
    key: entry.key,
    item: resultItem(entry, ''),
    values: [
      ['changedOn', changed],
      ...filterNames.flatMap((name) => valuesNamed(name, valuesOf[name](entry))),
    ],
  }))
}

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
    await requireKnownNames(asked, reads)
    const filters = filtersAsked(asked, filterNames)
    const question = { filters, since: asked.updatedSince, facets: asked.facets }
    const { page, facets } = await keptPage(
      reads,
      'results',
      { path, asked, ...question },
      atSite(site)<ResultItem>,
    )
    return { ...page, facets }
  },
})
