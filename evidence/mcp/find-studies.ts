import { z } from 'zod'
import { maxQueryLength } from '@/evidence/search/clean-query'
import { formatDesign } from '@/evidence/format/design'
import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { plainSpaces } from '@/evidence/format/typography'
import { id, text } from '@/evidence/study/shape/fields'
import { studyAddress } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { requireKnownNames } from '@/evidence/api/known-names'
import { defineTool } from './tool'

const maxStudies = 20

const studySchema = z.strictObject({
  study: id.describe('Slug: what the other tools take'),
  title: text,
  registryId: text.nullable(),
  design: text,
  conditions: z.array(text),
  treatments: z.array(text),
  keyResult: text.describe('Of a randomised study both arms or the comparison'),
  address: text,
})

export const findStudies = defineTool({
  name: 'find_studies',
  title: 'Find studies',
  description:
    'Finds studies by words (drug, brand, code, disease, registry number, DOI, PubMed id, first author), by condition or by treatment. Without any of them it lists all. A study that is not found is not in our records; that says nothing of whether it exists.',
  input: z.object({
    query: z.string().max(maxQueryLength).optional().describe('Words, a name, or an identifier'),
    condition: z.string().max(200).optional().describe('Id of a condition: alveolar-soft-part-sarcoma'),
    treatment: z.string().max(200).optional().describe('Id of a drug: atezolizumab'),
    limit: z.int().min(1).max(maxStudies).default(10),
  }),
  output: z.strictObject({
    found: z.int().min(0).describe('How many fit; "studies" holds the first of them'),
    studies: z.array(studySchema),
  }),
  answer: async ({ query, condition, treatment, limit }, { reads, site }) => {
    const all = await reads.studies()
    requireKnownNames({ condition: one(condition), treatment: one(treatment) }, all)
    const ranked = query?.trim() ? await studiesFor(query, all, reads.search) : all
    const found = ranked.filter(
      ({ conditions, interventions }) =>
        (condition === undefined || conditions.some((other) => other.id === condition)) &&
        (treatment === undefined || interventions.some((other) => other.id === treatment)),
    )
    const studies = found.slice(0, limit).map((study) => ({
      study: study.slug,
      title: study.title,
      registryId: study.registryId,
      design: plainSpaces(formatDesign(study)),
      conditions: study.conditions.map(({ name }) => name),
      treatments: study.interventions.map(({ name }) => name),
      keyResult: plainSpaces(formatKeyResultInPeople(study)),
      address: studyAddress(site, study.slug),
    }))
    const lines = studies.map(
      (one) => `${one.study}: ${one.title}. ${one.design}. ${one.keyResult}. ${one.address}`,
    )
    const told = found.length === 0 ? ['No study in our records fits.'] : lines
    const left = found.length - studies.length
    return {
      lines: left > 0 ? [...told, `${left} more fit.`] : told,
      data: { found: found.length, studies },
    }
  },
})

const one = (name: string | undefined) => (name === undefined ? undefined : [name])

/** In the order of the search, each study once. */
async function studiesFor(
  query: string,
  all: readonly Study[],
  search: (typed: string, study: null) => Promise<{ groups: readonly { hits: readonly Hit[] }[] }>,
): Promise<Study[]> {
  const { groups } = await search(query, null)
  const slugs = new Set(groups.flatMap(({ hits }) => hits.flatMap(({ studySlug }) => studySlug ?? [])))
  return [...slugs].flatMap((slug) => all.find((study) => study.slug === slug) ?? [])
}
type Hit = { studySlug: string | null }
