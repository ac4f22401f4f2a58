import Link from 'next/link'
import { viewPath } from '@/components/study/views'
import { setType } from '@/evidence/format/typography'
import { revisionPath } from '@/evidence/revisions/addresses'
import { standingNow, type StandingNow } from '@/evidence/revisions/standing-now'
import { rowsOf } from '@/evidence/tables/result-rows'
import type { Study } from '@/evidence/study/study'

type Props = { then: Study; now: Study; number: number }

/** Every result of a revision at an address of its own: what it was, of whom, and how it stands now. */
export function ResultsAsTheyWere({ then, now, number }: Props) {
  return (
    <section className="mt-12 max-w-wide font-plain text-plain" aria-labelledby="results">
      <h2 id="results">Every result of this revision</h2>
      <p>Each has an address that can be quoted, and says how the result stands on the site today.</p>
      <ul className="list-none ps-0">
        {then.results.map((result) => {
          const { shown } = rowsOf(then, result)
          const { title, population, assessor, dataCutoff, count, value, spread, joined } = shown
          return (
            <li
              key={result.id}
              id={`result-${result.id}`}
              className="border-t border-rule py-2 target:bg-accent-soft"
            >
              <a className="font-strong" href={revisionPath(then.slug, number, result.id)}>
                {setType(title)}
              </a>
              : {setType(value)}; {setType(count)}; {setType(spread)}. In {setType(population)}; judged by:{' '}
              {assessor}; data to: {dataCutoff}; {joined.source.shortTitle}.{' '}
              <Standing standing={standingNow(joined, now)} slug={then.slug} id={result.id} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Standing({ standing, slug, id }: { standing: StandingNow; slug: string; id: string }) {
  const address = `${viewPath(slug, 'data')}#${id}`
  switch (standing.kind) {
    case 'same':
      return <Link href={address}>Unchanged today</Link>
    case 'changed':
      return (
        <strong>
          Today: <Link href={address}>{setType(standing.is)}</Link>
        </strong>
      )
    case 'withdrawn':
      return <strong>Withdrawn since.</strong>
  }
}
