import type { ReactNode } from 'react'
import { setType } from '@/evidence/format/typography'
import { frameWidths, type Figure, type Frame } from '@/evidence/figures/figure'
import { FigureSvg } from './figure-svg'
import { FigureTable } from './figure-table'

/** `isAlone`: the page's own heading is the title, which is then not said twice, and the table stands open. */
type Props = { figure: Figure; name: string; after?: ReactNode; isAlone?: boolean }

/**
 * A figure with its finding as title, its drawing for narrow and for wide frames (the style sheet shows one),
 * its caption and its table. `name` is unique within the page; `after` stands behind the caption.
 */
export function FigureView({ figure, name, after, isAlone = false }: Props) {
  return (
    <figure
      className="figure"
      id={name}
      aria-label={isAlone ? setType(figure.title) : undefined}
      aria-labelledby={isAlone ? undefined : `${name}-title`}
    >
      {isAlone ? null : (
        <p className="figure-title" id={`${name}-title`}>
          {setType(figure.title)}
        </p>
      )}
      <div className="figure-frame">
        {(Object.keys(frameWidths) as Frame[]).map((frame) => (
          <FigureSvg
            key={frame}
            className={`figure-drawing figure-${frame}`}
            drawing={figure.draw(frameWidths[frame])}
            titleId={`${name}-${frame}`}
            title={figure.title}
            description={figure.description}
          />
        ))}
      </div>
      <figcaption>
        <p className="figure-caption">
          {setType(figure.caption)} {after}
        </p>
        <details className="figure-data" open={isAlone}>
          <summary>Show the table</summary>
          <FigureTable table={figure.table} />
        </details>
      </figcaption>
    </figure>
  )
}
