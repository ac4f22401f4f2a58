import { maxCompared } from '@/evidence/landscape/compare-address'
import type { Study } from '@/evidence/study/study'

/** A plain form: the choice goes into the address, so a comparison can be sent to someone else. */
export function CompareForm({ studies, chosen }: { studies: readonly Study[]; chosen: readonly string[] }) {
  return (
    <form className="compare-form" action="/compare" method="get">
      <fieldset>
        <legend>Choose two to {maxCompared} studies</legend>
        <ul>
          {studies.map(({ slug, shortTitle }) => (
            <li key={slug}>
              <label>
                <input type="checkbox" name="studies" value={slug} defaultChecked={chosen.includes(slug)} />{' '}
                {shortTitle}
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <button type="submit">Compare</button>
    </form>
  )
}
