import { expect, test } from 'vitest'
import { plainText } from './plain-text'

test('many spaces in a row keep their length and are few', () => {
  const wide = `37%${' '.repeat(4000)}of 52 patients`
  expect(plainText(wide)).toHaveLength(wide.length)
  expect(plainText(wide)).not.toMatch(/\s{3}/u)
})
