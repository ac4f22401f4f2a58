export type ContentsEntry = { id: string; label: string }

type Props = {
  entries: ContentsEntry[]
  /** Beside the words on a wide screen, where it stays in sight; else and on a phone a line of links. */
  isRail?: boolean
}

const rail =
  'lg:sticky lg:top-6 lg:float-start lg:-ms-64 lg:max-h-[calc(100vh-3rem)] lg:w-52 lg:overflow-y-auto lg:border-t lg:border-rule lg:pt-2.5 lg:text-note xl:[.article>&]:ms-0 xl:[.article>&]:float-none xl:[.article>&]:self-start'

/** The way within a page, small and out of the way. */
export function Contents({ entries, isRail = false }: Props) {
  return (
    <nav
      className={`page-contents font-plain text-plain leading-table print:hidden ${isRail ? rail : ''}`}
      aria-label="On this page"
    >
      <ol className={`flex flex-wrap gap-x-5 ${isRail ? 'lg:block' : ''}`}>
        {entries.map(({ id, label }) => (
          <li key={id}>
            <a
              className="inline-flex min-h-7 items-center text-ink-soft decoration-transparent hover:text-accent hover:decoration-current"
              href={`#${id}`}
            >
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
