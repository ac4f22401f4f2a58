import { expect, test } from 'vitest'
import { contentTypeOf } from './content-types.mjs'

test.each([
  ['a.avif', 'image/avif'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.csv', 'text/csv; charset=utf-8'],
  ['a.gif', 'image/gif'],
  ['a.html', 'text/html; charset=utf-8'],
  ['favicon.ico', 'image/x-icon'],
  ['a.jpg', 'image/jpeg'],
  ['a.JPEG', 'image/jpeg'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.pdf', 'application/pdf'],
  ['a.png', 'image/png'],
  ['mark.svg', 'image/svg+xml; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['a.webp', 'image/webp'],
  ['/_next/static/media/sans.0a1b.woff2', 'font/woff2'],
  ['a.xml', 'application/xml; charset=utf-8'],
  ['a.unheard-of', 'application/octet-stream'],
  // A name without an ending is no ending.
  ['css', 'application/octet-stream'],
])('%s is served as %s', (file, type) => {
  expect(contentTypeOf(file)).toBe(type)
})
