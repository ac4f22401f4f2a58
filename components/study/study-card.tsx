import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import { formatReport } from '@/evidence/format/result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { viewPath } from './views'

/** A study in a list: its title, what it is, and its key result. */
export function StudyCard({ study }: { study: Study }) {
  const joined = joinResult(study, study.keyResultId)
  return (
    <article className="study-card">
      <h3>
        <Link href={viewPath(study.slug, 'summary')}>{study.title}</Link>
      </h3>
      <p className="eyebrow">{formatDesign(study)}</p>
      <p>
        {titleOf(joined)}: <strong>{formatReport(joined)}</strong>, {joined.source.shortTitle}.
      </p>
      <p className="study-card-links">
        <Link href={viewPath(study.slug, 'plain')}>In plain language</Link>
        <Link href={viewPath(study.slug, 'data')}>Data</Link>
        <Link href={viewPath(study.slug, 'sources')}>Sources</Link>
        <span>
          Reviewed <time dateTime={study.editorial.reviewedOn}>{formatDate(study.editorial.reviewedOn)}</time>
        </span>
      </p>
    </article>
  )
}
