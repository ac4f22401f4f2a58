import { expect, test } from 'vitest'
import { lastModifiedOf } from './last-modified.mjs'

test('a page that says when it changed is dated by that day, and another is not dated', () => {
  const head = '<meta property="article:modified_time" content="2026-11-23"/>'
  expect(lastModifiedOf(`<head>${head}</head>`)).toBe('Mon, 23 Nov 2026 00:00:00 GMT')
  expect(lastModifiedOf('<head></head>')).toBeNull()
})
