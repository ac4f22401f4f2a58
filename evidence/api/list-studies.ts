import { z } from 'zod'
import { marks, type CheckMark } from '@/evidence/checks/mark'
import { abstractFormats, abstractPath } from '@/evidence/abstract/abstract-files'
import { exportFormats, exportPath } from '@/evidence/exports/formats'
import { count, id, keysOf, text } from '@/evidence/study/shape/fields'
import { studyShape } from '@/evidence/study/shape/study'
import { listingOf } from '@/evidence/listing/listing'
import type { Study } from '@/evidence/study/study'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'
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
const names = () => z.array(z.string()).optional()
const path = '/api/v1/studies'

export const listStudiesOperation = defineOperation({
  id: 'listStudies',
  path,
  summary: 'List studies',
  description:
    'Every study in a line, by slug: design, those analysed, key result, and how its results are marked.',
  parameters: z.object({
    condition: names().describe('Id of a condition.'),
    treatment: names().describe('Id of a drug that was given.'),
    registry: names().describe('Registry number or another identifier of the study: NCT03141684.'),
    doi: names().describe('DOI of a source of the study.'),
    pmid: names().describe('PubMed id of a source of the study.'),
    updatedSince,
    mark: z.array(keysOf(marks)).optional().describe('Studies with at least one result so marked.'),
    ...listParameters(studyItemSchema),
  }),
  schemas: {
    StudyInList: studyItemSchema,
    StudyInListFields: someFields,
    StudyList: listSchema(studyItemSchema, someFields),
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
  ],
  answer: async (asked, { reads, site }) => {
    const studies = await reads.studies()
    requireKnownNames(asked, studies)
    const { condition, treatment, mark } = asked
    const histories = await reads.histories()
    const found = (await studiesSince(studies, asked.updatedSince, reads)).filter(
      (study) =>
        has(condition, study.conditions) &&
        has(treatment, study.interventions) &&
        isNamed(asked, study) &&
        (!mark || resultEntries(study).some(({ shown }) => mark.includes(shown.mark))),
    )
    return pageOf(found, { path, asked, keyOf: ({ slug }) => slug }, (study) =>
      studyItem(study, site.address, changedOn(study, histories[study.slug] ?? [])),
    )
  },
})

const has = (wanted: readonly string[] | undefined, own: readonly { id: string }[]) =>
  !wanted || own.some(({ id }) => wanted.includes(id))

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

function studyItem(study: Study, siteAddress: string, updatedOn: string): StudyItem {
  const { slug, title, shortTitle, registryId, phase, status, conditions, interventions, editorial } = study
  const { design, analysed, keyResult, keySource } = listingOf(study)
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
