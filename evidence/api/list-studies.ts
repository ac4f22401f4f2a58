import { z } from 'zod'
import { marks, type CheckMark } from '@/evidence/checks/mark'
import { abstractFormats, abstractPath } from '@/evidence/abstract/abstract-files'
import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { count, id, keysOf, text } from '@/evidence/study/shape/fields'
import { studyShape } from '@/evidence/study/shape/study'
import { facets, sorts, type FacetName, type SortName } from '@/evidence/listing/facets'
import { studyOrders } from '@/evidence/listing/filter'
import { listingOf, type StudyListing } from '@/evidence/listing/listing'
import { onceFor } from '@/evidence/study/once-for'
import type { ExportSite } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { designModels } from '@/evidence/study/vocabulary'
import { facetsParameter, facetsSchema, filterAndCount, type ValuesOf } from './facets'
import { requireKnown } from './fault'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'
import { inOrder, orderParameter } from './order'
import { changedOn } from '@/evidence/revisions/revision'
import { resultEntries } from './result-item'
import { studiesSince, updatedSince } from './updated-since'

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

type Listed = { study: Study; listing: StudyListing }
const facetOf =
  (name: FacetName) =>
  ({ listing }: Listed) =>
    facets[name].valuesOf(listing).map(({ value }) => value)
const valuesOf: ValuesOf<Listed, FilterName> = {
  condition: facetOf('condition'),
  treatment: facetOf('treatment'),
  class: facetOf('class'),
  phase: facetOf('phase'),
  design: facetOf('design'),
  year: facetOf('year'),
  results: facetOf('results'),
  disagreements: facetOf('disagreements'),
  mark: ({ study }) => resultEntries(study).map(({ shown }) => shown.mark),
}
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
    const studies = await reads.studies()
    requireKnownNames(asked, studies)
    const all = studies.map(listed)
    for (const name of ['class', 'phase', 'year'] as const)
      requireKnown(name, asked[name], () =>
        all.flatMap((one) => valuesOf[name](one).flatMap((value) => value ?? [])),
      )
    const histories = await reads.histories()
    const named = (await studiesSince(studies, asked.updatedSince, reads))
      .filter((study) => isNamed(asked, study))
      .map(listed)
    const { found, facets: counts } = filterAndCount(named, valuesOf, asked)
    const ordered = inOrder(found, asked.order, orders)
    const page = pageOf(ordered, { path, asked, keyOf: ({ study }) => study.slug }, ({ study, listing }) =>
      studyItem(study, listing, { site, updatedOn: changedOn(study, histories[study.slug] ?? []) }),
    )
    return { ...page, facets: counts }
  },
})

const listed = onceFor((study: Study): Listed => ({ study, listing: listingOf(study) }))
const orders = Object.fromEntries(
  Object.entries(studyOrders).map(([name, compare]) => [
    name,
    (a: Listed, b: Listed) => compare(a.listing, b.listing),
  ]),
) as Record<SortName, (a: Listed, b: Listed) => number>

type Outside = Partial<Record<'registry' | 'doi' | 'pmid', readonly string[] | undefined>>

/** Whether a study is the one that the rest of the world calls by these numbers; DOIs are the same in either case. */
function isNamed({ registry, doi, pmid }: Outside, { registryId, otherIds, sources }: Study): boolean {
  const lower = (value: string) => value.toLowerCase()
  const holds = (wanted: readonly string[] | undefined, own: readonly (string | null)[]) =>
    !wanted || own.some((value) => value !== null && wanted.map(lower).includes(lower(value)))
  return (
    holds(registry, [registryId, ...otherIds, ...otherIds.map((value) => value.replace(/^EudraCT /, ''))]) &&
    holds(
      doi,
      sources.map((source) => source.doi),
    ) &&
    holds(
      pmid,
      sources.map((source) => source.pmid),
    )
  )
}

type Shown = { site: ExportSite; updatedOn: string }

function studyItem(study: Study, listing: StudyListing, { site, updatedOn }: Shown): StudyItem {
  const siteAddress = site.address
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
    address: `${siteAddress}/studies/${slug}`,
    files: [
      ...exportFormats.map(({ ending, type }) => ({ type, address: siteAddress + exportPath(slug, ending) })),
      ...abstractFormats.map(({ ending, type }) => ({
        type,
        address: siteAddress + abstractPath(slug, ending),
      })),
    ],
  }
}
