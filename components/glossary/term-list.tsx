import { setType } from '@/evidence/format/typography'
import type { Term } from '@/evidence/study/study'

/** Every term with both of its definitions, in alphabetical order; a term's id is its anchor. */
export function TermList({ terms }: { terms: Term[] }) {
  return (
    <dl className="term-list">
      {terms.map(({ id, term, abbreviation, synonyms, definition, plain }) => (
        <div key={id} id={id}>
          <dt>
            {setType(term)}
            {abbreviation && <abbr> ({abbreviation})</abbr>}
          </dt>
          <dd>
            <p>{setType(plain)}</p>
            <p className="soft">{setType(definition)}</p>
            {synonyms.length > 0 && <p className="soft synonyms">Also: {synonyms.map(setType).join('; ')}</p>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
