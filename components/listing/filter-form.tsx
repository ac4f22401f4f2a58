import Link from 'next/link'
import { facetNames, facets, sorts, type FacetName } from '@/evidence/listing/facets'
import type { FilteredList, Filters } from '@/evidence/listing/filter'

type Props = { filters: Filters; options: FilteredList['options'] }

/** Every choice with the number of studies that it leaves; a plain form, so that the address says what is shown. */
export function FilterForm({ filters, options }: Props) {
  return (
    <form className="filters" action="/studies" method="get" aria-label="Filter and sort the studies">
      {facetNames.map((name) => (
        <Choice key={name} name={name} options={options[name]} chosen={filters.chosen[name] ?? ''} />
      ))}
      <label>
        <span>Order</span>
        <select name="sort" defaultValue={filters.sort}>
          {Object.entries(sorts).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p className="filter-actions">
        <button type="submit">Show</button>
        <Link href="/studies">Clear</Link>
      </p>
    </form>
  )
}

type ChoiceProps = { name: FacetName; options: FilteredList['options'][FacetName]; chosen: string }

function Choice({ name, options, chosen }: ChoiceProps) {
  const isKnown = options.some(({ isChosen }) => isChosen)
  return (
    <label>
      <span>{facets[name].label}</span>
      <select name={name} defaultValue={isKnown ? chosen : ''}>
        <option value="">Any</option>
        {options.map(({ value, label, count }) => (
          <option key={value} value={value}>
            {label} ({count})
          </option>
        ))}
      </select>
    </label>
  )
}
