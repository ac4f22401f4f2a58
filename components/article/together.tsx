import type { ReactNode } from 'react'

type Props = { before: string; after: string; children: ReactNode }

/** A button with the bracket before it and the stop after it, on one line; just the button where it has neither. */
export function Together({ before, after, children }: Props) {
  if (before === '' && after === '') return children
  return (
    <span className="together">
      {before}
      {children}
      {after}
    </span>
  )
}
