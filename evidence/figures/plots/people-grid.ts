import type { Box, DrawnMark, ShapeLook } from '@/evidence/figures/marks/drawing'
import { person, personAspect } from '@/evidence/figures/marks/texture'

/** Above this many, people are drawn as dots: a person too small to be seen as one is no better than a dot. */
const maxPersons = 200

/** Size and spacing of the people in one drawing; the same for all its groups, so that lengths compare. */
export type PeopleGrid = {
  columns: number
  pitchX: number
  pitchY: number
  size: number
  shape: 'person' | 'dot'
}

/** Returns the grid for `total` people in rows no wider than `room`; rows are a multiple of ten people. */
export function peopleGrid(total: number, room: number): PeopleGrid {
  const shape = total > maxPersons ? 'dot' : 'person'
  const { least, most } = shape === 'dot' ? { least: 5, most: 9 } : { least: 9, most: 17 }
  const fitting = Math.floor((room + least / 2) / (least * 1.05) / 10) * 10
  const columns = Math.min(Math.max(10, fitting), shape === 'dot' ? 50 : 20)
  // Halves, so that places are short numbers and people stand alike on the pixels of a screen.
  const pitchX = Math.min(most, Math.floor((room / (columns + tensGaps(columns) / 2)) * 2) / 2)
  const size = pitchX * 0.72
  return {
    columns,
    pitchX,
    pitchY: shape === 'dot' ? pitchX : size * personAspect + pitchX * 0.3,
    size,
    shape,
  }
}

const tensGaps = (columns: number) => Math.ceil(columns / 10) - 1

/** Returns the width that the longest row of `count` people takes, 0 for none. */
export function peopleWidth(count: number, { columns, pitchX, size }: PeopleGrid): number {
  const last = Math.min(count, columns) - 1
  return count === 0 ? 0 : (last + Math.floor(last / 10) / 2) * pitchX + size
}

/** Returns the height that `count` people take, 0 for none. */
export function peopleHeight(count: number, grid: PeopleGrid): number {
  if (count === 0) return 0
  const rows = Math.ceil(count / grid.columns)
  const one = grid.shape === 'dot' ? grid.size : grid.size * personAspect
  return (rows - 1) * grid.pitchY + one
}

/**
 * Returns one mark for each person, in rows from the top left corner, with half a step of air after every
 * tenth. `textureOf` tells each person's texture from the place in the order, counted from 0.
 */
export function placePersons(
  corner: Pick<Box, 'x' | 'y'>,
  count: number,
  grid: PeopleGrid,
  textureOf: (index: number) => ShapeLook,
): DrawnMark[] {
  return Array.from({ length: count }, (_, index): DrawnMark => {
    const column = index % grid.columns
    const x = corner.x + (column + Math.floor(column / 10) / 2) * grid.pitchX
    const y = corner.y + Math.floor(index / grid.columns) * grid.pitchY
    if (grid.shape === 'person') return person(x, y, grid.size, textureOf(index))
    const r = grid.size / 2
    return { kind: 'circle', x: x + r, y: y + r, r, look: textureOf(index), part: 'person' }
  })
}
