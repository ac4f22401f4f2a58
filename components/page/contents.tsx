export type ContentsEntry = {
  id: string
  label: string
  /** Left out on a phone, which then has one line of the others. */
  isAside?: boolean
}

type Props = {
  entries: ContentsEntry[]
  /** Beside the words on a wide screen, where it stays in sight; else and on a phone a line of links. */
  isRail?: boolean
}

/** The way within a page, small and out of the way. */
export function Contents({ entries, isRail = false }: Props) {
  const look = isRail
    ? 'rail text-plain lg:sticky lg:top-6 lg:max-h-[calc(100vh-3rem)] lg:w-52 lg:self-start lg:overflow-y-auto lg:border-t lg:border-rule lg:pt-2.5 lg:text-note'
    : 'text-plain'
  const hasAsides = entries.some(({ isAside }) => isAside)
  return (
    <nav
      className={`page-contents quiet-links font-plain leading-table print:hidden ${look}`}
      aria-label="On this page"
    >
      <ol
        className={`flex gap-x-5 ${isRail ? 'lg:block' : ''} ${hasAsides ? 'max-lg:[scrollbar-width:none] max-lg:overflow-x-auto max-lg:*:whitespace-nowrap' : 'flex-wrap'}`}
      >
        {entries.map(({ id, label, isAside = false }) => (
          <li key={id} className={isAside ? 'max-lg:hidden' : undefined}>
            <a className="min-h-7" href={`#${id}`}>
              {label}
            </a>
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
