import { expect, test } from 'vitest'
import { alreadyHeld, chooseEncoding } from './negotiation.mjs'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['*', 'br'],
  ['*;q=0', null],
  ['identity', null],
  ['BR', 'br'],
  ['', null],
  [undefined, null],
])('Accept-Encoding %s gets %s', (accept, encoding) => {
  expect(chooseEncoding(accept, ['br', 'gzip'])).toBe(encoding)
})

test('an encoding that was not made is not chosen', () => {
  expect(chooseEncoding('br, gzip', [])).toBe(null)
  expect(chooseEncoding('br, gzip', ['gzip'])).toBe('gzip')
})

test('a tag is held in a list, weakly, or by *', () => {
  expect(alreadyHeld('"a", W/"b"', '"b"')).toBe(true)
  expect(alreadyHeld('*', '"b"')).toBe(true)
  expect(alreadyHeld('"a"', '"b"')).toBe(false)
  expect(alreadyHeld(undefined, '"b"')).toBe(false)
})
