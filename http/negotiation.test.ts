import { expect, test } from 'vitest'
import { acceptsType, alreadyHeld, chooseEncoding } from './negotiation.mjs'

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['br;q=0.5, gzip;q=0.9', 'gzip'],
  ['gzip;q=0.5, *', 'br'],
  ['br;q=0, *', 'gzip'],
  ['gzip;q=0.5, identity', null],
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

test.each([
  [null, true],
  ['', true],
  ['*/*', true],
  ['application/json', true],
  ['APPLICATION/JSON; Charset=UTF-8', true],
  ['application/*;q=0.1', true],
  ['text/html, application/xhtml+xml, */*;q=0.8', true],
  ['text/html', false],
  ['json', false],
  // The most specific range decides, wherever it stands.
  ['application/json;q=0, */*', false],
  ['*/*, application/json;q=0', false],
  ['application/*;q=0, */*', false],
  ['application/json, application/*;q=0', true],
  ['*/*;q=0, application/json;q=0.001', true],
  ['*/*;q=0.0', false],
])('Accept %s allows JSON: %s', (accept, allowed) => {
  expect(acceptsType(accept, 'application/json; charset=utf-8')).toBe(allowed)
})

test('a tag is held in a list, weakly, or by *', () => {
  expect(alreadyHeld('"a", W/"b"', '"b"')).toBe(true)
  expect(alreadyHeld('"a","b"', 'W/"b"')).toBe(true)
  expect(alreadyHeld(' W/"b" ', 'W/"b"')).toBe(true)
  expect(alreadyHeld('*', '"b"')).toBe(true)
  expect(alreadyHeld('"a"', '"b"')).toBe(false)
  expect(alreadyHeld('b', '"b"')).toBe(false)
  expect(alreadyHeld('', '"b"')).toBe(false)
  expect(alreadyHeld(undefined, '"b"')).toBe(false)
})
