import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
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
  const file = await bundled(root, 'command.ts')
  return { code: readFileSync(file, 'utf8'), at: statSync(file).mtimeMs }
}

test('a command is made once, and anew when anything that it was made from changes', async () => {
  const first = await made()
  expect(first.code).toContain('first')
  expect(await made()).toEqual(first)
  write('part.ts', 'export const part: string = "second"\n')
  const second = await made()
  expect(second.code).toContain('second')
  // Other packages may say other things.
  write('package-lock.json', '{ "changed": true }')
  expect((await made()).at).toBeGreaterThan(second.at)
})

test('a note that was cut short is no note', async () => {
  const first = await made()
  write('.denominator/commands/command.json', '{"packages":')
  expect((await made()).code).toBe(first.code)
})

test('a command runs from its compiled form, and never from that of other code of the same length', () => {
  const file = path.join(root, 'said.cjs')
  const runner = path.resolve('scripts/launch/run-script.mjs')
  const run = (word: string) => {
    writeFileSync(file, `process.stdout.write('${word} ' + process.env.CODE_HASH)\n`)
    const script = `import(${JSON.stringify(pathToFileURL(runner).href)}).then(({ runScript }) => runScript(${JSON.stringify(file)}))`
    return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).stdout.split(' ')
  }
  const compiled = () => readdirSync(root).filter((name) => name.endsWith('.compiled'))
  const [first, hash] = run('one')
  expect(first).toBe('one')
  expect(compiled()).toEqual([`said.cjs.${hash?.slice(0, 16)}.compiled`])
  expect(run('one')).toEqual(['one', hash])
  expect(run('two')[0]).toBe('two')
  expect(compiled()).toHaveLength(1)
})
