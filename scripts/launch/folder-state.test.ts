import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOfDatabase } from './database.mjs'
import { hashOfInputs } from './inputs.mjs'
import { packagesAreCurrent } from './packages.mjs'
import { takeTurn } from './turn.mjs'

let root = ''
beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'folder-'))))
afterEach(() => rmSync(root, { recursive: true, force: true }))

function write(file: string, content: string) {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
  writeFileSync(path.join(root, file), content)
}

test('inputs are the same until a file is changed, added, renamed or removed', () => {
  const hash = () => hashOfInputs(root, ['content', 'absent'])
  const seen = []
  write('content/a.yaml', 'n: 52')
  seen.push(hash())
  write('content/a.yaml', 'n: 53')
  seen.push(hash())
  write('content/b/c.yaml', '')
  seen.push(hash())
  rmSync(path.join(root, 'content/b'), { recursive: true })
  write('content/b/d.yaml', '')
  seen.push(hash())
  expect(new Set(seen).size).toBe(4)
  write('content/a.yaml', 'n: 52')
  rmSync(path.join(root, 'content/b'), { recursive: true })
  expect(hash()).toBe(seen[0])
})

test('moving text from one file to the next is a change', () => {
  write('content/a', 'xy')
  write('content/b', 'z')
  const before = hashOfInputs(root, ['content'])
  write('content/a', 'x')
  write('content/b', 'yz')
  expect(hashOfInputs(root, ['content'])).not.toBe(before)
})

test('a test changes no page, so it is no input', () => {
  write('evidence/a.ts', '1')
  const before = hashOfInputs(root, ['evidence'])
  write('evidence/a.test.ts', '2')
  expect(hashOfInputs(root, ['evidence'])).toBe(before)
})

test('a database that is missing or empty has no state; what is still in its log is part of it', () => {
  const file = path.join(root, 'records.db')
  expect(hashOfDatabase(file)).toBe(null)
  write('records.db', '')
  expect(hashOfDatabase(file)).toBe(null)
  write('records.db', 'rows')
  const settled = hashOfDatabase(file)
  write('records.db-wal', '')
  expect(hashOfDatabase(file)).toBe(settled)
  write('records.db-wal', 'more rows')
  expect(hashOfDatabase(file)).not.toBe(settled)
})

test('packages are current when npm recorded the locked versions, but for other platforms’ binaries', () => {
  const lock = (packages: object) => JSON.stringify({ packages })
  const zod = { version: '4.6.7', integrity: 'sha512-a' }
  write(
    'package-lock.json',
    lock({ '': {}, 'node_modules/zod': zod, 'node_modules/x-win32': { ...zod, optional: true } }),
  )
  expect(packagesAreCurrent(root)).toBe(false)
  write('node_modules/.package-lock.json', lock({ 'node_modules/zod': zod }))
  expect(packagesAreCurrent(root)).toBe(true)
  write('node_modules/.package-lock.json', lock({ 'node_modules/zod': { ...zod, version: '4.6.6' } }))
  expect(packagesAreCurrent(root)).toBe(false)
  write('node_modules/.package-lock.json', lock({ 'node_modules/zod': { ...zod, integrity: 'sha512-b' } }))
  expect(packagesAreCurrent(root)).toBe(false)
  write('node_modules/.package-lock.json', '{ half a fi')
  expect(packagesAreCurrent(root)).toBe(false)
})

test('a second command waits its turn and says so', async () => {
  const said: string[] = []
  const endFirst = await takeTurn(root, (line) => said.push(line))
  let ended = false
  const second = takeTurn(root, (line) => said.push(line)).then((end) => {
    expect(ended).toBe(true)
    end()
  })
  await new Promise((resolve) => setTimeout(resolve, 400))
  ended = true
  endFirst()
  await second
  expect(said).toEqual(['Another command is preparing this folder: waiting for it to finish.'])
})

test('the turn of a command that was killed is over', async () => {
  // No process has this number: Linux gives out at most 4,194,304.
  write('.denominator/preparing.pid', '99999999')
  const end = await takeTurn(root, () => expect.unreachable())
  end()
})

test.runIf(process.platform === 'linux')(
  'the turn of a process whose number another one has now is over: our own, and one that still runs',
  async () => {
    for (const pid of [process.pid, process.ppid]) {
      write('.denominator/preparing.pid', `${pid} 00000000-0000-0000-0000-000000000000 1`)
      const end = await takeTurn(root, () => expect.unreachable())
      end()
    }
  },
)

test('of several that find the turn of a killed command, one at a time has it, though one of them was killed too', async () => {
  write('.denominator/preparing.pid', '99999999')
  // Who had the right to remove it, and left that behind: the name is made of what the file says.
  const left = createHash('sha256').update('99999999').digest('hex').slice(0, 12)
  write(`.denominator/preparing.pid-${left}`, '99999998')
  let holders = 0
  const had = await Promise.all(
    Array.from({ length: 6 }, async () => {
      const end = await takeTurn(root, () => undefined)
      holders += 1
      const together = holders
      await new Promise((resolve) => setTimeout(resolve, 10))
      holders -= 1
      end()
      return together
    }),
  )
  expect(had).toEqual([1, 1, 1, 1, 1, 1])
  expect(readdirSync(path.join(root, '.denominator')).filter((name) => name.startsWith('preparing'))).toEqual(
    [],
  )
})
