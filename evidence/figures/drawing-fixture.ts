import fc from 'fast-check'
import type { Drawing, Mark } from './drawing'

/** Returns the marks of one kind and look, for tests that know where they should be. */
export function marksOf<K extends Mark['kind']>(drawing: Drawing, kind: K, look: Mark['look']) {
  return drawing.marks.filter(
    (mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind && mark.look === look,
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
