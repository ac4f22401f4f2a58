import type { Study } from '@/evidence/study/study'
import { SourceReference } from './source-reference'

/** Every source of a study, numbered as citations number them; `source-<id>` is each entry's anchor. */
export function SourceList({ study }: { study: Study }) {
  const byId = new Map(study.sources.map((source) => [source.id, source]))
  return (
    <ol className="source-list">
      {study.sources.map((source) => (
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
