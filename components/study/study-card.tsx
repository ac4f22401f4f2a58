import Link from 'next/link'
import { formatDesign } from '@/evidence/format/design'
import type { Study } from '@/evidence/study/study'
import { KeyResult } from './key-result'
import { studyViews, viewPath, viewsOf } from './views'

/** A study in a list: its title, what it is, its key result of every arm, and the way to its views. */
export function StudyCard({ study, hasPlain }: { study: Study; hasPlain: boolean }) {
  return (
    <article className="border-t border-rule pt-3">
      <h3 className="text-sub leading-head">
        <Link href={viewPath(study.slug, 'summary')}>{study.title}</Link>
      </h3>
      <KeyResult study={study} />
      <p className="mt-1 flex flex-wrap gap-x-4 font-plain text-small text-ink-soft">
        <span>{formatDesign(study)}</span>
        {viewsOf(hasPlain)
          .filter((view) => view !== 'summary')
          .map((view) => (
            <Link key={view} className="inline-flex min-h-6 items-center" href={viewPath(study.slug, view)}>
              {studyViews[view].label}
            </Link>
          ))}
      </p>
    </article>
  )
}
