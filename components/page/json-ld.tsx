import type { Graph } from 'schema-dts'

/**
 * A block of linked data. `<` is escaped, so that no title can close the element; the policy that forbids scripts does
 * not concern it, since a data block is never run.
 */
export function JsonLd({ data }: { data: Graph }) {
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
