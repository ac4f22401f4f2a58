import { expect, test } from 'vitest'
import { heapLimit } from './heap-limit.mjs'

test('the process that answers has room by the size of its database, or as much as its host says', () => {
  expect(heapLimit(4_250_000, undefined)).toEqual(['--max-old-space-size=214'])
  expect(heapLimit(100_000_000, '--enable-source-maps')).toEqual(['--max-old-space-size=980'])
  expect(heapLimit(4_250_000, '--max-old-space-size=1024')).toEqual([])
  expect(heapLimit(4_250_000, '--max_old_space_size=1024')).toEqual([])
})
