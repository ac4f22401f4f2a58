import { z } from 'zod'
import { publishedSource, publishedSourceShape } from '@/evidence/exports/published-study'
import { id, keysOf, text } from '@/evidence/study/shape/fields'
import type { Source, Study } from '@/evidence/study/study'
import { sourceKinds } from '@/evidence/study/vocabulary'
import { facetsParameter, facetsSchema, type ValuesOf } from './facets'
import { valuesNamed, type KeptItem } from './kept-list'
import { requireKnownNames } from './known-names'
import { filtersAsked, keptPage, listParameters, listSchema } from './list'
import { defineOperation } from './operation'
import { orderParameter, ordersByDay } from './order'
import { atSite } from './result-item'

const sourceItemSchema = z.strictObject({
  study: id.describe('Slug of the study'),
  ...publishedSourceShape.shape,
  isPrimary: z.boolean().describe('Whether it is the source that the summary is of'),
  reports: z.int().min(0).describe('Results of the study that this source reports'),
  address: text.describe('The page that sets the sources of the study side by side'),
})
type SourceItem = z.output<typeof sourceItemSchema>
const someFields = sourceItemSchema.partial()
const names = () => z.array(z.string()).optional()
const path = '/api/v1/sources'

type Sourced = { study: Study; source: Source }
const valuesOf = {
  study: ({ study }: Sourced) => [study.slug],
  condition: ({ study }: Sourced) => study.conditions.map(({ id }) => id),
  kind: ({ source }: Sourced) => [source.kind],
} satisfies ValuesOf<Sourced, string>
const filterNames = Object.keys(valuesOf) as (keyof typeof valuesOf)[]

/** The orders of the list of sources, of what the import keeps for them. */
export const sourceOrders = ordersByDay(({ published }: Pick<Source, 'published'>) => published)

/** Returns the sources of a study as the import keeps them, each with what it can be found by. */
export const keptSources = (study: Study): KeptItem[] =>
  study.sources.map((source) => ({
    list: 'sources',
    key: `${study.slug}/${source.id}`,
    item: {
      study: study.slug,
      ...publishedSource(source),
      isPrimary: source.id === study.primarySourceId,
      reports: study.results.filter(({ reports }) => reports.some(({ sourceId }) => sourceId === source.id))
        .length,
      address: `/studies/${study.slug}/sources`,
    } satisfies SourceItem,
    values: filterNames.flatMap((name) => valuesNamed(name, valuesOf[name]({ study, source }))),
    sortedBy: { published: source.published },
  }))

export const listSources = defineOperation({
  id: 'listSources',
  path,
  summary: 'List sources',
  description:
    'Every source of every study: papers, registry records, regulators, news. An id is unique within its study; a source that was written from another ("derivedFromId") does not confirm it.',
  parameters: z.object({
    study: names().describe('Slug of the study.'),
    condition: names().describe('Id of a condition of the study.'),
    kind: z.array(keysOf(sourceKinds)).optional().describe('Kind of the source.'),
    ...orderParameter(sourceOrders, 'by study'),
    ...facetsParameter(filterNames),
    ...listParameters(sourceItemSchema),
  }),
  schemas: {
    Source: sourceItemSchema,
    SourceFields: someFields,
    SourceList: listSchema(sourceItemSchema, someFields).extend({ facets: facetsSchema }),
  },
  answers: 'SourceList',
  mayBeKept: true,
  examples: [
    {
      title: 'What regulators said of one study, and what they wrote it from',
      address:
        '/api/v1/sources?study=atezolizumab-asps&kind=regulator&fields=study,id,shortTitle,kind,derivedFromId',
      shows: {
        items: [
          { study: 'atezolizumab-asps', id: 'fda-2022', kind: 'regulator', derivedFromId: 'us-label' },
          { study: 'atezolizumab-asps', id: 'us-label', kind: 'regulator', derivedFromId: null },
        ],
      },
    },
    {
      title: 'How many sources of each kind there are, the newest of them first',
      address: '/api/v1/sources?facets=kind&order=newest&fields=study,id,published&limit=1',
      shows: { facets: [{ name: 'kind' }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    await requireKnownNames(asked, reads)
    const { order, facets: wanted } = asked
    const question = { filters: filtersAsked(asked, filterNames), order, facets: wanted }
    const { page, facets } = await keptPage(
      reads,
      'sources',
      { path, asked, ...question },
      atSite(site)<SourceItem>,
    )
    return { ...page, facets }
  },
})
