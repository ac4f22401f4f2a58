import type { TagInWords } from '@/evidence/workbench/tag-at'

/** What the tag at the cursor says, for whoever does not point: the report, whose it is, and its quotation. */
export function AtCursor({ told }: { told: TagInWords | null }) {
  return (
    <section>
      <h2>At the cursor</h2>
      {told === null ? (
        <p>No tag.</p>
      ) : (
        <>
          <p>
            <strong>{told.title}</strong>
          </p>
          {told.facts !== '' && <p>{told.facts}</p>}
          {told.source !== null && <p>{told.source}</p>}
          {told.quote !== null && <blockquote>{told.quote}</blockquote>}
        </>
      )}
    </section>
  )
}
