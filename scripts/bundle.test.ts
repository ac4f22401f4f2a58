import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundled } from './launch/bundle.mjs'

let root = ''
const write = (name: string, text: string) => writeFileSync(path.join(root, name), text)
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'bundle-'))
  write('package-lock.json', '{}')
  write('part.ts', 'export const part: string = "first"\n')
  write('command.ts', "import { part } from './part'\nexport const said = part\n")
})
afterEach(() => rmSync(root, { recursive: true }))

const made = async () => {
  const { address, hash } = await bundled(root, 'command.ts')
  const file = fileURLToPath(address)
  return { code: readFileSync(file, 'utf8'), hash, at: statSync(file).mtimeMs }
}

test('a command is made once, and anew when anything that it was made from changes', async () => {
  const first = await made()
  expect(first.code).toContain('first')
  expect(await made()).toEqual(first)
  write('part.ts', 'export const part: string = "second"\n')
  const second = await made()
  expect(second.code).toContain('second')
  expect(second.hash).not.toBe(first.hash)
  // Other packages may say other things.
  write('package-lock.json', '{ "changed": true }')
  expect((await made()).at).toBeGreaterThan(second.at)
})

test('a note that was cut short is no note', async () => {
  const first = await made()
  write('.denominator/commands/command.json', '{"packages":')
  expect((await made()).code).toBe(first.code)
})
