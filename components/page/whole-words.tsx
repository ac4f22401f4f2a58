import type { ReactNode } from 'react'

/** Returns a short text whose compounds, "soft-tissue" or "PD-L1", no line ends within; a hyphen stays a hyphen for who copies it. */
export const withWholeWords = (text: string): ReactNode[] =>
  text.split(/(\S+-\S+)/).map((part, place) =>
    place % 2 === 1 ? (
      <span key={place} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  )
