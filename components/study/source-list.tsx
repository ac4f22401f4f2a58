import type { Study } from '@/evidence/study/study'
import { SourceReference } from './source-reference'

type Props = {
  study: Study
  /** The ids of sources in the order in which the summary numbers them: each has the same number here. */
  sourceOrder?: readonly string[]
}

/** Every source of a study: those of its summary, numbered as there, and then the others; `source-<id>` is each entry's anchor. */
export function SourceList({ study, sourceOrder = [] }: Props) {
  const byId = new Map(study.sources.map((source) => [source.id, source]))
  const ids = new Set([...sourceOrder, ...byId.keys()])
  const inOrder = [...ids].flatMap((id) => byId.get(id) ?? [])
  return (
    <ol className="source-list">
      {inOrder.map((source) => (
        <li key={source.id} id={`source-${source.id}`}>
          <SourceReference
            source={source}
            derivedFrom={source.derivedFromId === null ? null : (byId.get(source.derivedFromId) ?? null)}
          />
        </li>
      ))}
    </ol>
  )
}
