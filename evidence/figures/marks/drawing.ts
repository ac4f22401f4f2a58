import { textWidth, type Face, type Weight } from './text-width'

/**
 * A figure as placed marks: what the geometry decides and what every renderer (page, `.svg` file, picture) draws.
 * Lengths are in units of the frame, which are CSS pixels when it is shown at its own width; y grows downwards.
 */
export type Drawing = { width: number; height: number; marks: DrawnMark[] }

/** How a part of a whole is filled. Each differs from the others without colour. */
export type Texture = 'solid-1' | 'solid-2' | 'outline' | 'striped' | 'dashed'

/** What a shape is for; `ink.ts` and `figure-marks.css` say how it looks. */
export type ShapeLook =
  | Texture
  | 'rule'
  | 'grid'
  | 'axis'
  | 'reference'
  | 'leader'
  | 'interval'
  | 'range'
  | 'estimate'
  | 'open'
  | 'box'
  | 'broken'
  | 'cross'
  | 'faint'
  | 'gap'
  | 'caution'

export type TextLook = 'ink' | 'soft' | 'accent' | 'warn'

/** What a mark stands for, where a test or a reader of the markup must tell: one person, a scale, or nothing special. */
export type Part = 'person' | 'scale'

export type TextMark = {
  kind: 'text'
  /** Point of the anchor on the baseline. */
  x: number
  y: number
  text: string
  size: number
  weight: Weight
  anchor: 'start' | 'middle' | 'end'
  look: TextLook
  part?: Part
  /** Serif for a title that stands in the drawing itself. */
  face?: Face
}

export type ShapeMark = (
  | { kind: 'rect'; x: number; y: number; width: number; height: number }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number }
  | { kind: 'circle'; x: number; y: number; r: number }
  /** A path around its own origin, moved to x, y; `reach` is its bounding box before the move. */
  | { kind: 'path'; x: number; y: number; d: string; reach: Box }
) & { look: ShapeLook; part?: Part }

export type DrawnMark = TextMark | ShapeMark

export type Box = { x: number; y: number; width: number; height: number }

/** Share of the font size that digits and capitals stand above the baseline, and that descenders hang below it. */
const ascent = 0.78
const descent = 0.22

/** Returns the box that a mark covers, strokes aside; for text, by the widths of the figure's own typeface. */
export function boxOf(mark: DrawnMark): Box {
  switch (mark.kind) {
    case 'text': {
      const width = textWidth(mark.text, mark.size, mark.weight, mark.face)
      const shift = { start: 0, middle: width / 2, end: width }[mark.anchor]
      const top = mark.y - mark.size * ascent
      return { x: mark.x - shift, y: top, width, height: mark.size * (ascent + descent) }
    }
    case 'rect':
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height }
    case 'line':
      return {
        x: Math.min(mark.x1, mark.x2),
        y: Math.min(mark.y1, mark.y2),
        width: Math.abs(mark.x2 - mark.x1),
        height: Math.abs(mark.y2 - mark.y1),
      }
    case 'circle':
      return { x: mark.x - mark.r, y: mark.y - mark.r, width: mark.r * 2, height: mark.r * 2 }
    case 'path':
      return { ...mark.reach, x: mark.x + mark.reach.x, y: mark.y + mark.reach.y }
  }
}

/** Returns a text mark; by default 14 units high, regular, from its start, in ink. */
export function text(
  x: number,
  y: number,
  words: string,
  rest: Partial<Omit<TextMark, 'kind'>> = {},
): TextMark {
  return {
    kind: 'text',
    x,
    y,
    text: words,
    size: bodySize,
    weight: 400,
    anchor: 'start',
    look: 'ink',
    ...rest,
  }
}

/** Size of all text but the leading numbers: 14 units are 12 px when the narrow frame is shown on a screen of 320. */
export const bodySize = 14
export const lineHeight = 18
