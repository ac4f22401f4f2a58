import type { ReactNode } from 'react'

/** What a reader opens when they want it; a search within the page opens it too. */
export function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="folded">
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
