import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

// Each plant breaks exactly one promise of the design's table of layers.
const plants: [file: string, target: string, rule: string][] = [
  ['evidence/asks-the-framework.ts', 'next/navigation', 'evidence-is-pure'],
  ['evidence/asks-react.ts', 'react', 'evidence-is-pure'],
  ['evidence/reads-a-file.ts', 'node:fs', 'evidence-is-pure'],
  ['evidence/asks-the-database.ts', '@prisma/client', 'evidence-is-pure'],
  ['evidence/asks-a-query.ts', '@/queries/honest', 'evidence-is-pure'],
  ['queries/asks-a-component.ts', '@/components/honest', 'queries-do-not-look-up'],
  ['queries/asks-a-page.ts', '@/app/page', 'queries-do-not-look-up'],
  ['components/asks-a-query.ts', '@/queries/honest', 'components-only-look'],
  ['components/asks-the-client.ts', '@/generated/prisma/client', 'components-only-look'],
  ['components/reads-a-file.ts', 'node:fs', 'components-touch-no-machine'],
  ['app/asks-the-client.ts', '@/generated/prisma/client', 'app-asks-queries'],
  ['app/asks-the-database.ts', '@prisma/client', 'app-asks-queries'],
  ['app/asks-which-database.ts', '@/queries/engines/engine', 'app-asks-queries'],
  ['app/reads-a-file.ts', 'node:fs/promises', 'app-reads-no-files'],
  ['app/asks-the-citation-library.ts', '@citation-js/core', 'citation-library-has-one-door'],
  ['editorial/asks-a-component.ts', '@/components/honest', 'editorial-shows-nothing'],
  ['prisma/asks-a-page.ts', '@/app/page', 'editorial-shows-nothing'],
  ['e2e/asks-inside.ts', '@/evidence/honest', 'e2e-meets-the-site-from-outside'],
  ['server/asks-inside.ts', '@/evidence/honest', 'server-knows-no-content'],
  ['queries/asks-about-headers.ts', '@/http/honest', 'http-serves-server-and-app'],
  ['http/asks-inside.ts', '@/evidence/honest', 'http-knows-only-headers'],
  ['queries/runs-content.ts', '@/content/words', 'content-is-not-code'],
  ['queries/uses-a-tool.ts', 'a-tool', 'shipped-code-needs-no-tools'],
  ['evidence/round-one.ts', './round-two', 'no-circular-imports'],
  ['app/names-nothing.ts', './nothing', 'no-missing-imports'],
]

// A folder of evidence/ that is not below another may not be imported by it: each floor, and each room of the two large
// folders, is planted against once.
const folders = [
  'study',
  'format',
  'text',
  'record',
  'checks',
  'figures',
  'prose',
  'search',
  'exports',
  'api',
]
folders.forEach((folder, floor) => {
  const above = folders[floor + 1] ?? 'linked-data'
  plants.push([
    `evidence/${folder}/looks-up.ts`,
    `@/evidence/${above}/honest`,
    `evidence-${folder}-looks-down`,
  ])
})
plants.push(
  ['components/shows-workbench.ts', '@/components/workbench/honest', 'workbench-stays-in-development'],
  ['evidence/study/looks-aside.ts', '@/evidence/markup/honest', 'evidence-study-looks-down'],
  ['evidence/attic/looks-around.ts', '@/evidence/study/honest', 'evidence-has-floors'],
  [
    'evidence/figures/marks/looks-up.ts',
    '@/evidence/figures/plots/honest',
    'evidence-figures-marks-looks-down',
  ],
  ['evidence/figures/plots/looks-up.ts', '@/evidence/figures/honest', 'evidence-figures-plots-looks-down'],
  ['evidence/figures/looks-out.ts', '@/evidence/figures/files/honest', 'evidence-figures-itself-looks-down'],
  ['evidence/verify/read/looks-up.ts', '@/evidence/verify/judge/honest', 'evidence-verify-read-looks-down'],
  ['evidence/verify/fit/looks-aside.ts', '@/evidence/verify/place/honest', 'evidence-verify-fit-looks-down'],
)
const honestOf = (...places: string[]) =>
  Object.fromEntries(places.map((place) => [`evidence/${place}/honest.ts`, 'export const value = 1']))

const honest = {
  ...honestOf(
    ...folders,
    'linked-data',
    'markup',
    'figures/plots',
    'figures/files',
    'verify/judge',
    'verify/place',
  ),
  'components/workbench/honest.ts': 'export const value = 1',
  'evidence/honest.ts': 'export const value = 1',
  'http/honest.ts': 'export const value = 1',
  'server/honest.ts': "import { value } from '../http/honest'\nexport const served = value",
  'queries/honest.ts': "import { value } from '@/evidence/honest'\nexport const answer = value",
  'components/honest.ts': "import { value } from '@/evidence/honest'\nexport const look = value",
  'app/page.ts':
    "import { answer } from '@/queries/honest'\nimport { look } from '@/components/honest'\nimport { value } from '@/http/honest'\nexport const page = [answer, look, value]",
  'queries/engines/engine.ts': 'export const engine = 1',
  'evidence/round-two.ts': "import '@/evidence/round-one'\nexport {}",
  'content/words.ts': 'export const words = 1',
  'generated/prisma/client.ts': 'export const client = 1',
  'package.json':
    '{ "dependencies": { "next": "1", "react": "1", "@prisma/client": "1", "@citation-js/core": "1" }, "devDependencies": { "a-tool": "1" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
}

let folder = ''
let found: { from: string; rule: string }[] = []

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'layers-'))
  for (const [file, content] of Object.entries(honest)) plant(file, content)
  for (const name of ['next', 'react', '@prisma/client', '@citation-js/core', 'a-tool']) {
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    plant(`node_modules/${name}/index.js`, 'module.exports = {}')
  }
  plant('node_modules/next/navigation.js', 'module.exports = {}')
  for (const [file, target] of plants) plant(file, `import '${target}'\nexport {}`)
  found = violations()
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function plant(file: string, content: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), content)
}

function violations() {
  const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const rules = path.join(root, '.dependency-cruiser.cjs')
  const args = [cruiser, '--config', rules, '--output-type', 'json', '.']
  const { summary } = JSON.parse(execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }))
  const faults: { from: string; rule: { name: string } }[] = summary.violations
  return faults.map(({ from, rule }) => ({ from, rule: rule.name }))
}

test.each(plants)('%s may not import %s: %s', (file, _target, rule) => {
  expect(found).toContainEqual({ from: file, rule })
})

test('imports that follow the direction are left alone', () => {
  const blamed = found.map(({ from }) => from)
  for (const file of ['queries/honest.ts', 'components/honest.ts', 'app/page.ts', 'server/honest.ts'])
    expect(blamed).not.toContain(file)
})

test('every rule is planted against, but for the one on tests and the twins of rules that are made from one table', () => {
  const { forbidden }: { forbidden: { name: string }[] } = createRequire(import.meta.url)(
    '../.dependency-cruiser.cjs',
  )
  const planted = new Set(plants.map(([, , rule]) => rule))
  const unplanted = forbidden.map(({ name }) => name).filter((name) => !planted.has(name))
  const twins = unplanted.filter((name) => /^evidence-.*-looks-down$/.test(name))
  expect(unplanted.filter((name) => !twins.includes(name))).toEqual(['evidence-tests-stay-in-evidence'])
  expect(twins).toHaveLength(26)
})
