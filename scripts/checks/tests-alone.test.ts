import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { alone } from '@/vitest.config'

const folders = [
  'app',
  'components',
  'conformance',
  'editorial',
  'evidence',
  'http',
  'queries',
  'scripts',
  'server',
]

test('a test that replaces modules has a process of its own, where none of them was loaded before', () => {
  const replacing = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
    )
    .filter((file) => /\.test\.(?:tsx?|mjs)$/.test(file) && /^vi\.mock\(/m.test(readFileSync(file, 'utf8')))
  expect(replacing.length).toBeGreaterThan(2)
  expect(replacing.filter((file) => !alone.includes(file))).toEqual([])
})
