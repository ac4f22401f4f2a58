import { setType } from '@/evidence/format/typography'
import { bodySize, type Drawing } from '@/evidence/figures/marks/drawing'
import { mergedMarks } from '@/evidence/figures/marks/merged-marks'

type Props = {
  drawing: Drawing
  titleId: string
  descriptionId: string
  description: string
  className: string
}

/**
 * The drawing as SVG whose look comes from `app/styles/figure-marks.css`; text stays text. Its name is the element with
 * `titleId`, its description is its own.
 */
export function FigureSvg({ drawing, titleId, descriptionId, description, className }: Props) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${drawing.width} ${short(drawing.height)}`}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
    >
      <desc id={descriptionId}>{setType(description)}</desc>
      {mergedMarks(drawing).map((mark, index) =>
        mark.kind === 'text' ? (
          <text
            key={index}
            className={classOf([mark.look !== 'ink' && mark.look, mark.weight === 600 && 'bold', mark.part])}
            x={short(mark.x)}
            y={short(mark.y)}
            fontSize={mark.size === bodySize ? undefined : mark.size}
            textAnchor={mark.anchor === 'start' ? undefined : mark.anchor}
          >
            {setType(mark.text)}
          </text>
        ) : (
          <path key={index} className={classOf([mark.look, mark.part])} d={mark.d} />
        ),
      )}
    </svg>
  )
}

/** Returns the names as classes of the figures' style sheet; nothing for what looks as every text does. */
function classOf(names: (string | false | undefined)[]): string | undefined {
  const used = names.flatMap((name) => (name ? [`fig-${name}`] : []))
  return used.length > 0 ? used.join(' ') : undefined
}

/** A tenth of a unit is finer than any screen at these sizes; the rest would be weight. */
function short(length: number): number {
  return Math.round(length * 10) / 10
}
