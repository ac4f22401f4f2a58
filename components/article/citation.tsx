import type { Source } from '@/evidence/study/study'
import { numberOfSource, type ArticleContext } from './article-context'

/**
 * Numbered references into the list at the end. The sheet prints the numbers: they are no part of the sentence, and
 * nobody copies them or finds them among the figures.
 */
export function Citation({ sources, context }: { sources: readonly Source[]; context: ArticleContext }) {
  return (
    <sup className="citation">
      {sources.map(({ id, shortTitle }) => {
        const number = numberOfSource(context, id)
        return (
          <a
            key={id}
            href={`#source-${id}`}
            data-source={number}
            aria-label={`Source ${number}: ${shortTitle}`}
          />
        )
      })}
    </sup>
  )
}
