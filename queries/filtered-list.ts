import 'server-only'
import { facetNames, type FacetName } from '@/evidence/listing/facets'
import {
  inOrderOfForm,
  pagesOf,
  studiesOnPage,
  unknownChoices,
  type FacetOption,
  type FilteredList,
  type Filters,
} from '@/evidence/listing/filter'
import { listPart } from './lists'
import { reads } from './page-input'
import { getListings } from './study-list'

/**
 * Returns the studies that have every chosen value, as `filterStudies` does, of the studies of the page alone. At most nine queries,
 * however many studies there are. Rejects with a DatabaseProblem.
 */
export async function getFilteredList(filters: Filters): Promise<FilteredList> {
  // What studies are found, counted and put in order by here is in their records alone.
  reads('studies')
  const asked = await partFor(filters)
  // A page beyond the last is the last.
  const { pages, page } = pagesOf(asked.total, filters.page)
  const part = page === filters.page ? asked : await partFor({ ...filters, page })
  const optionsOf = (name: FacetName) =>
    (part.facets?.find((one) => one.name === name)?.values ?? []).map((option): FacetOption => {
      return { ...option, isChosen: option.value === filters.chosen[name] }
    })
  const options = Object.fromEntries(
    facetNames.map((name) => [name, inOrderOfForm(name, optionsOf(name))]),
  ) as Record<FacetName, FacetOption[]>
  const shown = await getListings(part.items.map(({ key }) => key))
  const unknown = unknownChoices(filters.chosen, options)
  return { shown, found: part.total, total: part.all, pages, page, options, unknown }
}

async function partFor({ chosen, sort, page }: Filters) {
  const part = await listPart('studies', {
    filters: Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]])),
    order: sort,
    facets: facetNames,
    after: null,
    skip: (page - 1) * studiesOnPage,
    limit: studiesOnPage,
  })
  if (part === null) throw new Error('A list that begins at its first item has no item to begin after.')
  return part
}
