import { facetNames, facets, defaultSort, sorts, type FacetName, type SortName } from './facets'
import type { FacetValue, StudyListing } from './listing'

/** What a reader asked the list for. */
export type Filters = {
  chosen: Partial<Record<FacetName, string>>
  sort: SortName
  /** From 1. */
  page: number
}

/** A choice that means nothing here, as it was asked for. */
export type UnknownChoice = { label: string; asked: string }

/** A value of a facet with how many studies choosing it would leave. */
export type FacetOption = FacetValue & { count: number; isChosen: boolean }

export type FilteredList = {
  /** One page of them. */
  shown: StudyListing[]
  found: number
  total: number
  pages: number
  page: number
  options: Record<FacetName, FacetOption[]>
  unknown: UnknownChoice[]
}

export const studiesOnPage = 50
const maxValueLength = 80

/** An address's query, as the framework gives it. */
export type Parameters = Readonly<Record<string, string | string[] | undefined>>

/** Returns what an address asks for. An empty choice is none; of a repeated one the first counts. */
export function filtersFrom(parameters: Parameters): { filters: Filters; unknown: UnknownChoice[] } {
  const asked = (name: string) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    return ((Array.isArray(value) ? value[0] : value) ?? '').trim().slice(0, maxValueLength)
  }
  const unknown: UnknownChoice[] = []
  const chosen: Filters['chosen'] = {}
  for (const name of facetNames) if (asked(name) !== '') chosen[name] = asked(name)
  const sort = Object.hasOwn(sorts, asked('sort')) ? (asked('sort') as SortName) : defaultSort
  if (asked('sort') !== '' && sort !== asked('sort')) unknown.push({ label: 'Order', asked: asked('sort') })
  const page = /^[1-9]\d{0,4}$/.test(asked('page')) ? Number(asked('page')) : 1
  if (asked('page') !== '' && String(page) !== asked('page'))
    unknown.push({ label: 'Page', asked: asked('page') })
  return { filters: { chosen, sort, page }, unknown }
}

/** Returns the studies that have every chosen value, sorted, with the count beside each value that could be chosen. */
export function filterStudies(
  listings: readonly StudyListing[],
  { chosen, sort, page }: Filters,
): FilteredList {
  // One bit for each choice that a study lacks: one that lacks a single choice still counts beside its other values.
  const lacking = listings.map((listing) => lacks(listing, chosen))
  const found = listings.filter((_, index) => lacking[index] === 0).toSorted(studyOrders[sort])
  const options = Object.fromEntries(
    facetNames.map((name) => [name, optionsOf(name, listings, lacking, chosen[name])]),
  ) as Record<FacetName, FacetOption[]>
  const { pages, page: current } = pagesOf(found.length, page)
  const shown = found.slice((current - 1) * studiesOnPage, current * studiesOnPage)
  return {
    shown,
    found: found.length,
    total: listings.length,
    pages,
    page: current,
    options,
    unknown: unknownChoices(chosen, options),
  }
}

function lacks(listing: StudyListing, chosen: Filters['chosen']): number {
  let bits = 0
  facetNames.forEach((name, index) => {
    const asked = chosen[name]
    if (asked === undefined) return
    if (!facets[name].valuesOf(listing).some(({ value }) => value === asked)) bits |= 1 << index
  })
  return bits
}

function optionsOf(
  name: FacetName,
  listings: readonly StudyListing[],
  lacking: readonly number[],
  chosen: string | undefined,
): FacetOption[] {
  const options = new Map<string, FacetOption>()
  const own = 1 << facetNames.indexOf(name)
  listings.forEach((listing, index) => {
    const counts = ((lacking[index] ?? 0) & ~own) === 0
    for (const { value, label } of facets[name].valuesOf(listing)) {
      const known = options.get(value)
      if (known) known.count += counts ? 1 : 0
      else options.set(value, { value, label, count: counts ? 1 : 0, isChosen: value === chosen })
    }
  })
  return inOrderOfForm(name, [...options.values()])
}

/** Returns the values of a facet as the form lists them: by their words, the latest year first. */
export function inOrderOfForm(name: FacetName, options: readonly FacetOption[]): FacetOption[] {
  const byLabel = (a: FacetOption, b: FacetOption) => collate(a.label, b.label)
  return options.toSorted(name === 'year' ? (a, b) => -byLabel(a, b) : byLabel)
}

/** Returns the choices that no study has, in the order of the form. */
export const unknownChoices = (
  chosen: Filters['chosen'],
  options: FilteredList['options'],
): UnknownChoice[] =>
  facetNames.flatMap((name) => {
    const asked = chosen[name]
    return asked === undefined || options[name].some(({ value }) => value === asked)
      ? []
      : [{ label: facets[name].label, asked }]
  })

/** Returns how many pages a list of so many studies has, and which of them is shown where this one is asked for. */
export function pagesOf(found: number, page: number): { pages: number; page: number } {
  const pages = Math.max(1, Math.ceil(found / studiesOnPage))
  return { pages, page: Math.min(page, pages) }
}

const collate = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** What the orders of the list of studies compare. */
export type SortedStudy = Pick<StudyListing, 'title' | 'year' | 'analysedCount'>

/** How the list of studies is put in each of its orders. */
export const studyOrders: Record<SortName, (a: SortedStudy, b: SortedStudy) => number> = {
  newest: (a, b) => (b.year ?? 0) - (a.year ?? 0) || collate(a.title, b.title),
  oldest: (a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || collate(a.title, b.title),
  largest: (a, b) => (b.analysedCount ?? -1) - (a.analysedCount ?? -1) || collate(a.title, b.title),
  title: (a, b) => collate(a.title, b.title),
}
