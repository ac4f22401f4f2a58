import Link from 'next/link'
import { exampleQueries } from '@/evidence/search/examples'
import type { Term } from '@/evidence/study/study'

type Props = { terms: Term[]; studies: { slug: string; title: string }[] }

/** What to do when nothing is asked for or nothing was found: examples, the first terms, every study. */
export function SearchStart({ terms, studies }: Props) {
  return (
    <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[1fr_1fr_1.4fr]">
      <section>
        <h2 className="mb-2 border-t border-ink pt-2.5">What can be asked</h2>
        <ul className="*:py-0.5">
          {exampleQueries.map(({ query, shows }) => (
            <li key={query}>
              <Link href={`/search?q=${encodeURIComponent(query)}`}>{query}</Link>
              <span className="text-ink-soft">, {shows}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2 className="mb-2 border-t border-ink pt-2.5">Terms to begin with</h2>
        <ul className="*:py-0.5">
          {terms.map(({ id, term }) => (
            <li key={id}>
              <Link href={`/glossary#${id}`}>{term}</Link>
            </li>
          ))}
        </ul>
        <p>
          <Link href="/glossary">The whole glossary</Link>
        </p>
      </section>
      <section>
        <h2 className="mb-2 border-t border-ink pt-2.5">Studies</h2>
        <ul className="*:py-0.5">
          {studies.map(({ slug, title }) => (
            <li key={slug}>
              <Link href={`/studies/${slug}`}>{title}</Link>
            </li>
          ))}
        </ul>
        <p>
          <Link href="/studies">All studies, to filter and sort</Link>
        </p>
      </section>
    </div>
  )
}
