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
