import { expect, test } from 'vitest'
import { plainText } from './plain-text'
import { sentencesOf } from './sentences'

test('many spaces in a row keep their length, and an empty line among them still ends a sentence', () => {
  const wide = `37%${' '.repeat(4000)}of 52 patients`
  expect(plainText(wide)).toHaveLength(wide.length)
  expect(plainText(wide)).not.toMatch(/\s{3}/u)
  const parted = `one${' '.repeat(20)}\n\n${' '.repeat(20)}two`
  expect(sentencesOf(plainText(parted))).toHaveLength(2)
})
