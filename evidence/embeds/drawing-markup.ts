import type { Drawing, Mark } from '@/evidence/figures/marks/drawing'
import { setType } from '@/evidence/format/typography'
import { markup, type Markup } from '@/evidence/markup/markup'

/** Returns a drawing as SVG whose look comes from the style sheet that pages use, so that it follows light and dark. */
export function drawingMarkup(drawing: Drawing, className: string, label: string): Markup {
  const { width, height, marks } = drawing
  return markup`<svg class="${className}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-label="${label}">${marks.map(markOf)}</svg>`
}

function markOf(mark: Mark): Markup {
  const look = `fig-${mark.look}${mark.part ? ` fig-${mark.part}` : ''}`
  switch (mark.kind) {
    case 'text': {
      const bold = mark.weight === 600 ? ' fig-bold' : ''
      return markup`<text class="${look + bold}" x="${short(mark.x)}" y="${short(mark.y)}" font-size="${mark.size}" text-anchor="${mark.anchor}">${setType(mark.text)}</text>`
    }
    case 'rect':
      return markup`<rect class="${look}" x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}"/>`
    case 'line':
      return markup`<line class="${look}" x1="${short(mark.x1)}" y1="${short(mark.y1)}" x2="${short(mark.x2)}" y2="${short(mark.y2)}"/>`
    case 'circle':
      return markup`<circle class="${look}" cx="${short(mark.x)}" cy="${short(mark.y)}" r="${short(mark.r)}"/>`
    case 'path':
      return markup`<path class="${look}" d="${mark.d}" transform="translate(${short(mark.x)} ${short(mark.y)})"/>`
  }
}

/** Two decimals are finer than any screen at these sizes. */
const short = (length: number) => Math.round(length * 100) / 100
