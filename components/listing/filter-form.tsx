import Link from 'next/link'
import { buttonLook, fieldLook } from '@/components/page/looks'
import { facetNames, facets, sorts, type FacetName } from '@/evidence/listing/facets'
import type { FilteredList, Filters } from '@/evidence/listing/filter'

type Props = { filters: Filters; options: FilteredList['options'] }

/** Every choice with the number of studies that it leaves; a plain form, so that the address says what is shown. */
export function FilterForm({ filters, options }: Props) {
  return (
    <form
      className="mb-6 grid grid-cols-[repeat(auto-fit,minmax(clamp(8rem,18vw,12.5rem),1fr))] items-end gap-x-5 gap-y-3 font-plain text-plain print:hidden"
      action="/studies"
      method="get"
      aria-label="Filter and sort the studies"
    >
      {facetNames.map((name) => (
        <Choice key={name} name={name} options={options[name]} chosen={filters.chosen[name] ?? ''} />
      ))}
      <label className="grid gap-0.5">
        <span className="text-note text-ink-soft">Order</span>
        <select className={`h-9 ${fieldLook}`} name="sort" defaultValue={filters.sort}>
          {Object.entries(sorts).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <p className="flex items-center gap-4">
        <button type="submit" className={`h-9 px-3 ${buttonLook}`}>
          Show
        </button>
        <Link href="/studies">Clear</Link>
      </p>
    </form>
  )
}

type ChoiceProps = { name: FacetName; options: FilteredList['options'][FacetName]; chosen: string }

function Choice({ name, options, chosen }: ChoiceProps) {
  const isKnown = options.some(({ isChosen }) => isChosen)
  return (
    <label className="grid gap-0.5">
      <span className="text-note text-ink-soft">{facets[name].label}</span>
      <select className={`h-9 ${fieldLook}`} name={name} defaultValue={isKnown ? chosen : ''}>
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
