import { defaultSort, facetNames, type FacetName } from './facets'
import type { Filters } from './filter'

/** Returns the address of a filtered list: the chosen values in the form's order, nothing that is the default. */
export function addressOfList({ chosen, sort, page }: Filters): string {
  const query = new URLSearchParams()
  for (const name of facetNames) if (chosen[name] !== undefined) query.set(name, chosen[name])
  if (sort !== defaultSort) query.set('sort', sort)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? '/studies' : `/studies?${text}`
}

/** Returns the filters without one choice, on the first page. */
export function without(filters: Filters, name: FacetName): Filters {
  const { [name]: _, ...chosen } = filters.chosen
  return { ...filters, chosen, page: 1 }
}

// Conditions and treatments have pages of their own; a year or a count of disagreements is nobody's question.
const worthIndexing: readonly FacetName[] = ['class', 'design']
const minStudies = 2

/** Whether a search engine may show a filtered list, and which address stands for it. */
export type Indexing = { isIndexed: boolean; canonical: string }

/**
 * Returns whether a filtered list is a page of its own: one choice of drug class or of design, in the usual order, that
 * exists and leaves two studies or more. Every other list is a view of the list of all studies.
 */
export function indexingOf(filters: Filters, found: number, hasUnknown: boolean): Indexing {
  const names = Object.keys(filters.chosen) as FacetName[]
  const [only] = names
  const isOwnPage =
    names.length === 1 &&
    only !== undefined &&
    worthIndexing.includes(only) &&
    filters.sort === defaultSort &&
    filters.page === 1 &&
    found >= minStudies &&
    !hasUnknown
  return {
    isIndexed: isOwnPage || addressOfList(filters) === '/studies',
    canonical: isOwnPage ? addressOfList(filters) : '/studies',
  }
}
