/** How many numbers each command of a path takes. */
const numbersOf: Record<string, number> = { m: 2, l: 2, h: 1, v: 1, a: 7, z: 0 }

type Point = readonly [x: number, y: number]

/** A path from its own beginning: where that is, what is drawn from there, and where the pen stands at its end. */
export type RelativePath = { start: Point; rest: string; end: Point }

const known = new Map<string, RelativePath>()

/**
 * Returns a path of the commands m, l, h, v, a and z, the first an m, with every coordinate relative to the one before,
 * so that it can be drawn from wherever the pen stands. Lengths keep two decimals.
 */
export function relativePath(d: string): RelativePath {
  const path = known.get(d) ?? madeRelative(d)
  known.set(d, path)
  return path
}

/** Returns numbers as a path writes them: to two decimals, with a space only where none begins with a minus sign. */
export function pathNumbers(...numbers: number[]): string {
  return numbers.map(rounded).join(' ').replaceAll(' -', '-')
}

function madeRelative(d: string): RelativePath {
  let first: Point | null = null
  let pen: Point = [0, 0]
  let start: Point = [0, 0]
  let rest = ''
  for (const [, letter = '', tail = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toLowerCase()
    const size = numbersOf[command]
    if (size === undefined)
      throw new Error(`The path "${d}" has the command "${letter}"; known: m, l, h, v, a, z.`)
    if (size === 0) {
      pen = start
      rest += 'z'
      continue
    }
    const numbers = (tail.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    for (let at = 0; at < numbers.length; at += size) {
      const step = stepOf(command, numbers.slice(at, at + size), letter === command ? [0, 0] : pen)
      // Rounded before it is added up, so that what is left out never gathers.
      pen = [pen[0] + step.across, pen[1] + step.down]
      if (command === 'm') start = pen
      if (first === null) first = pen
      else rest += command + step.words
    }
  }
  return { start: first ?? pen, rest, end: pen }
}

/** Returns one command's numbers relative to `from`, as words, and how far the pen moves. */
function stepOf(command: string, numbers: number[], from: Point) {
  const end = numbers.length
  const across = command === 'v' ? 0 : rounded((numbers[command === 'h' ? 0 : end - 2] ?? 0) - from[0])
  const down = command === 'h' ? 0 : rounded((numbers[end - 1] ?? 0) - from[1])
  if (command === 'h') return { across, down, words: `${across}` }
  if (command === 'v') return { across, down, words: `${down}` }
  const shape = command === 'a' ? numbers.slice(0, 5) : []
  return { across, down, words: pathNumbers(...shape, across, down) }
}

const rounded = (length: number) => Math.round(length * 100) / 100
