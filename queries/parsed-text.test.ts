import { expect, test } from 'vitest'
import { parsedText } from './parsed-text'

test('a text is parsed once under its name, and again when it has changed', () => {
  const parsed: string[] = []
  const read = parsedText((text) => (parsed.push(text), text.toUpperCase()))
  expect([read('a', 'one'), read('a', 'one'), read('b', 'one'), read('a', 'two'), read('a', 'one')]).toEqual([
    'ONE',
    'ONE',
    'ONE',
    'TWO',
    'ONE',
  ])
  expect(parsed).toEqual(['one', 'one', 'two', 'one'])
})

test('a text that cannot be parsed is refused each time', () => {
  const read = parsedText((text) => JSON.parse(text) as unknown)
  expect(() => read('a', '{')).toThrow(SyntaxError)
  expect(() => read('a', '{')).toThrow(SyntaxError)
})
