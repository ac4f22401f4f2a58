import { expect, test } from 'vitest'
import { partAsked } from './static-site.mjs'

const file = { bytes: 100, etag: '"a"' }

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-8', { first: 92, last: 99 }],
  ['bytes=-500', { first: 0, last: 99 }],
  ['bytes=0-500', { first: 0, last: 99 }],
  ['bytes=100-', 'none'],
  ['bytes=-0', 'none'],
  ['bytes=9-3', null],
  ['bytes=0-1,5-6', null],
  ['lines=0-1', null],
  ['bytes=-', null],
  [undefined, null],
])('of 100 bytes "%s" asks for %j', (range, part) => {
  expect(partAsked({ ...(range !== undefined && { range }) }, file)).toEqual(part)
})

test('a part of a state of the file that is gone is answered with the whole', () => {
  expect(partAsked({ range: 'bytes=0-9', 'if-range': '"a"' }, file)).toEqual({ first: 0, last: 9 })
  expect(partAsked({ range: 'bytes=0-9', 'if-range': '"b"' }, file)).toBeNull()
})
