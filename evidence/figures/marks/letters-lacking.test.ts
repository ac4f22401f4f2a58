import { expect, test } from 'vitest'
import { text } from './drawing'
import type { Face } from './text-width'
import { requireLetters } from './letters-lacking'

const drawingOf = (words: string, face: Face = 'sans') => ({
  width: 10,
  height: 10,
  marks: [text(0, 0, words, { face })],
})

test('what papers and names are written in can be set, powers too', () => {
  expect(() => requireLetters(drawingOf('75 mg/m² to Łukasz Özgür, p ≤ 0.05 “so” − 3·10⁻⁴'))).not.toThrow()
})

test('a letter that no face has is named with its words, and not left out', () => {
  expect(() => requireLetters(drawingOf('Trial of 語 in Москва'))).toThrow(
    /cannot set "語", "М", .* in "Trial of 語 in Москва"/,
  )
})

test('each face is asked for its own letters', () => {
  expect(() => requireLetters(drawingOf('3·10⁻⁴', 'serif'))).toThrow(
    'cannot set "⁻" in "3·10⁻⁴": its serif face',
  )
})
