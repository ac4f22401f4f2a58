import type { FacetValue, StudyListing } from './listing'

type Facet = { label: string; valuesOf: (listing: StudyListing) => FacetValue[] }

/** What studies can be filtered by, in the order of the form. The names are the keys of the address. */
export const facets = {
  condition: { label: 'Condition', valuesOf: ({ conditions }) => conditions },
  treatment: { label: 'Treatment', valuesOf: ({ treatments }) => treatments },
  class: { label: 'Drug class', valuesOf: ({ classes }) => classes },
  phase: { label: 'Phase', valuesOf: ({ phase }) => [phase] },
  design: { label: 'Design', valuesOf: ({ model }) => [model] },
  year: { label: 'Year published', valuesOf: ({ year }) => [yearValue(year)] },
  results: {
    label: 'Results',
    valuesOf: ({ resultCount }) => [yesOrNo(resultCount, 'Has results', 'None extracted yet')],
  },
  disagreements: {
    label: 'Sources',
    valuesOf: ({ disagreementCount }) => [
      yesOrNo(disagreementCount, 'Has disagreements', 'No disagreement found'),
    ],
  },
} as const satisfies Record<string, Facet>
export type FacetName = keyof typeof facets
export const facetNames = Object.keys(facets) as FacetName[]

const yearValue = (year: number | null): FacetValue =>
  year === null ? { value: 'unknown', label: 'Not known' } : { value: String(year), label: String(year) }

const yesOrNo = (count: number, yes: string, no: string): FacetValue =>
  count > 0 ? { value: 'yes', label: yes } : { value: 'no', label: no }

/** Orders of the list; the first is the default, used when a request names none. */
export const sorts = {
  newest: 'Newest publication first',
  oldest: 'Oldest publication first',
  largest: 'Most people analysed first',
  title: 'Title, A to Z',
} as const
export type SortName = keyof typeof sorts
export const defaultSort: SortName = 'newest'
