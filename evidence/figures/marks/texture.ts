import type { Box, ShapeLook, ShapeMark, Texture } from './drawing'

const stripe = 3

/** Returns marks that fill a box with a texture: one rectangle, and bars across it when it is striped. */
export function fillBox(box: Box, texture: Texture): ShapeMark[] {
  const outline: ShapeMark = { kind: 'rect', ...box, look: texture }
  if (texture !== 'striped') return [outline]
  const bars: ShapeMark[] = []
  for (let y = box.y + stripe; y + stripe <= box.y + box.height; y += stripe * 2) {
    bars.push({ kind: 'rect', x: box.x, y, width: box.width, height: stripe, look: 'striped' })
  }
  return [{ ...outline, look: 'outline' }, ...bars]
}

/** A person 12 wide and 26 high, head at the top; one band cuts the body of the second form. */
const head = 'M6 .5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z'
const body = 'M4 9h4a3 3 0 0 1 3 3v6.2h-1.9v7.3h-6.2v-7.3h-1.9v-6.2a3 3 0 0 1 3-3z'
const striped = 'M4 9h4a3 3 0 0 1 3 3v2.2h-10v-2.2a3 3 0 0 1 3-3zM1 16.4h10v1.8h-1.9v7.3h-6.2v-7.3h-1.9z'
const personWidth = 12
const personHeight = 26

/** Height of a person over its width. */
export const personAspect = personHeight / personWidth

/** Returns one person, its box's top left corner at x, y, `width` wide. */
export function person(x: number, y: number, width: number, texture: ShapeLook): ShapeMark {
  const scale = width / personWidth
  return {
    kind: 'path',
    x,
    y,
    d: scaled(head + (texture === 'striped' ? striped : body), scale),
    reach: { x: 0, y: 0, width, height: width * personAspect },
    look: texture,
    part: 'person',
  }
}

const scaledPaths = new Map<string, string>()

/** Returns the path with every length multiplied, to two decimals; the flags of arcs stay as they are. */
function scaled(d: string, scale: number): string {
  const key = `${scale} ${d}`
  const known = scaledPaths.get(key)
  if (known !== undefined) return known
  const path = d.replace(/([a-zA-Z])([^a-zA-Z]*)/g, (_, command: string, numbers: string) => {
    const values = numbers.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []
    const isFlag = (place: number) => command.toLowerCase() === 'a' && place % 7 >= 2 && place % 7 <= 4
    const moved = values.map((value, place) =>
      isFlag(place) ? value : String(Math.round(Number(value) * scale * 100) / 100),
    )
    return command + moved.join(' ')
  })
  scaledPaths.set(key, path)
  return path
}
