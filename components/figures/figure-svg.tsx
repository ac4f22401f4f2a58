import { setType } from '@/evidence/format/typography'
import type { Drawing, Mark } from '@/evidence/figures/drawing'

type Props = { drawing: Drawing; titleId: string; title: string; description: string; className: string }

/** The drawing as SVG whose look comes from `app/styles/figures.css`; text stays text. */
export function FigureSvg({ drawing, titleId, title, description, className }: Props) {
  return (
    <svg
      className={className}
      viewBox={`0 0 ${drawing.width} ${short(drawing.height)}`}
      role="img"
      aria-labelledby={`${titleId}-title ${titleId}-desc`}
    >
      <title id={`${titleId}-title`}>{setType(title)}</title>
      <desc id={`${titleId}-desc`}>{setType(description)}</desc>
      {drawing.marks.map((mark, index) => (
        <FigureMark key={index} mark={mark} />
      ))}
    </svg>
  )
}

function FigureMark({ mark }: { mark: Mark }) {
  const className = `fig-${mark.look}${mark.part ? ` fig-${mark.part}` : ''}`
  switch (mark.kind) {
    case 'text':
      return (
        <text
          className={mark.weight === 600 ? `${className} fig-bold` : className}
          x={short(mark.x)}
          y={short(mark.y)}
          fontSize={mark.size}
          textAnchor={mark.anchor === 'start' ? undefined : mark.anchor}
        >
          {setType(mark.text)}
        </text>
      )
    case 'rect':
      return (
        <rect
          className={className}
          x={short(mark.x)}
          y={short(mark.y)}
          width={short(mark.width)}
          height={short(mark.height)}
        />
      )
    case 'line':
      return (
        <line
          className={className}
          x1={short(mark.x1)}
          y1={short(mark.y1)}
          x2={short(mark.x2)}
          y2={short(mark.y2)}
        />
      )
    case 'circle':
      return <circle className={className} cx={short(mark.x)} cy={short(mark.y)} r={short(mark.r)} />
    case 'path':
      return (
        <path
          className={className}
          d={mark.d}
          transform={
            mark.x === 0 && mark.y === 0 ? undefined : `translate(${short(mark.x)} ${short(mark.y)})`
          }
        />
      )
  }
}

/** Two decimals are finer than any screen at these sizes; the rest would be weight. */
function short(length: number): number {
  return Math.round(length * 100) / 100
}
