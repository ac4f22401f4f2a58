import { Fragment } from 'react'
import type { Source } from '@/evidence/study/study'
import { numberOfSource, type ArticleContext } from './article-context'

/** Numbered references into the list at the end; wide screens repeat the short form in the margin. */
export function Citation({ sources, context }: { sources: readonly Source[]; context: ArticleContext }) {
  return (
    <>
      <sup className="citation">
        {sources.map((source, place) => (
          <Fragment key={source.id}>
            {place > 0 && ','}
            <a
              href={`#source-${source.id}`}
              aria-label={`Source ${numberOfSource(context, source.id)}: ${source.shortTitle}`}
            >
              {numberOfSource(context, source.id)}
            </a>
          </Fragment>
        ))}
      </sup>
      <span className="margin-note" aria-hidden="true">
        {sources.map((source) => (
          <span key={source.id}>
            <b>{numberOfSource(context, source.id)}</b> {source.shortTitle}
          </span>
        ))}
      </span>
    </>
  )
}
