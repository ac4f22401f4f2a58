import { formatDate } from '@/evidence/format/date'
import type { Study } from '@/evidence/study/study'

/** Who wrote and read the page, when, and how to cite it. */
export function CiteLine({ study, siteName, address }: { study: Study; siteName: string; address: string }) {
  const { author, reviewer, publishedOn, reviewedOn, version } = study.editorial
  return (
    <section className="cite-line" aria-labelledby="cite">
      <h2 id="cite">Cite this page</h2>
      <p>
        {author}. {study.title}. {siteName}, version {version}, {formatDate(reviewedOn)}. {address}
      </p>
      <p>
        Published <time dateTime={publishedOn}>{formatDate(publishedOn)}</time>; last reviewed{' '}
        <time dateTime={reviewedOn}>{formatDate(reviewedOn)}</time> by {reviewer}.
      </p>
    </section>
  )
}
