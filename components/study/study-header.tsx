import Link from 'next/link'
import { Breadcrumbs, type Crumb } from '@/components/page/breadcrumbs'
import type { Study } from '@/evidence/study/study'
import { studyViews, viewPath, viewsOf, type StudyView } from './views'

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
    <header className="study-header">
      <Breadcrumbs crumbs={crumbsOf(study, view)} />
      <h1>{view === 'summary' ? study.title : `${study.shortTitle}: ${headings[view]}`}</h1>
      <nav className="views" aria-label="Views of this study">
        <ul>
          {viewsOf(hasPlain).map((name) => (
            <li key={name}>
              <Link href={viewPath(study.slug, name)} aria-current={name === view ? 'page' : undefined}>
                {studyViews[name].label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

const headings = {
  plain: 'in plain language',
  data: 'every result',
  sources: 'what each source says',
}
