import fc from 'fast-check'
import type { Drawing, DrawnMark } from './drawing'
import { frameWidths, type Figure } from './figure'

/** Returns the marks of one kind and look, for tests that know where they should be. */
export function marksOf<K extends DrawnMark['kind']>(drawing: Drawing, kind: K, look: DrawnMark['look']) {
  return drawing.marks.filter(
    (mark): mark is Extract<DrawnMark, { kind: K }> => mark.kind === kind && mark.look === look,
  )
}

/** Returns what a drawing says, text by text. */
export const wordsOf = (drawing: Drawing): string[] =>
  drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

/**
 * Returns where each shape of a path starts whose outline begins with an arc, as a person's head does and nothing else of a
 * person: followed from move to move, since each begins where the one before left the pen.
 */
export function headsOf(d: string): [x: number, y: number][] {
  let [x, y, startX, startY] = [0, 0, 0, 0]
  const heads: [number, number][] = []
  const commands = [...d.matchAll(/([Mmhvlaz])([^a-zA-Z]*)/g)]
  commands.forEach(([, command = '', tail = ''], at) => {
    const numbers = (tail.match(/-?[\d.]+/g) ?? []).map(Number)
    const across = command === 'v' ? 0 : (numbers.at(command === 'h' ? 0 : -2) ?? 0)
    const down = command === 'h' ? 0 : (numbers.at(-1) ?? 0)
    if (command === 'z') [x, y] = [startX, startY]
    else [x, y] = command === 'M' ? [across, down] : [x + across, y + down]
    if (command.toLowerCase() !== 'm') return
    ;[startX, startY] = [x, y]
    if (commands[at + 1]?.[1] === 'a') heads.push([x, y])
  })
  return heads
}

/** Any width that a figure may be drawn at. */
export const anyWidth = fc.integer({ min: 280, max: 760 })

/** Labels that are short, long, written from the right, or one word that no room holds. */
export const anyLabel = fc.constantFrom(
  'Rash',
  'Patients who had earlier received a tyrosine kinase inhibitor',
  'استجابة كاملة',
  '完全緩解',
  'Unbreakablewordthatislongerthantheroomforalabel',
)

const numbersIn = (words: string[]) => new Set(words.flatMap((text) => text.match(/\d+(?:\.\d+)?/g) ?? []))

/** Returns every number that a figure prints at either width, its scale apart, for which its table has no equal. */
export function numbersMissingFromTable(figure: Figure): string[] {
  const { caption, columns, rows } = figure.table
  return numbersMissingFrom([caption, ...columns, ...rows.flat()], figure)
}

/** Returns every number that a figure prints at either width, its scale apart, which a person who hears its title and description is not told. */
export function numbersMissingFromWords(figure: Figure): string[] {
  return numbersMissingFrom([figure.title, figure.description], figure)
}

function numbersMissingFrom(words: string[], figure: Figure): string[] {
  const known = numbersIn(words)
  return Object.values(frameWidths).flatMap((width) => {
    const drawing = figure.draw(width)
    const said = wordsOf({ ...drawing, marks: drawing.marks.filter((mark) => mark.part !== 'scale') })
    return [...numbersIn(said)].filter((number) => !known.has(number))
  })
}
