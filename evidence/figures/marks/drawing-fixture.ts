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
