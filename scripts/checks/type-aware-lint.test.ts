import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const at = (file: string) => fileURLToPath(new URL(`../../${file}`, import.meta.url))

const plants = {
  'forgets-a-word.ts': `type Side = 'one' | 'two'
export function inWords(side: Side): string {
  switch (side) {
    case 'one':
      return 'one-sided'
    default:
      return ''
  }
}`,
  'waits-for-nobody.ts': `async function write(): Promise<void> {}
export function save(): void {
  write()
}`,
  'promises-to-nobody.ts': `export const all = (names: string[]) => names.forEach(async (name) => { await Promise.resolve(name) })`,
  'waits-for-nothing.ts': `export const count = async () => await 1`,
  'evidence/promises.ts': `export const count = async () => 1
export const all = (): Promise<number> => Promise.resolve(1)
export const read = (name: string) => fetch(name)
export const load = () => import('./later')
export const next = (one: { then(next: () => void): void }) => one.then(() => {})
for (const name of ['a']) await read(name)`,
  'evidence/forgets-a-word.ts': `type Side = 'one' | 'two'
export function inWords(side: Side): string {
  switch (side) {
    case 'one':
      return 'one-sided'
    default:
      return ''
  }
}`,
  'evidence/api/waits-for-nobody.ts': `async function write(): Promise<void> {}
export function save(): void {
  write()
}`,
  'names-every-word.ts': `type Side = 'one' | 'two'
export function inWords(side: Side): string {
  switch (side) {
    case 'one':
      return 'one-sided'
    case 'two':
      return 'two-sided'
  }
}`,
}

let folder = ''
const found = new Map<string, string[]>()

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lint-')))
  writeFileSync(
    path.join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: { strict: true, target: 'ES2022', types: [] }, include: ['**/*.ts'] }),
  )
  // The configuration is the project's own, and its folders are those of where it lies.
  const config = readFileSync(at('.oxlintrc.jsonc'), 'utf8').replace('./scripts/lint/', at('scripts/lint/'))
  writeFileSync(path.join(folder, '.oxlintrc.jsonc'), config)
  mkdirSync(path.join(folder, 'evidence/api'), { recursive: true })
  for (const [file, text] of Object.entries(plants)) writeFileSync(path.join(folder, file), text)
  const { stdout } = spawnSync(process.execPath, [at('node_modules/oxlint/bin/oxlint'), '--format=json'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${at('node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}` },
  })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] }
  for (const { code, filename } of diagnostics) found.set(filename, [...(found.get(filename) ?? []), code])
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.each([
  ['forgets-a-word.ts', ['typescript(switch-exhaustiveness-check)']],
  ['waits-for-nobody.ts', ['typescript(no-floating-promises)']],
  ['promises-to-nobody.ts', ['typescript(no-misused-promises)']],
  ['waits-for-nothing.ts', ['typescript(await-thenable)']],
  ['evidence/forgets-a-word.ts', ['typescript(switch-exhaustiveness-check)']],
  ['evidence/api/waits-for-nobody.ts', ['typescript(no-floating-promises)']],
  ['names-every-word.ts', []],
])('the linter asks the compiler about %s', (file, rules) => {
  expect(found.get(file) ?? []).toEqual(rules)
})

test('the linter finds every way to a promise in evidence/, where the compiler is not asked for one', () => {
  const rules = found.get('evidence/promises.ts') ?? []
  // Line by line: async; Promise as a type and as a value; fetch; import(); then; await.
  expect(rules).toEqual(Array.from({ length: 7 }, () => 'forbidden-syntax(at-once)'))
})
