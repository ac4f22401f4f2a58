import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const foldersIn = (place: string) =>
  readdirSync(path.join(root, place), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

/** Returns the cells of a document's table, a list for each row. */
function rowsOf(file: string): string[][] {
  const rows = read(file)
    .split('\n')
    .filter((line) => line.startsWith('| '))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}
const names = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

test('the map in README names every folder of the project', () => {
  const unlisted = ['node_modules', 'generated', 'test-results', 'playwright-report']
  const folders = foldersIn('.').filter((name) => !name.startsWith('.') && !unlisted.includes(name))
  const [, map = ''] = read('README.md').split('## Where things live')
  const listed = [...map.matchAll(/^([a-z0-9]+)\/ /gm)].map(([, name]) => name)
  expect(listed.sort()).toEqual(folders.sort())
})

test('every command that README, CONTRIBUTING and docs/changing name is one', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const named = [
    ...`${read('README.md')}${read('CONTRIBUTING.md')}${read('docs/changing.md')}`.matchAll(
      /npm run (?:-s )?([a-z0-9:]+)/g,
    ),
  ]
  expect([...new Set(named.map(([, name = '']) => name))].filter((name) => !(name in scripts))).toEqual([])
})

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs/changing.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'evidence/README.md',
])('every file that %s links to is there', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, target = '']) => target)
  const missing = targets.filter((target) => !existsSync(path.join(root, path.dirname(file), target)))
  expect(missing).toEqual([])
})

test('evidence/README has the floors of the rules, in their order, and every folder', () => {
  const { floorsOfEvidence }: { floorsOfEvidence: string[][] } = createRequire(import.meta.url)(
    '../../.dependency-cruiser.cjs',
  ).floors
  const listed = rowsOf('evidence/README.md').map(([floor, folder]) => `${floor} ${names(folder)[0]}`)
  expect(listed).toEqual(
    floorsOfEvidence.flatMap((floor, index) => floor.map((name) => `${index + 1} ${name}`)),
  )
  expect(floorsOfEvidence.flat().sort()).toEqual(foldersIn('evidence').sort())
})

test.each(['figures', 'verify'])('evidence/%s/README has its rooms in the order of the rules', (folder) => {
  const { roomsOf }: { roomsOf: Record<string, string[][]> } = createRequire(import.meta.url)(
    '../../.dependency-cruiser.cjs',
  ).floors
  const listed = rowsOf(`evidence/${folder}/README.md`)
    .map(([room = '']) => (room === 'itself' ? '' : names(room)[0]))
    .filter((room) => room !== undefined)
  expect(listed).toEqual(roomsOf[folder]?.flat())
  expect(listed.filter(Boolean).sort()).toEqual(foldersIn(`evidence/${folder}`).sort())
})

test('evidence/verify/README tells of each file, in the room where it is', () => {
  let room = ''
  const listed = rowsOf('evidence/verify/README.md').flatMap(([first = '', files]) => {
    room = first === 'itself' ? '' : (names(first)[0] ?? room)
    return names(files).map((name) => path.posix.join(room, `${name}.ts`))
  })
  const files = readdirSync(path.join(root, 'evidence/verify'), { recursive: true, encoding: 'utf8' })
  const code = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  expect(listed.sort()).toEqual(code.map((file) => file.replaceAll('\\', '/')).sort())
})

test('SECURITY.md names the address that the site names', () => {
  const contact = /^Contact: mailto:(.+)$/m.exec(read('public/.well-known/security.txt'))?.[1]
  expect(contact).toMatch(/@/)
  expect(read('SECURITY.md')).toContain(`**${contact}**`)
})
