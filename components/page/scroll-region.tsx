import type { ReactNode } from 'react'

/** A wide table in a region of its own, which a keyboard can enter and scroll; `labelledBy` names it. */
export function ScrollRegion({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    <>
      <p className="table-hint">The table is wider than the screen: it scrolls sideways.</p>
      {/* A region that scrolls must be reachable without a pointer. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="table-scroll" aria-labelledby={labelledBy} tabIndex={0}>
        {children}
      </section>
    </>
  )
}
