import { maxCompared } from '@/evidence/landscape/compare-address'
import type { Study } from '@/evidence/study/study'

type Props = { studies: readonly Pick<Study, 'slug' | 'shortTitle'>[]; chosen: readonly string[] }

/** A plain form: the choice goes into the address, so a comparison can be sent to someone else. */
export function CompareForm({ studies, chosen }: Props) {
  return (
    <form action="/compare" method="get" className="font-plain text-plain print:hidden">
      <fieldset>
        <legend className="mb-1 font-strong">Choose two to {maxCompared} studies</legend>
        <ul className="gap-x-6 sm:columns-2 lg:columns-3 xl:columns-4">
          {studies.map(({ slug, shortTitle }) => (
            <li key={slug} className="break-inside-avoid">
              <label className="inline-flex min-h-7 items-center gap-2 leading-snug">
                <input
                  type="checkbox"
                  name="studies"
                  value={slug}
                  defaultChecked={chosen.includes(slug)}
                  className="size-4.5 flex-none accent-accent"
                />{' '}
                {shortTitle}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button
        type="submit"
        className="mt-3 min-h-10 cursor-pointer border border-accent bg-accent px-5 font-strong text-paper"
      >
        Compare
      </button>
    </form>
  )
}
