import Link from 'next/link'
import { formatDate } from '@/evidence/format/date'
import { formatDesign } from '@/evidence/format/design'
import type { Study } from '@/evidence/study/study'
import { KeyResult } from './key-result'
import { viewPath } from './views'

/** A study in a list: its title, what it is, and its key result. */
export function StudyCard({ study, hasPlain }: { study: Study; hasPlain: boolean }) {
  return (
    <article className="study-card">
      <h3>
        <Link href={viewPath(study.slug, 'summary')}>{study.title}</Link>
      </h3>
      <p className="eyebrow">{formatDesign(study)}</p>
      <KeyResult study={study} />
      <p className="study-card-links">
        {hasPlain && <Link href={viewPath(study.slug, 'plain')}>In plain language</Link>}
        <Link href={viewPath(study.slug, 'data')}>Data</Link>
        <Link href={viewPath(study.slug, 'sources')}>Sources</Link>
        <span>
          Reviewed <time dateTime={study.editorial.reviewedOn}>{formatDate(study.editorial.reviewedOn)}</time>
        </span>
      </p>
    </article>
  )
}
