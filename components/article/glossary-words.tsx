import Link from 'next/link'
import type { ReactNode } from 'react'
import { setType } from '@/evidence/format/typography'
import type { Term } from '@/evidence/study/study'
import { CloseCard } from './close-card'
import { Together } from './together'

type Props = { term: Term; before: string; after: string; children: ReactNode }

/** Words that open their plain definition. */
export function GlossaryWords({ term, before, after, children }: Props) {
  return (
    <Together before={before} after={after}>
      <button type="button" className="term" popoverTarget={`term-${term.id}`}>
        {children}
      </button>
    </Together>
  )
}

/** The definitions that an article's words open, once each. */
export function GlossaryCards({ terms }: { terms: readonly Term[] }) {
  if (terms.length === 0) return null
  return (
    <div className="glossary-cards">
      <h2 className="fallback-heading">Words used here</h2>
      {terms.map((term) => (
        <div key={term.id} id={`term-${term.id}`} className="card" popover="auto">
          <p className="card-title">{term.term}</p>
          <p>{setType(term.plain)}</p>
          <p className="card-links">
            <Link href={`/glossary#${term.id}`}>In the glossary</Link>
          </p>
          <CloseCard id={`term-${term.id}`} />
        </div>
      ))}
    </div>
  )
}
