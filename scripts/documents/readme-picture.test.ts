import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)

test('README opens with a picture of the first screen, 1280 by 800 and at most 150 kB, told in words', () => {
  const head = readFileSync(new URL('README.md', root), 'utf8').split('## ', 1)[0] ?? ''
  const [, alt = '', file = ''] = /!\[([^\]]+)\]\(([^)]+\.png)\)/.exec(head) ?? []
  const picture = readFileSync(new URL(file, root))
  expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1280, 800])
  expect(picture.length).toBeLessThanOrEqual(150_000)
  expect(alt).toContain('19 of 52')
})
