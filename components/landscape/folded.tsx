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
