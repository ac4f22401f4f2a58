import { symbol, symbolTriangle } from 'd3-shape'
import type { ShapeLook, ShapeMark } from './drawing'

/** The end of an axis to which something goes on. */
export type Side = 'low' | 'high'

const arrow = symbol(symbolTriangle, 52)() ?? ''

/** Returns the sign that something goes on to one side: a triangle at `x` whose tip points there. */
export function arrowHead(x: number, y: number, side: Side, look: ShapeLook = 'estimate'): ShapeMark {
  const turned = turn(arrow, side === 'high' ? 1 : -1)
  return { kind: 'path', x, y, d: turned, reach: { x: -6, y: -6, width: 12, height: 12 }, look }
}

/** Returns the path turned a quarter, clockwise for 1; d3-shape draws its triangle pointing up. */
function turn(d: string, side: 1 | -1): string {
  return d.replace(
    /(-?[\d.]+),(-?[\d.]+)/g,
    (_, x: string, y: string) => `${-side * Number(y)},${side * Number(x)}`,
  )
}
