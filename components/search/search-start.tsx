import Link from 'next/link'
import { exampleQueries } from '@/evidence/search/examples'
import type { Term } from '@/evidence/study/study'

type Props = { terms: Term[]; studies: { slug: string; title: string }[] }

/** What to do when nothing is asked for or nothing was found: examples, the first terms, every study. */
export function SearchStart({ terms, studies }: Props) {
  return (
    <div className="search-start">
      <section>
        <h2>What can be asked</h2>
        <ul>
          {exampleQueries.map(({ query, shows }) => (
            <li key={query}>
              <Link href={`/search?q=${encodeURIComponent(query)}`}>{query}</Link>
              <span className="soft">, {shows}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Terms to begin with</h2>
        <ul>
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
        <h2>Studies</h2>
        <ul>
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
