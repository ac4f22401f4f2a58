import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { parseProse } from '@/evidence/prose/parse-prose'
import { kept } from './kept'

const text = readFileSync('content/studies/atezolizumab-asps/summary.mdx', 'utf8')
const home = process.cwd()
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'))
  process.chdir(folder)
  vi.stubEnv('CODE_HASH', 'as tested')
})
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(folder, { recursive: true })
})

test('what was made of a text is made anew when the text or the code is another, or what was kept is half of it', () => {
  let made = 0
  const make = () => `made ${(made += 1)}`
  expect([kept('one', 'a', make), kept('one', 'a', make)]).toEqual(['made 1', 'made 1'])
  expect(kept('one', 'b', make)).toBe('made 2')
  expect(kept('other', 'b', make)).toBe('made 3')
  vi.stubEnv('CODE_HASH', 'other code')
  expect(kept('one', 'b', make)).toBe('made 4')
  for (const name of readdirSync('.denominator/commands/kept'))
    writeFileSync(`.denominator/commands/kept/${name}`, '{"of":')
  expect(kept('one', 'b', make)).toBe('made 5')
  vi.stubEnv('CODE_HASH', undefined)
  expect(kept('one', 'b', make)).toBe('made 6')
})

test('the tree of an article is plain data: kept, it is the same tree', () => {
  const read = () => kept('text', text, () => parseProse(text, 'summary.mdx'))
  read()
  expect(read()).toEqual(parseProse(text, 'summary.mdx'))
})
