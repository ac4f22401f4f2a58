import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildOf } from './build-of.mjs'

/** A project whose build fails or succeeds as asked, and which tells how it was asked for. */
function project() {
  const root = mkdtempSync(path.join(tmpdir(), 'build-of-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  mkdirSync(path.join(root, '.next'))
  const inputs = path.join(root, 'inputs.json')
  const stamp = path.join(root, '.next/made-from.json')
  const make = async (code: string, content: string | null, ends = 0, changedEnds = ends) => {
    if (content === null) rmSync(inputs, { force: true })
    else writeFileSync(inputs, content)
    const ways: string[] = []
    const run = (name: string, endsWith: number) => async (before?: string) => {
      // While it runs, the build is nobody's.
      expect(existsSync(stamp)).toBe(false)
      ways.push(before ? `${name} from ${readFileSync(before, 'utf8')}` : name)
      return { code: endsWith, output: '' }
    }
    const ended = await buildOf(root, code, inputs).make({
      whole: run('whole', ends),
      changed: run('changed', changedEnds),
    })
    expect(ended.code).toBe(ends)
    return ways.join(', ')
  }
  return make
}

test('a build is whole at first, and then only what content changed, until the code is another', async () => {
  const make = project()
  expect(await make('code', 'one')).toBe('whole')
  expect(await make('code', 'two')).toBe('changed from one')
  expect(await make('code', 'three')).toBe('changed from two')
  expect(await make('other code', 'three')).toBe('whole')
})

test.each(['changed', 'whole'])('after a %s build that failed the next is whole', async (kind) => {
  const make = project()
  if (kind === 'changed') await make('code', 'one')
  await make('code', 'two', 1)
  expect(await make('code', 'two')).toBe('whole')
  expect(await make('code', 'three')).toBe('changed from two')
})

test('where only a whole build can make an address, it follows at once', async () => {
  const make = project()
  await make('code', 'one')
  expect(await make('code', 'two', 0, 3)).toBe('changed from one, whole')
  expect(await make('code', 'three')).toBe('changed from two')
})

test('where nobody told what pages are made from, a build is whole', async () => {
  const make = project()
  expect(await make('code', null)).toBe('whole')
  expect(await make('code', 'one')).toBe('whole')
})
