import { setType } from '@/evidence/format/typography'
import { element, elementMarkup, type Attributes } from '@/evidence/markup/element'
import { bodySize, type Drawing } from '@/evidence/figures/marks/drawing'
import { paint, shapeInk, textPaint } from '@/evidence/figures/marks/ink'
import { roundLength } from '@/evidence/figures/marks/round-length'
import { isMeasured, textWidth } from '@/evidence/figures/marks/text-width'
import { svgElement, type Dress } from './svg'

const faces = {
  sans: "'Source Sans 3','Source Sans Pro','Segoe UI',Helvetica,Arial,sans-serif",
  serif: "'Source Serif 4','Source Serif Pro',Georgia,'Times New Roman',serif",
}

/** The look in attributes, which no security policy of a page that shows the file can switch off. */
const inkDress: Dress = {
  shape: ({ look }) => {
    const { fill, stroke, strokeWidth, dash } = shapeInk[look]
    return {
      fill: fill ? paint[fill] : 'none',
      stroke: stroke && paint[stroke],
      'stroke-width': stroke && (strokeWidth ?? 1),
      'stroke-dasharray': dash,
    }
  },
  text: ({ look, text, size, weight, face }) => ({
    fill: paint[textPaint[look]],
    'font-weight': weight === 600 ? 600 : undefined,
    'font-family': face === 'serif' ? faces.serif : undefined,
    ...fitted(setType(text), (words) => textWidth(words, size, weight, face)),
  }),
}

/** The reader's computer may lack the face: its own is then fitted into the room that the drawing left. */
function fitted(words: string, widthOf: (words: string) => number): Attributes {
  if (!isMeasured(words) || words.length <= 2) return {}
  return { textLength: roundLength(widthOf(words)), lengthAdjust: 'spacingAndGlyphs' }
}

/**
 * Returns a drawing as a file that stands by itself: its look in attributes; its text as text; on paper of its own, so
 * that it is read on any background; one mark a line.
 */
export function svgFile(drawing: Drawing, title: string, description: string): string {
  const attributes = {
    ...sizeOf(drawing, 1),
    role: 'img',
    'aria-labelledby': 'title description',
    'font-family': faces.sans,
    'font-size': bodySize,
  }
  const before = [
    element('title', { id: 'title' }, title),
    element('desc', { id: 'description' }, description),
    element('rect', { width: '100%', height: '100%', fill: paint.paper }),
  ]
  return `${elementMarkup(svgElement(drawing, inkDress, attributes, before), '\n').markup}\n`
}

/** The faces of pictures by the names that are in their files, app/fonts/pictures. */
const pictureFaces = { sans: 'MarginSans3VF', serif: 'Margin Serif 4 Variable' }

const pictureDress: Dress = {
  shape: inkDress.shape,
  text: ({ look, weight, face }) => ({
    fill: paint[textPaint[look]],
    'font-weight': weight === 600 ? 600 : undefined,
    'font-family': face === 'serif' ? pictureFaces.serif : undefined,
  }),
}

/** Returns a drawing as what a picture is made from, which has the very faces that its words were measured in. */
export function pictureFile(drawing: Drawing): string {
  const attributes = { ...sizeOf(drawing, 1), 'font-family': pictureFaces.sans, 'font-size': bodySize }
  return elementMarkup(svgElement(drawing, pictureDress, attributes)).markup
}

function sizeOf({ width, height }: Drawing, scale: number): Attributes {
  return {
    xmlns: 'http://www.w3.org/2000/svg',
    width: roundLength(width * scale),
    height: roundLength(height * scale),
  }
}
