import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { stepsOf } from './steps.mjs'

// A project whose framework does what the first line of a file says, and whose publisher only says that it was asked.
let root = ''
const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), text)
}
beforeAll(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'steps-')))
  write('content/about.mdx', 'Words')
  write('server/publish.mjs', `import { writeFileSync } from 'node:fs'; writeFileSync('published', '')`)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const built = (program: string) => {
  write('node_modules/next/dist/bin/next', `const { writeFileSync } = require('node:fs'); ${program}`)
  return stepsOf(root).site.run()
}

test('a build of what was changed meanwhile is not published', async () => {
  const change = `writeFileSync('content/about.mdx', 'Other words')`
  await expect(built(change)).rejects.toThrow(
    'Something changed while the site was being built: start again.',
  )
  expect(existsSync(path.join(root, 'published'))).toBe(false)
})

test('a build that failed is not published, and what it printed is told', async () => {
  const { code, output } = await built(`console.error('no such page'); process.exit(3)`)
  expect([code, output]).toEqual([3, expect.stringContaining('no such page')])
  expect(existsSync(path.join(root, 'published'))).toBe(false)
})

test('a build of what stayed as it was is published', async () => {
  expect(await built('')).toMatchObject({ code: 0 })
  expect(existsSync(path.join(root, 'published'))).toBe(true)
})
