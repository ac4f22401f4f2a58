import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releaseIn } from './release-folder.mjs'

let folder = ''
let root = ''
beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'releases-')))
  root = path.join(folder, 'project')
  mkdirSync(path.join(root, '.denominator/releases/one'), { recursive: true })
  mkdirSync(path.join(folder, 'project-elsewhere'))
  symlinkSync('releases/one', path.join(root, '.denominator/live'))
  symlinkSync('../../project-elsewhere', path.join(root, '.denominator/away'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a release is named by its folder or by a link to it', () => {
  const one = path.join(root, '.denominator/releases/one')
  expect(releaseIn(root, path.join(root, '.denominator/live'))).toBe(one)
  expect(releaseIn(root, one)).toBe(one)
})

test.each([
  ['is not there', '.denominator/none', /^There is no release at .*none\. `npm run build` makes one\.$/],
  ['lies beside the project', '../project-elsewhere', /lies outside of .*; expected a folder within it/],
  ['is linked from within', '.denominator/away', /lies outside of /],
  ['is the project itself', '.', /lies outside of /],
])('a release that %s is refused in a sentence', (_, named, words) => {
  expect(() => releaseIn(root, path.join(root, named))).toThrow(words)
})
