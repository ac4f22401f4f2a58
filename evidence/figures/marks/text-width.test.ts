import { expect, test } from 'vitest'
import { balanceText, textWidth, wrapText } from './text-width'

test('"52" at 14 units is 13.916 wide: two figures of 0.497 em', () => {
  expect(textWidth('52', 14)).toBeCloseTo(13.916)
})

test('figures are as wide as each other, so that columns of numbers line up', () => {
  expect(textWidth('111', 14)).toBe(textWidth('888', 14))
})

test('a line breaks at the last space that fits', () => {
  // At 14 units: "stable" 38.0, "stable disease" 86.6.
  expect(wrapText('stable disease', 60, 14)).toEqual(['stable', 'disease'])
  expect(wrapText('stable disease', 90, 14)).toEqual(['stable disease'])
})

test('a no-break space holds its words together', () => {
  expect(wrapText('in 19\u00a0of\u00a052 patients', 50, 14)).toEqual(['in', '19\u00a0of\u00a052', 'patients'])
})

test('a word wider than the room is cut rather than left to run out of the frame', () => {
  expect(wrapText('Pneumonoultramicroscopic', 60, 14).every((line) => textWidth(line, 14) <= 60)).toBe(true)
  expect(wrapText('Pneumonoultramicroscopic', 60, 14).join('')).toBe('Pneumonoultramicroscopic')
})

test('a word with a hyphen is cut behind it', () => {
  // "Treatment-related" is 112 wide, "Treatment-" 66.
  expect(wrapText('Treatment-related event', 90, 14)).toEqual(['Treatment-', 'related event'])
})

test('sharing words out over two lines never cuts one that fits', () => {
  // "Musculoskeletal" is 92 wide; halves of 62 would cut it.
  expect(balanceText('Musculoskeletal pain', 117, 14)).toEqual(['Musculoskeletal', 'pain'])
})

test('a space at the end of words makes no line of nothing', () => {
  // What a random search found: the word fills its line, and the space does not fit behind it.
  const word = "L' '(M0&AM&0"
  expect(wrapText(`${word} `, textWidth(word, 14) + 1, 14)).toEqual([word])
})
