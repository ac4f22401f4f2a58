export type ContentsEntry = { id: string; label: string }

/** The way within a page, small and out of the way. */
export function Contents({ entries }: { entries: ContentsEntry[] }) {
  return (
    <nav className="page-contents" aria-label="On this page">
      <ol>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Returns the entries of a table of contents: the headings of the second level, in order. */
export function contentsOf(
  headings: readonly { depth: number; text: string; id: string }[],
): ContentsEntry[] {
  return headings.filter(({ depth }) => depth === 2).map(({ id, text }) => ({ id, label: text }))
}
