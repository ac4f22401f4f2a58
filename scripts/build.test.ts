import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  mkdirSync(path.join(folder, 'server'))
  writeFileSync(path.join(folder, 'server/gentle-stop.mjs'), 'export const stopOnSignal = () => {}')
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
