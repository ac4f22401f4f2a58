import Link from 'next/link'
import { addressOfList, without } from '@/evidence/listing/address'
import { facetNames, facets } from '@/evidence/listing/facets'
import type { FilteredList, Filters, UnknownChoice } from '@/evidence/listing/filter'
import { formatCount } from '@/evidence/format/number'
import { FilterForm } from './filter-form'
import { ListingTable } from './listing-table'

type Props = { filters: Filters; list: FilteredList; unknown: UnknownChoice[] }

/** The list of studies with its filters: what is chosen, how many are left, and which. */
export function StudyList({ filters, list, unknown }: Props) {
  return (
    <>
      <FilterForm filters={filters} options={list.options} />
      <div role="status" className="mb-5 font-plain">
        <p>{howMany(list)}</p>
        {[...unknown, ...list.unknown].map(({ label, asked }) => (
          <p key={label}>
            {label}: nothing here is called “{asked}”.
          </p>
        ))}
      </div>
      <ChosenFilters filters={filters} list={list} />
      {list.shown.length > 0 && <ListingTable listings={list.shown} />}
      <Pages filters={filters} list={list} />
    </>
  )
}

function howMany({ found, total }: FilteredList): string {
  if (found === total) return `All ${formatCount(total)} studies.`
  if (found === 0) return `None of the ${formatCount(total)} studies has all of these.`
  return `${formatCount(found)} of ${formatCount(total)} studies.`
}

function ChosenFilters({ filters, list }: Omit<Props, 'unknown'>) {
  const chosen = facetNames.filter((name) => filters.chosen[name] !== undefined)
  if (chosen.length === 0) return null
  return (
    <ul className="mb-6 flex flex-wrap gap-x-4 gap-y-2 font-plain text-small" aria-label="Chosen">
      {chosen.map((name) => (
        <li key={name}>
          <Link
            className="inline-block bg-accent-soft px-2.5 py-1 text-ink no-underline"
            href={addressOfList(without(filters, name))}
          >
            <span className="visually-hidden">Without </span>
            {facets[name].label}:{' '}
            {list.options[name].find(({ isChosen }) => isChosen)?.label ?? filters.chosen[name]}
            <span aria-hidden="true"> ×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Pages({ filters, list: { page, pages } }: Omit<Props, 'unknown'>) {
  if (pages === 1) return null
  return (
    <nav className="mb-6 flex flex-wrap gap-x-4 gap-y-2 font-plain text-small" aria-label="Pages">
      {page > 1 && <Link href={addressOfList({ ...filters, page: page - 1 })}>Previous page</Link>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <Link href={addressOfList({ ...filters, page: page + 1 })}>Next page</Link>}
    </nav>
  )
}
