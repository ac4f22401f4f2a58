import { SourceReference } from '@/components/study/source-reference'
import { findSource } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'

type Props = { sourceIds: readonly string[]; study: Study; hasHeading: boolean }

/** The sources that an article cites and that its numbers rest on, numbered by first appearance. */
export function ArticleSources({ sourceIds, study, hasHeading }: Props) {
  if (sourceIds.length === 0) return null
  return (
    <>
      {!hasHeading && <h2 id="sources">Sources</h2>}
      <ol className="source-list print:max-w-none print:columns-2 print:gap-x-[7mm] print:ps-[4mm] print:leading-[1.12]">
        {sourceIds.map((id) => {
          const source = findSource(study, id)
          const derivedFrom = source.derivedFromId === null ? null : findSource(study, source.derivedFromId)
          return (
            <li key={id} id={`source-${id}`}>
              <SourceReference source={source} derivedFrom={derivedFrom} />
            </li>
          )
        })}
      </ol>
    </>
  )
}
