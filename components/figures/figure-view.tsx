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

/** A figure with its finding as title, its drawing, its caption and its table. */
export function FigureView({ figure, name, after, headingId, frames = ['narrow', 'wide'] }: Props) {
  const titleId = headingId ?? `${name}-title`
  return (
    <figure
      className={`figure figure-in-${frames.length} ${frames.includes('full') ? 'figure-across' : ''}`}
      id={name}
      aria-labelledby={titleId}
    >
      {headingId === undefined ? (
        <p className="figure-title" id={titleId}>
          {setType(figure.title)}
        </p>
      ) : null}
      {frames.map((frame) => (
        <FigureSvg
          key={frame}
          className={`figure-drawing figure-${frame}`}
          drawing={figure.draw(frameWidths[frame])}
          titleId={titleId}
          descriptionId={`${name}-${frame}`}
          description={shortDescriptionOf(figure)}
        />
      ))}
      <figcaption>
        <p className="figure-caption">
          {setType(figure.caption)} {after}
        </p>
        <details className="figure-data" open={headingId !== undefined}>
          <summary>
            Show the table<span className="visually-hidden">: {setType(figure.title)}</span>
          </summary>
          <FigureTable table={figure.table} title={figure.title} />
        </details>
      </figcaption>
    </figure>
  )
}
