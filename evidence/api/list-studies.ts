import { z } from 'zod'
import { marks, type CheckMark } from '@/evidence/checks/mark'
import { abstractFormats, abstractPath } from '@/evidence/abstract/abstract-files'
import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { count, id, keysOf, text } from '@/evidence/study/shape/fields'
import { studyShape } from '@/evidence/study/shape/study'
import { facetNames, facets, sorts, type FacetName } from '@/evidence/listing/facets'
import { listingOf, type StudyListing } from '@/evidence/listing/listing'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { designModels } from '@/evidence/study/vocabulary'
import { facetsParameter, facetsSchema } from './facets'
import { valuesNamed, type KeptItem, type KeptValue } from './kept-list'
import { namesDefinedBy, requireKnownNames, requireKnownValues } from './known-names'
import { filtersAsked, keptPage, listParameters, listSchema } from './list'
import { defineOperation } from './operation'
import { orderParameter } from './order'
import { changedOn, type Revision } from '@/evidence/revisions/revision'
import { atSite, resultEntries } from './result-item'
import { updatedSince } from './updated-since'

/** A study in a line, as the list of studies has it. */
export const studyItemSchema = z.strictObject({
  ...studyShape.pick({
    slug: true,
    title: true,
    shortTitle: true,
    registryId: true,
    phase: true,
    status: true,
  }).shape,
  design: text.describe('Phase, model and masking in words'),
  conditions: studyShape.shape.conditions,
  treatments: z.array(z.strictObject({ id, name: text.describe('Name of the drug'), drugClass: text })),
  analysed: text.describe('Those whom the key result is of'),
  keyResultId: id,
  keyResult: text.describe('The key result as pages print it'),
  keySource: text.describe('Short title of the source of the key result'),
  results: count.describe('Results, each with one report or more'),
  sources: count,
  marks: z.strictObject({
    recomputed: count,
    consistent: count,
    'cannot-be-checked': count,
    disagrees: count,
  } satisfies Record<CheckMark, z.ZodType>),
  publishedOn: text.describe('Day on which this summary was published'),
  reviewedOn: text.describe('Day on which it was last reviewed'),
  updatedOn: text.describe('Day on which what its pages say last changed'),
  version: text.describe('Version of the summary'),
  address: text.describe('The page of the study, for people'),
  files: z
    .array(
      z.strictObject({
        type: text.describe('Media type of the file'),
        address: text.describe('Where it can be fetched'),
      }),
    )
    .describe('The whole study in other forms'),
})
export type StudyItem = z.output<typeof studyItemSchema>

const someFields = studyItemSchema.partial()
const yesOrNo = z.array(z.enum(['yes', 'no']))
const names = () => z.array(z.string()).optional()

/** What studies can be filtered by and counted by; the list of studies for people has all of them but the mark. */
const filters = z.object({
  condition: z.array(z.string()).describe('Id of a condition.'),
  treatment: z.array(z.string()).describe('Id of a drug that was given.'),
  class: z.array(z.string()).describe('Class of a drug that was given: pd-1-or-pd-l1-inhibitor.'),
  phase: z.array(z.string()).describe('Phase: phase-2.'),
  design: z.array(keysOf(designModels)).describe('Design of the study.'),
  year: z
    .array(z.string())
    .describe('Year in which the main source was published; "unknown" where none is known.'),
  results: yesOrNo.describe('Whether a number was taken from it yet.'),
  disagreements: yesOrNo.describe('Whether an editor judged a disagreement between its sources.'),
  mark: z.array(keysOf(marks)).describe('Studies with at least one result so marked.'),
} satisfies Record<FacetName | 'mark', z.ZodArray>)
type FilterName = keyof typeof filters.shape

const filterNames = Object.keys(filters.shape) as FilterName[]
const path = '/api/v1/studies'

export const listStudiesOperation = defineOperation({
  id: 'listStudies',
  path,
  summary: 'List studies',
  description:
    'Every study in a line, by slug: design, those analysed, key result, and how its results are marked.',
  parameters: z.object({
    ...filters.partial().shape,
    registry: names().describe('Registry number or another identifier of the study: NCT03141684.'),
    doi: names().describe('DOI of a source of the study.'),
    pmid: names().describe('PubMed id of a source of the study.'),
    updatedSince,
    ...orderParameter(sorts, 'by slug'),
    ...facetsParameter(filterNames),
    ...listParameters(studyItemSchema),
  }),
  schemas: {
    StudyInList: studyItemSchema,
    StudyInListFields: someFields,
    StudyList: listSchema(studyItemSchema, someFields).extend({ facets: facetsSchema }),
  },
  answers: 'StudyList',
  mayBeKept: true,
  examples: [
    {
      title: 'Studies of a treatment',
      address: '/api/v1/studies?treatment=atezolizumab&fields=slug,title,keyResult',
      shows: { total: 1, items: [{ slug: 'atezolizumab-asps' }], next: null },
    },
    {
      title: 'The study of a registry number',
      address: '/api/v1/studies?registry=NCT03141684&fields=slug',
      shows: { items: [{ slug: 'atezolizumab-asps' }] },
    },
    {
      title: 'The study of a paper',
      address: '/api/v1/studies?doi=10.1056/nejmoa2303383&fields=slug',
      shows: { items: [{ slug: 'atezolizumab-asps' }] },
    },
    {
      title: 'How many studies of one disease there are of each design, the newest of them first',
      address:
        '/api/v1/studies?condition=alveolar-soft-part-sarcoma&facets=design,phase&order=newest&fields=slug&limit=1',
      shows: { facets: [{ name: 'design' }, { name: 'phase' }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    await requireKnownNames(asked, reads)
    await requireKnownValues(asked, ['class', 'phase', 'year'], reads)
    const lower = (values: readonly string[] | undefined) => values?.map((value) => value.toLowerCase())
    const folded = {
      ...asked,
      registry: lower(asked.registry),
      doi: lower(asked.doi),
      pmid: lower(asked.pmid),
    }
    const filters = filtersAsked(folded, [...filterNames, 'registry', 'doi', 'pmid'])
    const { order, facets: wanted, updatedSince: since } = asked
    const question = { filters, since, order, facets: wanted }
    const { page, facets: counts } = await keptPage(
      reads,
      'studies',
      { path, asked, ...question },
      shownAt(site),
    )
    return { ...page, facets: counts }
  },
})

/**
 * Returns a study as the import keeps it in the list, with what it can be found by: what the rest of the world calls it too, in
 * small letters, since a DOI is the same in either case; and every name that it defines, so that a name that no study has is told.
 */
export function keptStudy(study: Study, history: readonly Revision[]): KeptItem {
  const listing = listingOf(study)
  const { registryId, otherIds, sources } = study
  const lower = (values: readonly (string | null)[]) => values.map((value) => value?.toLowerCase() ?? null)
  const changed = changedOn(study, history)
  const choices = facetNames.flatMap((name) =>
    facets[name].valuesOf(listing).map(({ value, label }): KeptValue => [name, value, label]),
  )
  return {
    list: 'studies',
    key: study.slug,
    item: studyItem(study, listing, changed),
    values: [
      ...choices,
      ['changedOn', changed],
      ...namesDefinedBy(study),
      ...valuesNamed(
        'registry',
        lower([registryId, ...otherIds, ...otherIds.map((value) => value.replace(/^EudraCT /, ''))]),
      ),
      ...valuesNamed('doi', lower(sources.map(({ doi }) => doi))),
      ...valuesNamed('pmid', lower(sources.map(({ pmid }) => pmid))),
      ...valuesNamed(
        'mark',
        resultEntries(study).map(({ shown }) => shown.mark),
      ),
    ],
    sortedBy: { title: listing.title, year: listing.year, analysedCount: listing.analysedCount },
  }
}

const shownAt = (site: ExportSite) => (item: StudyItem) => ({
  ...atSite(site)(item),
  files: item.files.map((file) => atSite(site)(file)),
})

/** Returns a study in a line, with addresses from the root of the site on. */
function studyItem(study: Study, listing: StudyListing, updatedOn: string): StudyItem {
  const { slug, title, shortTitle, registryId, phase, status, conditions, interventions, editorial } = study
  const { design, analysed, keyResult, keySource } = listing
  const entries = resultEntries(study)
  const marked = (mark: CheckMark) => entries.filter(({ shown }) => shown.mark === mark).length
  return {
    ...{ slug, title, shortTitle, registryId, phase, status, design, conditions },
    treatments: interventions.map(({ id, name, drugClass }) => ({ id, name, drugClass })),
    ...{ analysed, keyResultId: study.keyResultId, keyResult, keySource },
    results: entries.length,
    sources: study.sources.length,
    marks: {
      recomputed: marked('recomputed'),
      consistent: marked('consistent'),
      'cannot-be-checked': marked('cannot-be-checked'),
      disagrees: marked('disagrees'),
    },
    publishedOn: editorial.publishedOn,
    reviewedOn: editorial.reviewedOn,
    updatedOn,
    version: editorial.version,
    address: `/studies/${slug}`,
    files: [
      ...exportFormats.map(({ ending, type }) => ({ type, address: exportPath(slug, ending) })),
      ...abstractFormats.map(({ ending, type }) => ({
        type,
        address: abstractPath(slug, ending),
      })),
    ],
  }
}
