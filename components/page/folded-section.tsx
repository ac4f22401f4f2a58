import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  note: string
  level?: 2 | 3
  /** What it is of, said to those who hear the page, where several sections of a page have one title. */
  of?: string
  children: ReactNode
}

/**
 * A section that opens at its heading. The anchor lies inside, so that a link to it opens the section; paper and a choice
 * among its rows open it too (app/styles/folds.css).
 */
export function FoldedSection({ id, title, note, level = 2, of, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <section className={level === 2 ? 'mt-4 print:mt-6' : undefined} aria-labelledby={`${id}-title`}>
      <details className="fold">
        <summary className={level === 2 ? 'border-t border-ink py-2.5' : 'border-t border-rule py-1.5'}>
          <Heading id={`${id}-title`} className="inline">
            {title}
            {of !== undefined && <span className="sr-only">: {of}</span>}
          </Heading>{' '}
          <span className="font-plain text-plain text-ink-soft">{note}</span>
        </summary>
        <div id={id} className="pt-4">
          {children}
        </div>
      </details>
    </section>
  )
}
