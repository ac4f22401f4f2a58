import type { ReactNode } from 'react'

type Props = { summary: string; children: ReactNode; id?: string }

/** What a reader opens when they want it; a search within the page opens it too. */
export function Folded({ summary, children, id }: Props) {
  return (
    <details id={id} className="open:pb-2 print:not-open:hidden">
      <summary className="min-h-8 w-fit py-1 font-plain text-plain text-accent">{summary}</summary>
      {children}
    </details>
  )
}

/**
 * What a phone's reader opens when they want it, and everybody else has open before them: a browser that can show a fold
 * without opening it leaves the fold away where there is room, and on paper.
 */
export function FoldedOnPhone({ summary, children }: Omit<Props, 'id'>) {
  return (
    <details className="wide:details-content:[content-visibility:visible]">
      <summary className="min-h-8 w-fit py-1 font-plain text-plain text-accent supports-[selector(::details-content)]:wide:hidden">
        {summary}
      </summary>
      {children}
    </details>
  )
}
