import { describeInMargin, keyReportOf } from '@/evidence/prose/margin-note'
import type { ResolvedTag } from '@/evidence/prose/resolved-tags'
import { marks } from '@/evidence/checks/mark'
import { markOf, numberOfSource, type ArticleContext } from './article-context'
import { Mark } from './mark'

type Props = { tags: readonly ResolvedTag[]; context: ArticleContext }

/**
 * Beside a paragraph, on screens with a margin: of each key number in whom, by whom, where, and whether it checks out;
 * then the short names of the sources that it cites. Notes and references say the same on every screen and to
 * assistive technology, which is not told twice.
 */
export function MarginNotes({ tags, context }: Props) {
  const numbers = tags.flatMap((tag) => {
    if (tag.resolved.kind !== 'datum') return []
    const { phrase, note } = tag.resolved
    const joined = keyReportOf(tag, note)
    return joined ? [{ words: phrase.lead, joined, mark: markOf(context, note) }] : []
  })
  const sources = new Map(tags.flatMap(citedBy).map((source) => [source.id, source]))
  if (numbers.length === 0 && sources.size === 0) return null
  return (
    <div className="margin-notes" aria-hidden="true">
      {numbers.map(({ words, joined, mark }, place) => (
        <p key={place}>
          <b className="block">{words}</b> {describeInMargin(joined)}
          {mark && (
            <span className="block">
              <Mark mark={mark} /> {marks[mark]}
            </span>
          )}
        </p>
      ))}
      {sources.size > 0 && (
        <p>
          {[...sources.values()].map(({ id, shortTitle }) => (
            <span key={id} className="block">
              <b>{numberOfSource(context, id)}</b> {shortTitle}
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

function citedBy({ resolved }: ResolvedTag) {
  if (resolved.kind === 'cite') return resolved.sources
  return resolved.kind === 'quote' ? [resolved.source] : []
}
