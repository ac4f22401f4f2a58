import 'server-only'
import { cleanQuery, type CleanQuery, type QueryTerm } from '@/evidence/search/clean-query'
import { correct, searchFor } from '@/evidence/search/correct'
import { expand, possibleNames } from '@/evidence/search/expand'
import { groupHits, type HitGroup, type Room } from '@/evidence/search/group'
import { matchExpression } from '@/evidence/search/match-expression'
import { rank, type Ranked } from '@/evidence/search/rank'
import { database } from './database'
import { candidatesFor, isWord, marksOf, namesLike, studyNames, wordsLike, type Marks } from './search-index'

export type SearchHit = Ranked & Marks
export type SearchGroup = Omit<HitGroup, 'hits'> & { title: string; address: string; hits: SearchHit[] }

/** What was asked, and what was found. */
export type SearchResult = {
  query: CleanQuery
  /** The words that were searched for instead, where a misspelt one was corrected; else null. */
  corrected: string | null
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
 * Returns what a query finds: words, numbers, identifiers; the same for pages, interface and command line. Any text is
 * safe. At most twelve queries are asked of the database, however much there is. Rejects with a DatabaseProblem.
 */
export async function search(typed: string, { study = null, room }: Options = {}): Promise<SearchResult> {
  const query = cleanQuery(typed)
  const nothing = { query, corrected: null, isPartial: false, found: 0, isMany: false, groups: [] }
  if (query.terms.length === 0) return nothing
  const client = await database()
  const all = await find(client, query.terms, 'AND', study)
  if (all) return { ...nothing, ...(await answer(client, query, all, study, room)) }

  const meant = await corrected(client, query.terms)
  const again = meant && (await find(client, meant, 'AND', study))
  if (again) {
    const asked = { ...query, terms: meant }
    const words = meant.map(({ typed: word }) => word).join(' ')
    return { ...nothing, ...(await answer(client, asked, again, study, room)), query, corrected: words }
  }
  const some = query.terms.length > 1 ? await find(client, meant ?? query.terms, 'OR', study) : null
  return some ? { ...nothing, ...(await answer(client, query, some, study, room)), isPartial: true } : nothing
}

type Client = Awaited<ReturnType<typeof database>>
type Found = { expression: string } & Awaited<ReturnType<typeof candidatesFor>>

async function find(
  client: Client,
  terms: readonly QueryTerm[],
  join: 'AND' | 'OR',
  study: string | null,
): Promise<Found | null> {
  const names = await namesLike(client, possibleNames(terms))
  // A word that the index has is whole; looking for all that begins with it would only take time.
  const isOpen = !(await isWord(client, terms.at(-1)?.text ?? ''))
  const expression = matchExpression(expand(terms, names), join, isOpen)
  if (expression === null) return null
  const candidates = await candidatesFor(client, expression, study)
  return candidates.found === 0 ? null : { expression, ...candidates }
}

async function corrected(client: Client, terms: readonly QueryTerm[]): Promise<QueryTerm[] | null> {
  const searches = terms.map(searchFor).filter((one) => one !== null)
  return searches.length === 0 ? null : correct(terms, await wordsLike(client, searches))
}

async function answer(
  client: Client,
  query: CleanQuery,
  { expression, candidates, found, isMany }: Found,
  study: string | null,
  room = study === null ? defaultRoom : roomInOneStudy,
): Promise<Pick<SearchResult, 'found' | 'isMany' | 'groups'>> {
  const groups = groupHits(rank(candidates, query), room)
  const ids = groups.flatMap(({ hits }) => hits.map(({ id }) => id))
  const [marks, titles] = await Promise.all([
    marksOf(client, expression, ids),
    studyNames(
      client,
      groups.flatMap(({ studySlug }) => studySlug ?? []),
    ),
  ])
  return {
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

function placeOf({ studySlug, kind }: HitGroup, titles: Map<string, string>) {
  if (studySlug !== null)
    return { title: titles.get(studySlug) ?? studySlug, address: `/studies/${studySlug}` }
  return kind === 'term'
    ? { title: 'Glossary', address: '/glossary' }
    : { title: 'About this site', address: '/about' }
}
