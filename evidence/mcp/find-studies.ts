import { z } from 'zod'
import { maxQueryLength } from '@/evidence/search/clean-query'
import { formatDesign } from '@/evidence/format/design'
import { formatList } from '@/evidence/format/list'
import { formatKeyResultInPeople } from '@/evidence/format/key-result'
import { plainSpaces } from '@/evidence/format/typography'
import { id, text } from '@/evidence/study/shape/fields'
import { studyAddress } from '@/evidence/study/site'
import type { Study } from '@/evidence/study/study'
import { requireKnownNames } from '@/evidence/api/known-names'
import type { SearchAnswer } from '@/evidence/api/search-answer'
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
    remark: text
      .nullable()
      .describe('Where something else was looked for than was asked, or only some of the words were found'),
    studies: z.array(studySchema),
  }),
  answer: async ({ query, condition, treatment, limit }, { reads, site }) => {
    const all = await reads.studies()
    await requireKnownNames({ condition: one(condition), treatment: one(treatment) }, reads)
    const answer = query?.trim() ? await reads.search(query, null) : null
    const found = (answer ? studiesIn(answer, all) : all).filter(
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
    const left = found.length - studies.length
    const remark = answer && remarkOn(answer)
    return {
      lines: [
        ...(remark === null ? [] : [remark]),
        ...(found.length === 0 ? ['No study in our records fits.'] : lines),
        ...(left > 0 ? [`${left} more fit.`] : []),
      ],
      data: { found: found.length, remark, studies },
    }
  },
})

const one = (name: string | undefined) => (name === undefined ? undefined : [name])

/** In the order of the search, each study once. */
function studiesIn({ groups }: SearchAnswer, all: readonly Study[]): Study[] {
  const slugs = new Set(groups.flatMap(({ hits }) => hits.flatMap(({ studySlug }) => studySlug ?? [])))
  return [...slugs].flatMap((slug) => all.find((study) => study.slug === slug) ?? [])
}

/** A drug that is not here must not pass for one of nearly the same name. */
function remarkOn({ query, corrected, alsoAs, unknown, isPartial }: SearchAnswer): string | null {
  const quoted = (words: readonly string[]) => formatList(words.map((word) => `“${word}”`))
  const parts = [
    ...(corrected === null
      ? []
      : [`Nothing here has “${query.shown}”. These are of “${corrected}”, which may not be what was meant.`]),
    ...alsoAs.map(({ typed, name }) => `“${typed}” was looked for as “${name}” too.`),
    ...(unknown.length > 0
      ? [`Nothing here has ${quoted(unknown)}; these are of the rest.`]
      : isPartial
        ? [`Nothing has all the words of “${query.shown}”; these have some of them.`]
        : []),
  ]
  return parts.length === 0 ? null : parts.join(' ')
}
