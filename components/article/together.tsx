import type { ReactNode } from 'react'

/** An opening bracket and the button after it, on one line; just the button where no bracket stands before it. */
export function Together({ before, children }: { before: string; children: ReactNode }) {
  if (before === '') return children
  return (
    <span className="together">
      {before}
      {children}
    </span>
  )
}
