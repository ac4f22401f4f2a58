import 'server-only'
import { cleanQuery, type CleanQuery, type QueryTerm } from '@/evidence/search/clean-query'
import { correct, searchFor } from '@/evidence/search/correct'
import { expand, possibleNames, type Alternatives } from '@/evidence/search/expand'
import { groupHits, type HitGroup, type Room } from '@/evidence/search/group'
import { askedOutcome } from '@/evidence/search/questions'
import { rank, type Ranked } from '@/evidence/search/rank'
import { database } from './database'
import { engineOf, type Candidates, type Marks, type TextQuery } from './engines/engine'
import { namesLike, studyNames, wordsAmong, wordsLike } from './search-index'

export type SearchHit = Ranked & Marks
export type SearchGroup = Omit<HitGroup, 'hits'> & { title: string; address: string; hits: SearchHit[] }

/** What was asked, and what was found. */
export type SearchResult = {
  query: CleanQuery
  /** The words that were searched for instead, where a misspelt one was corrected; else null. */
  corrected: string | null
  /** What was looked for by another name too: as it was typed, and the name that the records use, folded. */
  alsoAs: { typed: string; name: string }[]
  /** Words that nothing on the site has, without which it was searched; empty where nothing was found all the same. */
  unknown: string[]
  /** Whether nothing has all of the words, so that what has some of them is shown. */
  isPartial: boolean
  /** How many were found; of very many, the best are shown. */
  found: number
  isMany: boolean
  groups: SearchGroup[]
}

type Options = { room?: Room; study?: string | null }

const defaultRoom: Room = { groups: 12, hits: 4 }
const roomInOneStudy: Room = { groups: 1, hits: 60 }

/**
 * Returns what a query finds: words, numbers, identifiers, and questions in plain words; the same for pages, interface and
 * command line. Any text is safe. At most twelve queries are asked of the database, however much there is. Rejects with a
 * DatabaseProblem.
 */
export async function search(typed: string, { study = null, room }: Options = {}): Promise<SearchResult> {
  const query = cleanQuery(typed)
  const nothing = {
    query,
    corrected: null,
    alsoAs: [],
    unknown: [],
    isPartial: false,
    found: 0,
    isMany: false,
    groups: [],
  }
  if (query.terms.length === 0) return nothing
  const client = await database()
  const question = askedOutcome(query.shown)
  const asked = question ? cleanQuery(`${question.outcome} ${question.rest}`).terms : query.terms
  const told = (found: Found) => answer(client, found, question !== null, study, room)

  const all = await find(client, asked, 'AND', study)
  if (all.isFound) return { ...nothing, ...(await told(all)) }

  const meant = await corrected(client, asked)
  const again = meant && (await find(client, meant, 'AND', study))
  if (again && again.isFound) {
    const words = meant.map(({ typed: word }) => word).join(' ')
    return { ...nothing, ...(await told(again)), corrected: words }
  }
  const { terms, unknown } = again ?? all
  // One word that nothing has must not bury what has all the others.
  const known = (meant ?? asked).filter((term) => !unknown.includes(term))
  const rest = unknown.length > 0 && known.length > 0 ? await find(client, known, 'AND', study) : null
  if (rest && rest.isFound) {
    return {
      ...nothing,
      ...(await told(rest)),
      unknown: unknown.map(({ typed: word }) => word),
      isPartial: true,
    }
  }
  const some = terms.length > 1 ? await find(client, known.length > 0 ? known : terms, 'OR', study) : null
  return some && some.isFound ? { ...nothing, ...(await told(some)), isPartial: true } : nothing
}

type Client = Awaited<ReturnType<typeof database>>
type Found = {
  terms: readonly QueryTerm[]
  groups: Alternatives[]
  /** Those of the terms that no document and no name has. */
  unknown: QueryTerm[]
  text: TextQuery
  isFound: boolean
} & Candidates

async function find(
  client: Client,
  terms: readonly QueryTerm[],
  join: 'AND' | 'OR',
  study: string | null,
): Promise<Found> {
  const [names, words] = await Promise.all([
    namesLike(client, possibleNames(terms)),
    wordsAmong(
      client,
      terms.flatMap(({ text }) => text.split(' ')),
    ),
  ])
  const groups = expand(terms, names)
  const unknown = groups
    .filter((group) => group.names.length === 0)
    .flatMap((group) => group.terms)
    .filter(({ kind, text }) => kind === 'word' && !text.split(' ').some((word) => words.has(word)))
  // A word that the index has is whole; looking for all that begins with it would only take time.
  const text = { groups, join, isOpen: !words.has(terms.at(-1)?.text ?? '') }
  const candidates = await engineOf(client).index.candidates(client, text, study)
  return { terms, groups, unknown, text, isFound: candidates.found > 0, ...candidates }
}

async function corrected(client: Client, terms: readonly QueryTerm[]): Promise<QueryTerm[] | null> {
  const searches = terms.map(searchFor).filter((one) => one !== null)
  return searches.length === 0 ? null : correct(terms, await wordsLike(client, searches))
}

async function answer(
  client: Client,
  { groups: asked, text, candidates, found, isMany }: Found,
  wantsResult: boolean,
  study: string | null,
  room = study === null ? defaultRoom : roomInOneStudy,
): Promise<Pick<SearchResult, 'alsoAs' | 'found' | 'isMany' | 'groups'>> {
  const groups = groupHits(rank(candidates, { groups: asked, wantsResult }), room)
  const ids = groups.flatMap(({ hits }) => hits.map(({ id }) => id))
  const [marks, titles] = await Promise.all([
    engineOf(client).index.marks(client, text, ids),
    studyNames(
      client,
      groups.flatMap(({ studySlug }) => studySlug ?? []),
    ),
  ])
  return {
    alsoAs: namedOtherwise(asked),
    found,
    isMany,
    groups: groups.map((group) => ({
      ...group,
      ...placeOf(group, titles),
      hits: group.hits.flatMap((hit) => {
        const own = marks.get(hit.id)
        return own ? [{ ...hit, ...own }] : []
      }),
    })),
  }
}

const namedOtherwise = (asked: readonly Alternatives[]) =>
  asked.flatMap(({ terms, main }) =>
    main === undefined ? [] : [{ typed: terms.map(({ typed }) => typed).join(' '), name: main }],
  )

function placeOf({ studySlug, kind }: HitGroup, titles: Map<string, string>) {
  if (studySlug !== null)
    return { title: titles.get(studySlug) ?? studySlug, address: `/studies/${studySlug}` }
  return groupPlaces[kind === 'study' ? 'page' : kind]
}

const groupPlaces = {
  term: { title: 'Glossary', address: '/glossary' },
  page: { title: 'About this site', address: '/about' },
  condition: { title: 'Diseases', address: '/conditions' },
  treatment: { title: 'Treatments', address: '/treatments' },
} as const
