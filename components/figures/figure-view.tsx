import type { ReactNode } from 'react'
import { setType } from '@/evidence/format/typography'
import { frameWidths, shortDescriptionOf, type Figure, type Frame } from '@/evidence/figures/marks/figure'
import { FigureSvg } from './figure-svg'
import { FigureTable } from './figure-table'

type Props = {
  figure: Figure
  /** Unique within the page. */
  name: string
  /** Stands behind the caption. */
  after?: ReactNode
  /** The page's own heading, with this id, is the title, which is then not said twice; the table stands open. */
  headingId?: string
  /** `narrow` alone beside words; both, of which the style sheet shows one, where the figure is what the page is for. */
  frames?: readonly Frame[]
}

/** How much room each drawing takes, and where it shows: one beside its caption; of two, that which there is room for. */
const drawingLooks: Record<Frame, string> = {
  narrow: 'max-w-96 print:max-h-[18cm] print:max-w-[56mm]',
  wide: 'hidden max-w-wide @beside:block print:max-h-[18cm] print:max-w-[56mm]',
  full: 'hidden @across:block print:block print:max-h-[18cm]',
}
const narrowLooks = {
  alone: 'not-print:@beside:float-start not-print:@beside:me-6 not-print:@beside:max-w-90',
  orWide: '@beside:hidden',
  orFull: '@across:hidden print:hidden',
}

/** A figure with its finding as title, its drawing, its caption and its table. */
export function FigureView({ figure, name, after, headingId, frames = ['narrow', 'wide'] }: Props) {
  const titleId = headingId ?? `${name}-title`
  // The page that is about the figure says all of it.
  const description = headingId === undefined ? shortDescriptionOf(figure) : figure.description
  const isAcross = frames.includes('full')
  const isAlone = frames.length === 1
  const narrowLook = narrowLooks[isAlone ? 'alone' : isAcross ? 'orFull' : 'orWide']
  return (
    <figure className={isAcross ? 'figure figure-across' : 'figure'} id={name} aria-labelledby={titleId}>
      {headingId === undefined ? (
        <p
          className="figure-title mb-[0.7rem] max-w-[34em] font-text text-sub leading-close font-strong text-balance print:mb-[1mm] print:text-[8.5pt] print:leading-[1.2]"
          id={titleId}
        >
          {setType(figure.title)}
        </p>
      ) : null}
      {frames.map((frame) => (
        <FigureSvg
          key={frame}
          className={`figure-drawing ${drawingLooks[frame]} ${frame === 'narrow' ? narrowLook : ''}`}
          drawing={figure.draw(frameWidths[frame])}
          titleId={titleId}
          descriptionId={`${name}-${frame}`}
          description={description}
        />
      ))}
      <figcaption>
        <p
          className={`mt-[0.9rem] max-w-168 text-small leading-snug text-ink-soft print:mt-[1mm] print:text-fine print:leading-[1.25] ${isAlone ? 'not-print:@beside:mt-0 not-print:@beside:overflow-hidden' : ''}`}
        >
          {setType(figure.caption)} {after}
        </p>
        <details className="clear-both mt-2 text-small print:hidden" open={headingId !== undefined}>
          <summary className="w-fit py-1 text-accent">
            Show the table<span className="visually-hidden">: {setType(figure.title)}</span>
          </summary>
          <FigureTable table={figure.table} title={figure.title} />
        </details>
      </figcaption>
    </figure>
  )
}
