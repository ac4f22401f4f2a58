import { setType } from '@/evidence/format/typography'
import type { Term } from '@/evidence/study/study'

/** Every term with both of its definitions, in alphabetical order; a term's id is its anchor. */
export function TermList({ terms }: { terms: Term[] }) {
  return (
    <dl className="leading-body *:pt-1 *:pb-4 *:target:bg-accent-soft">
      {terms.map(({ id, term, abbreviation, synonyms, definition, plain }) => (
        <div key={id} id={id}>
          <dt className="font-strong">
            {setType(term)}
            {abbreviation && <abbr className="font-normal"> ({abbreviation})</abbr>}
          </dt>
          <dd className="text-base">
            <p>{setType(plain)}</p>
            <p className="text-ink-soft">{setType(definition)}</p>
            {synonyms.length > 0 && (
              <p className="font-plain text-small text-ink-soft">Also: {synonyms.map(setType).join('; ')}</p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
