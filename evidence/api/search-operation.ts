import { z } from 'zod'
import { id, keysOf, text } from '@/evidence/study/shape/fields'
import { maxQueryLength } from '@/evidence/search/clean-query'
import { documentKinds } from '@/evidence/search/document'
import type { Piece } from '@/evidence/search/marked'
import { requireKnownNames } from './known-names'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'

const hitSchema = z.strictObject({
  kind: keysOf(documentKinds).describe('What was found: a page, or a part of one'),
  study: id.nullable().describe('Slug of the study; null for the glossary and for pages about this site'),
  address: text.describe('Where it stands, to the anchor'),
  title: text.describe('Title of the page, or name of the term, study or result'),
  heading: z.string().describe('What it stands under'),
  excerpt: z.string().describe('The words around what was found'),
  matched: z.array(text).describe('The words of title and excerpt that matched'),
})
const someFields = hitSchema.partial()
const path = '/api/v1/search'

const searchListSchema = listSchema(hitSchema, someFields).extend({
  query: text.describe('What was searched for, as far as it is used'),
  corrected: text.nullable().describe('What was searched for instead, where a word was misspelt'),
  alsoAs: z
    .array(
      z.strictObject({
        typed: text.describe('A name as it was typed'),
        name: text.describe('The name that the records use for it, in small letters'),
      }),
    )
    .describe('Names that were looked for by the name that the records use too'),
  unknown: z.array(text).describe('Words that nothing here has, without which it was searched'),
  isPartial: z.boolean().describe('Whether nothing has all of the words, so that these have some'),
  found: z.int().min(0).describe('How many were found; "total" of them, the best, can be read'),
})

export const searchEverything = defineOperation({
  id: 'search',
  path,
  summary: 'Search',
  description:
    'Words, numbers (20.8, "19 of 52") and identifiers (NCT, DOI, PMID) in studies, results, figures, sources, texts, diseases, treatments and the glossary; brands, codes and everyday words for what the records call otherwise; questions in plain words; by study, the best first. The same search as the page has.',
  parameters: z.object({
    q: z.string().max(maxQueryLength).describe('What to look for.'),
    study: z.string().max(200).optional().describe('Slug of the one study to look in.'),
    ...listParameters(hitSchema),
  }),
  schemas: { Hit: hitSchema, HitFields: someFields, SearchList: searchListSchema },
  answers: 'SearchList',
  mayBeKept: false,
  examples: [
    {
      title: 'Where a number is',
      address: '/api/v1/search?q=PFS%2020.8&fields=kind,study,title,address&limit=1',
      shows: { items: [{ kind: 'result', study: 'atezolizumab-asps' }] },
    },
    {
      title: 'A brand, by the name that the records use',
      address: '/api/v1/search?q=Tecentriq&fields=kind,title&limit=1',
      shows: { alsoAs: [{ typed: 'Tecentriq', name: 'atezolizumab' }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const { q, study } = asked
    if (study !== undefined) {
      await requireKnownNames({ study: [study] }, reads)
    }
    const answer = await reads.search(q, study ?? null)
    const hits = answer.groups.flatMap((group) => group.hits)
    const keyOf = (hit: (typeof hits)[number]) => `${hit.kind}:${hit.address}`
    const page = pageOf(distinctBy(hits, keyOf), { path, asked, keyOf }, (hit) => ({
      kind: hit.kind,
      study: hit.studySlug,
      address: `${site.address}${hit.address}`,
      title: textOf(hit.titlePieces),
      heading: hit.heading,
      excerpt: textOf(hit.bodyPieces),
      matched: matchesIn([...hit.titlePieces, ...hit.bodyPieces]),
    }))
    const { corrected, alsoAs, unknown, isPartial, found } = answer
    return {
      ...page,
      query: answer.query.shown || q,
      corrected,
      alsoAs: [...alsoAs],
      unknown: [...unknown],
      isPartial,
      found,
    }
  },
})

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')
const matchesIn = (pieces: readonly Piece[]) => [
  ...new Set(pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)),
]

function distinctBy<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map([...items].reverse().map((item) => [keyOf(item), item])).values()].reverse()
}
