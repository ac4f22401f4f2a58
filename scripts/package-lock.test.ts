import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromElsewhere, missingPlatforms } from './checks/lock-file.mjs'
import { runNpm } from './launch/packages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const readLock = () => JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(path.join(root, file), path.join(folder, file))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Lets npm judge the lock file as it would on a clean clone, without the network and without what it remembers. */
function cleanInstall(...platform: string[]) {
  const cache = path.join(folder, 'cache')
  const args = ['ci', '--dry-run', '--ignore-scripts', '--offline', '--include=dev', '--cache', cache]
  return runNpm([...args, ...platform], { cwd: folder })
}

test('every platform that a package with compiled parts names is in the lock file', () => {
  expect(missingPlatforms(readLock())).toEqual([])
})

test.each([
  [
    'node_modules/@tailwindcss/oxide-darwin-arm64',
    '@tailwindcss/oxide names @tailwindcss/oxide-darwin-arm64',
  ],
  ['node_modules/@next/swc-win32-x64-msvc', 'next names @next/swc-win32-x64-msvc'],
])('a lock file without %s is told apart', (place, sentence) => {
  const lock = readLock()
  expect(lock.packages).toHaveProperty([place])
  delete lock.packages[place]
  expect(missingPlatforms(lock)).toEqual([sentence])
})

test.each([
  ['another host', { resolved: 'https://evil.example/unified.tgz' }],
  ['a host that begins like it', { resolved: 'https://registry.npmjs.org.evil.example/unified.tgz' }],
  ['a repository', { resolved: 'git+ssh://git@github.com/unifiedjs/unified.git#abc' }],
  ['plain HTTP', { resolved: 'http://registry.npmjs.org/unified/-/unified-11.0.5.tgz' }],
  ['a file', { resolved: 'file:../unified.tgz' }],
  ['a linked folder', { resolved: '../unified', link: true }],
])('a package from %s is told apart', (_, entry) => {
  const lock = readLock()
  Object.assign(lock.packages['node_modules/unified'], entry)
  expect(fromElsewhere(lock)).toEqual(['node_modules/unified'])
})

test('a package whose place is not said, or is the registry, comes from there', () => {
  const resolved = 'https://registry.npmjs.org/unified/-/unified-11.0.5.tgz'
  expect(fromElsewhere({ packages: { a: { resolved }, b: {} } })).toEqual([])
})

test('a platform that lies inside the package that names it counts', () => {
  const esbuild = {
    optionalDependencies: { '@esbuild/darwin-arm64': '1.0.0', '@esbuild/win32-x64': '1.0.0' },
  }
  const packages = {
    '': {},
    'node_modules/vite/node_modules/esbuild': esbuild,
    'node_modules/vite/node_modules/@esbuild/darwin-arm64': {},
    'node_modules/other/node_modules/@esbuild/win32-x64': {},
  }
  expect(missingPlatforms({ packages })).toEqual(['esbuild names @esbuild/win32-x64'])
})

test.each([
  ['darwin', 'arm64', '@tailwindcss/oxide-darwin-arm64'],
  ['win32', 'x64', '@tailwindcss/oxide-win32-x64-msvc'],
])('npm ci takes the lock file as it is, on %s with %s', async (os, cpu, binary) => {
  const { code, output } = await cleanInstall(`--os=${os}`, `--cpu=${cpu}`)
  expect(output).toContain(`add ${binary} `)
  expect(code).toBe(0)
})

test('npm ci refuses a lock file that lost an entry', async () => {
  const lock = readLock()
  delete lock.packages['node_modules/@tailwindcss/oxide-darwin-arm64']
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock))
  const { code, output } = await cleanInstall()
  expect(output).toMatch(/Missing: @tailwindcss\/oxide-darwin-arm64@.* from lock file/)
  expect(code).not.toBe(0)
})
