import Link from 'next/link'
import { Breadcrumbs, type Crumb } from '@/components/page/breadcrumbs'
import { withWholeWords } from '@/components/page/whole-words'
import type { Study } from '@/evidence/study/study'
import { AbstractLinks } from './abstract-links'
import { KeyFacts } from './key-facts'
import { studyViews, titleOf, viewPath, viewsOf, type StudyView } from './views'

/** Returns the way to a view of a study, for the page and for its linked data. */
export function crumbsOf(study: Study, view: StudyView): Crumb[] {
  const crumbs = [
    { href: '/studies', label: 'Studies' },
    { href: viewPath(study.slug, 'summary'), label: study.shortTitle },
  ]
  return view === 'summary'
    ? crumbs
    : [...crumbs, { href: viewPath(study.slug, view), label: studyViews[view].label }]
}

type Props = { study: Study; view: StudyView; hasPlain: boolean }

/** Where the reader is, what the study is called, and the way to its other views. */
export function StudyHeader({ study, view, hasPlain }: Props) {
  return (
    <header className="mb-4">
      <Breadcrumbs crumbs={crumbsOf(study, view)} />
      <h1 className="mt-0.5 mb-1.5 max-w-[24em]">{withWholeWords(titleOf(study, view))}</h1>
      {view === 'summary' && <KeyFacts study={study} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-b border-rule font-plain text-plain print:hidden">
        <nav aria-label="Views of this study">
          <ul className="flex flex-wrap gap-x-[clamp(1rem,4vw,1.75rem)]">
            {viewsOf(hasPlain).map((name) => (
              <li key={name}>
                <Link
                  className="inline-flex min-h-9 items-center text-ink-soft no-underline hover:text-accent aria-[current=page]:-mb-px aria-[current=page]:border-b-3 aria-[current=page]:border-accent aria-[current=page]:text-ink"
                  href={viewPath(study.slug, name)}
                  aria-current={name === view ? 'page' : undefined}
                >
                  {studyViews[name].label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {view === 'summary' && (
          // A phone finds it among the downloads.
          <p className="text-small text-ink-soft max-sm:hidden">
            <AbstractLinks slug={study.slug} />
          </p>
        )}
      </div>
    </header>
  )
}
