import type { ReactNode } from 'react'
import { frameWidths, type Figure, type Frame } from '@/evidence/figures/figure'
import { FigureSvg } from './figure-svg'
import { FigureTable } from './figure-table'

/**
 * A figure with its finding as title, its drawing for narrow and for wide frames (the style sheet shows one),
 * its caption and its table. `name` is unique within the page; `after` stands behind the caption.
 */
export function FigureView({ figure, name, after }: { figure: Figure; name: string; after?: ReactNode }) {
  return (
    <figure className="figure" id={name} aria-labelledby={`${name}-title`}>
      <p className="figure-title" id={`${name}-title`}>
        {figure.title}
      </p>
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
      <figcaption className="figure-caption">
        {figure.caption} {after}
      </figcaption>
      <details className="figure-data">
        <summary>Show the table</summary>
        <FigureTable table={figure.table} />
      </details>
    </figure>
  )
}
