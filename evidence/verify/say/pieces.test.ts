import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fixtureStudy } from '@/evidence/prose/fixture-study'
import { exampleSentences } from '@/evidence/verify/examples'
import { judgedPieces } from './pieces'
import { verifyText } from '@/evidence/verify/verify-text'

const parts = [
  ...exampleSentences.map(({ text }) => text),
  '37%',
  ' (95% CI, 24–51)',
  'NCT03141684',
  ' 12\u202f000 patients',
  'PFS ',
  '½',
  '\n\n',
  '🙂',
  ' 20·8 months',
]

test('the pieces of any text are the text, and no number is judged twice', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...parts), fc.string({ maxLength: 20 })), { maxLength: 8 })
  fc.assert(
    fc.property(text, (some) => {
      const typed = some.join('').slice(0, 2000)
      const numbers = verifyText(fixtureStudy, typed)
      expect(
        judgedPieces(typed, numbers)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(typed)
      numbers.forEach((one, index) => {
        expect(one.text).toBe(typed.slice(one.index, one.end))
        expect(one.index).toBeGreaterThanOrEqual(numbers[index - 1]?.end ?? 0)
      })
    }),
    { numRuns: 300 },
  )
})

test('findings are counted in the order of the text, and names are not', () => {
  const text = 'In NCT03141684 37% and 24% responded.'
  const ordinals = judgedPieces(text, verifyText(fixtureStudy, text)).flatMap((piece) =>
    piece.kind === 'number' ? [[piece.text, piece.ordinal]] : [],
  )
  expect(ordinals).toEqual([
    ['NCT03141684', null],
    ['37%', 1],
    ['24%', 2],
  ])
})
