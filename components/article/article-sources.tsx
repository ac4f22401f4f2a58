import { SourceReference } from '@/components/study/source-reference'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { numberOfSource, type ArticleContext } from './article-context'

type Props = { context: ArticleContext; study: Study; hasHeading: boolean }

/** The sources that an article cites and that its numbers rest on, in the order of their numbers. */
export function ArticleSources({ context, study, hasHeading }: Props) {
  const sources = context.outline.sourceIds
    .map((id) => ({ id, number: numberOfSource(context, id) }))
    .toSorted((one, other) => one.number - other.number)
  if (sources.length === 0) return null
  return (
    <>
      {!hasHeading && <h2 id="sources">Sources</h2>}
      <ol className="source-list print:max-w-none print:columns-2 print:gap-x-[7mm] print:ps-[4mm] print:leading-[1.12]">
        {sources.map(({ id, number }, place) => {
          const source = findSource(study, id)
          const derivedFrom = source.derivedFromId === null ? null : findSource(study, source.derivedFromId)
          return (
            // A number that the list comes to by itself need not be said.
            <li
              key={id}
              id={`source-${id}`}
              value={number === (sources[place - 1]?.number ?? 0) + 1 ? undefined : number}
            >
              <SourceReference source={source} derivedFrom={derivedFrom} />
            </li>
          )
        })}
      </ol>
    </>
  )
}
