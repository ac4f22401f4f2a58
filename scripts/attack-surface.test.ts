// What this site leaves switched off, line by line. Most of the framework's advisories of the last year were in one of
// these; each test reads the sources or the lock file, and the running site is asked in e2e/served-safe.spec.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import config from '../next.config.mjs'
import { fromElsewhere } from './checks/lock-file.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
const folders = ['app', 'components', 'evidence', 'http', 'queries', 'server']
const sources = folders
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.join(folder, file),
    ),
  )
  .filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !/\.test\./.test(file))
const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(read(file)))
type Locked = {
  version: string
  resolved?: string
  integrity?: string
  link?: boolean
  inBundle?: boolean
  hasInstallScript?: boolean
}
const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))
const locked = Object.entries(packages).filter(([name]) => name !== '')

/** Says whether a version such as 16.4.6 is at least another. */
function atLeast(version: string, floor: string): boolean {
  const partsOf = (text: string) => text.split(/[.-]/).map(Number)
  const [left, right] = [partsOf(version), partsOf(floor)]
  const differs = right.findIndex((part, index) => part !== left[index])
  return differs < 0 || (left[differs] ?? 0) > (right[differs] ?? 0)
}

test('the sources are found at all', () => {
  expect(sources.length).toBeGreaterThan(100)
})

test('there are no server functions', () => {
  expect(filesWith(/['"]use server['"]/)).toEqual([])
})

test('no client code is shipped: it stands in the workbench alone, whose pages no build knows', () => {
  const ofWorkbench = /^components\/workbench\//
  const client = filesWith(/['"]use client['"]/)
  expect(client.filter((file) => !ofWorkbench.test(file))).toEqual([])
  // Only pages of the development server lead there, and a build does not read files with their ending.
  const leading = filesWith(/components\/workbench\//).filter((file) => !ofWorkbench.test(file))
  expect(leading.filter((file) => !/\.dev\.tsx?$/.test(file))).toEqual([])
  expect(leading.length).toBeGreaterThan(0)
})

test('the image optimiser is off', () => {
  expect(config.images).toEqual({ unoptimized: true })
})

test('a rewrite leads to a fixed address of this site, whatever the request says', async () => {
  const rewrites = (await config.rewrites?.()) ?? []
  if (Array.isArray(rewrites)) return expect.unreachable('Rewrites are told apart by when they apply.')
  const { beforeFiles = [], afterFiles = [], fallback = [] } = rewrites
  const destinations = [...beforeFiles, ...afterFiles, ...fallback].map(({ destination }) => destination)
  // A host, a parameter that begins or a wildcard in a destination is how rewrites came to fetch for strangers; one part between fixed ones
  // stays within this site.
  for (const destination of destinations)
    expect(destination).toMatch(/^\/[a-z]+(?:[/.-][a-z]+|\/:[a-z]+(?=\/))*$/)
})

test('there are no redirects or experiments', () => {
  expect(Object.keys(config)).not.toEqual(expect.arrayContaining(['redirects']))
  expect(Object.keys(config)).not.toEqual(expect.arrayContaining(['experimental']))
  expect(Object.keys(config)).not.toEqual(expect.arrayContaining(['cacheComponents']))
})

test('the framework does not name itself and source maps stay at home', () => {
  expect(config).toMatchObject({ poweredByHeader: false, productionBrowserSourceMaps: false })
})

test('nothing runs in front of the routes, and no route catches everything', () => {
  const inFront = ['proxy', 'middleware'].flatMap((name) =>
    ['ts', 'js', 'mjs'].map((end) => `${name}.${end}`),
  )
  expect(inFront.filter((file) => existsSync(path.join(root, file)))).toEqual([])
  expect(sources.filter((file) => /^app\/\[/.test(file))).toEqual([])
})

test('there is no draft mode, no next/script and no socket', () => {
  expect(filesWith(/\bdraftMode\s*\(|['"]next\/script['"]|\bnew WebSocket\b/)).toEqual([])
})

test('raw HTML is written in one place, which escapes it', () => {
  expect(filesWith(/dangerouslySetInnerHTML/)).toEqual(['components/page/json-ld.tsx'])
  expect(read('components/page/json-ld.tsx')).toContain('\\\\u003c')
})

test('no SQL is put together from text', () => {
  expect(filesWith(/\$(?:query|execute)RawUnsafe/)).toEqual([])
})

test('every address with a parameter is known at build, but for drafts, which nobody reaches without a pass', () => {
  const parametric = sources.filter((file) => /^app\/(?!api\/).*\[.*page\.tsx$/.test(file))
  expect(parametric.length).toBeGreaterThan(0)
  expect(parametric.filter((file) => !/export const dynamicParams = false/.test(read(file)))).toEqual([
    'app/preview/[slug]/[kind]/page.tsx',
  ])
  expect(read('app/preview/[slug]/[kind]/page.tsx')).toContain(
    'if (!(await previewAccess()).isGiven) notFound()',
  )
})

test.each([
  // Below these, a picture can run code on the server (GHSA-2464-fhr4-w9xw, CVE-2026-119347).
  ['next', '16.4.5'],
  ['sharp', '0.35.5'],
  ['zod', '4.6.7'],
])('%s is %s or later', (name, floor) => {
  const version = packages[`node_modules/${name}`]?.version ?? floor
  expect(atLeast(version, floor), version).toBe(true)
})

test('packages come from the registry alone, each with its sha512', () => {
  expect(fromElsewhere({ packages })).toEqual([])
  // What is bundled with a package comes in that package's own file, under its hash.
  const bundledIn = (name: string) => packages[name.replace(/\/node_modules\/(?:@[^/]+\/)?[^/]+$/, '')]
  const hashed = ([name, entry]: [string, Locked]) =>
    (entry.inBundle ? bundledIn(name) : entry)?.integrity?.startsWith('sha512-')
  expect(locked.filter((entry) => !hashed(entry)).map(([name]) => name)).toEqual([])
})

test('only these packages run something when they are installed', () => {
  const scripted = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([name]) => name)
  expect(scripted.map((name) => name.replace(/^node_modules\//, '')).sort()).toEqual([
    '@prisma/engines',
    'esbuild',
    'prisma',
  ])
})

test('what the site depends on is pinned to one version', () => {
  const {
    dependencies,
    devDependencies,
  }: Record<string, Record<string, string>> = JSON.parse(read('package.json'))
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, range]) => !/^(?:npm:[\w@/.-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(range),
  )
  expect(loose).toEqual([])
})
