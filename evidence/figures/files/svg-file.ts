import type { Drawing, Mark, TextMark } from '@/evidence/figures/marks/drawing'
import { paint, shapeInk, textPaint } from '@/evidence/figures/marks/ink'
import { isMeasured, textWidth } from '@/evidence/figures/marks/text-width'

const faces = {
  sans: "'Source Sans 3','Source Sans Pro','Segoe UI',Helvetica,Arial,sans-serif",
  serif: "'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif",
}

/**
 * Returns a drawing as a file that stands by itself: its look in attributes, which no security policy of a page
 * that shows it can switch off; its text as text; on paper of its own, so that it is read on any background.
 */
export function svgFile(drawing: Drawing, title: string, description: string): string {
  const { width, height, marks } = drawing
  const size = `width="${short(width)}" height="${short(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="title description" font-family="${faces.sans}">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<rect width="100%" height="100%" fill="${paint.paper}"/>`,
    ...marks.map(markInSvg),
    '</svg>\n',
  ].join('\n')
}

/** Returns one mark as an SVG element with its look in attributes. */
export function markInSvg(mark: Mark): string {
  switch (mark.kind) {
    case 'text':
      return textInSvg(mark)
    case 'rect':
      return `<rect x="${short(mark.x)}" y="${short(mark.y)}" width="${short(mark.width)}" height="${short(mark.height)}"${inkOf(mark.look)}/>`
    case 'line':
      return `<line x1="${short(mark.x1)}" y1="${short(mark.y1)}" x2="${short(mark.x2)}" y2="${short(mark.y2)}"${inkOf(mark.look)}/>`
    case 'circle':
      return `<circle cx="${short(mark.x)}" cy="${short(mark.y)}" r="${short(mark.r)}"${inkOf(mark.look)}/>`
    case 'path':
      return `<path transform="translate(${short(mark.x)} ${short(mark.y)})" d="${mark.d}"${inkOf(mark.look)}/>`
  }
}

function textInSvg(mark: TextMark): string {
  const attributes = [
    `x="${short(mark.x)}" y="${short(mark.y)}" font-size="${mark.size}" fill="${paint[textPaint[mark.look]]}"`,
    mark.weight === 600 ? 'font-weight="600"' : '',
    mark.face === 'serif' ? `font-family="${faces.serif}"` : '',
    mark.anchor === 'start' ? '' : `text-anchor="${mark.anchor}"`,
    // The reader's computer may lack the face: its own is then fitted into the room that the drawing left.
    isMeasured(mark.text) && mark.text.length > 2
      ? `textLength="${short(textWidth(mark.text, mark.size, mark.weight, mark.face))}" lengthAdjust="spacingAndGlyphs"`
      : '',
  ]
  return `<text ${attributes.filter((one) => one !== '').join(' ')}>${escaped(mark.text)}</text>`
}

function inkOf(look: keyof typeof shapeInk): string {
  const { fill, stroke, strokeWidth, dash } = shapeInk[look]
  const lines = stroke ? ` stroke="${paint[stroke]}" stroke-width="${strokeWidth ?? 1}"` : ''
  return ` fill="${fill ? paint[fill] : 'none'}"${lines}${dash ? ` stroke-dasharray="${dash}"` : ''}`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (words: string) => words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
const short = (length: number) => Math.round(length * 100) / 100
