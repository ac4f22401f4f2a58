import Link from 'next/link'
import { FigureView } from '@/components/figures/figure-view'
import { formatDate } from '@/evidence/format/date'
import { setType } from '@/evidence/format/typography'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Resolution, Study } from '@/evidence/study/study'
import { sidesOf } from '@/evidence/tables/sides'
import { viewPath } from './views'

/** The people of one trial, drawn once for each count of them, with the way to the study. */
export function OneTrial({ study }: { study: Study }) {
  const figure = figuresOf(study).find(({ id }) => id === 'counts-in-people')
  if (!figure) return null
  const own = <Link href={viewPath(study.slug, 'summary')}>The study: {study.title}</Link>
  return <FigureView figure={figure} name="one-trial" after={own} frames={['narrow', 'full']} />
}

/** A disagreement in a line: what each side prints and who says so, and what this site makes of it. */
export function OneLine({ study, resolution }: { study: Study; resolution: Resolution }) {
  const href = `${viewPath(study.slug, 'sources')}#${resolution.id}`
  return (
    <article className="border-t border-rule pt-3" aria-labelledby={`story-${resolution.id}`}>
      <h3 id={`story-${resolution.id}`} className="text-sub leading-head">
        <Link href={href}>{setType(resolution.title)}</Link>
      </h3>
      <ul className="mt-1 flex flex-wrap gap-x-6">
        {sidesOf(study, resolution).map(({ text, joined, sources }) => (
          <li key={joined.report.id}>
            <span className="text-head">{setType(text)}</span>{' '}
            <span className="font-plain text-small text-ink-soft">
              {sources.map(({ shortTitle }) => shortTitle).join('; ')}
            </span>
          </li>
        ))}
      </ul>
      <p className="mt-1 max-w-measure font-plain text-plain leading-snug">{setType(resolution.reason)}</p>
      <p className="font-plain text-small text-ink-soft">
        Judged <time dateTime={resolution.decidedOn}>{formatDate(resolution.decidedOn)}</time>
      </p>
    </article>
  )
}
