import { expect, test } from 'vitest'
import { figureLabels, pFor, type Words } from './figures'

test.each([
  ['0.03', '=', '0.03', false],
  ['= 0.2', '=', '0.2', true],
  ['<0.001', '<', '0.001', false],
  ['≤0.05', '≤', '0.05', false],
  ['<=0.05', '≤', '0.05', true],
  ['<= .05', '≤', '0.05', true],
])(
  'the p value "%s" is %s %s, and its look is kept in words where the field does not have it',
  (text, relation, value, isKept) => {
    const words: Words = {}
    expect(pFor(text, undefined, words)).toEqual({ relation, value, sides: 'not-stated' })
    expect(words[figureLabels.p]).toBe(isKept ? text : undefined)
  },
)

test.each(['>=0.5', '≥0.5', '<<0.1', '0,05', 'NS', '<=<0.1'])(
  'the p value "%s" is not understood, and stays in words alone',
  (text) => {
    const words: Words = {}
    expect(pFor(text, undefined, words)).toBeUndefined()
    expect(words[figureLabels.p]).toBe(text)
  },
)
