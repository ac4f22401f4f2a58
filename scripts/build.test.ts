import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { releaseSteps, stepsOf } from './launch/steps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const scripts = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).scripts

// A copy of the commands whose steps only say their names, and whose server only says that it was asked.
const steps = `export const releaseSteps = ${JSON.stringify(releaseSteps)}
const step = (name) => ({ name, doing: 'ran', advice: '', isCurrent: () => false, run: async () => ({ code: 0, output: '' }) })
export const stepsOf = () => Object.fromEntries(releaseSteps.map((name) => [name, step(name)]))`
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'build-'))
  cpSync(path.join(root, 'scripts'), path.join(folder, 'scripts'), { recursive: true })
  writeFileSync(path.join(folder, 'scripts/launch/steps.mjs'), steps)
  // What reads the settings runs as it is; what would build and serve does not.
  for (const file of [
    'server/gentle-stop.mjs',
    'server/metrics.mjs',
    'server/rate-limit.mjs',
    'server/settings.mjs',
    'server/trusted-proxies.mjs',
    'http/preview-pass.mjs',
  ])
    cpSync(path.join(root, file), path.join(folder, file))
  writeFileSync(path.join(folder, 'server/serve.mjs'), 'export const serve = async () => ({ stop() {} })')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function linesOf(command: string) {
  const env = { ...process.env, PORT: String(await freePort()), npm_lifecycle_event: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, scripts[command].split(' ').slice(1), {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const lines = stdout.split('\n')
  return {
    steps: lines.filter((line) => line.endsWith(' ran …')).map((line) => line.trim().split(' ')[0]),
    serves: lines.some((line) => line.includes('Serving on')),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

test('a release takes every step there is, in this order', () => {
  expect(releaseSteps).toEqual(['packages', 'client', 'database', 'site'])
  expect(Object.keys(stepsOf(folder))).toEqual(releaseSteps)
})

test('npm run build takes the steps of npm start and serves nothing', async () => {
  expect(await linesOf('start')).toEqual({ steps: releaseSteps, serves: true })
  expect(await linesOf('build')).toEqual({ steps: releaseSteps, serves: false })
})

test.each([
  ['RATE_LIMIT', 'abc', 'RATE_LIMIT is "abc"; expected requests and seconds'],
  ['TRUST_PROXY', '99', 'TRUST_PROXY is "99"; expected the number of proxies'],
  ['PREVIEW_SECRET', 'short', 'PREVIEW_SECRET'],
  ['LEAVING_SECONDS', '1m', 'LEAVING_SECONDS is "1m"; expected whole seconds, 0 to 300.'],
  ['SITE_URL', 'changeme', 'SITE_URL is "changeme", which is no address.'],
])(
  'a setting that means nothing (%s) stops before anything is built, in a sentence',
  async (name, value, words) => {
    const env = { ...process.env, PORT: String(await freePort()), npm_lifecycle_event: '', [name]: value }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect({ status, built: stdout.includes('ran …') }).toEqual({ status: 1, built: false })
    expect(stderr).toContain(words)
    expect(stderr).not.toMatch(/^ +at /m)
  },
)
