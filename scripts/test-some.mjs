// `npm run test:unit`, `test:watch`, `test:e2e` and `test:faults`: a part of the tests, for the hand that is writing; the last, which
// takes minutes, is in no other. What follows is
// the runner's own: paths, `-t NAME` for Vitest, `--grep NAME` or `--headed` for Playwright.
import './launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from './checks/chromium.mjs'
import { freePort } from './checks/free-port.mjs'
import { prepare } from './launch/prepare.mjs'
import { runMain, Stop } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const vitest = 'node_modules/vitest/vitest.mjs'
const playwright = 'node_modules/@playwright/test/cli.js'

/** @type {Record<string, () => Promise<{ args: string[], env?: Record<string, string> }>>} */
const parts = {
  unit: async () => {
    await prepare(root, ['packages', 'client'])
    return { args: [vitest, 'run'] }
  },
  watch: async () => {
    await prepare(root, ['packages', 'client'])
    return { args: [vitest, 'watch'] }
  },
  faults: async () => {
    await prepare(root, ['packages', 'client', 'database', 'site'])
    return { args: [vitest, 'run', '--config', 'conformance/faults/vitest.config.ts'] }
  },
  // The tests read the site that `npm start` would serve.
  e2e: async () => {
    await prepare(root, ['packages', 'client', 'database', 'site'])
    const env = { CHROMIUM_PATH: await chromium(root, console.log), E2E_PORT: String(await freePort()) }
    return { args: [playwright, 'test'], env }
  },
}

await runMain(async () => {
  const [name = '', ...rest] = process.argv.slice(2)
  const part = parts[name]
  if (!part)
    throw new Stop(`There is no part "${name}" of the tests. Known: ${Object.keys(parts).join(', ')}.`)
  const { args, env } = await part()
  const runner = spawn(process.execPath, [...args, ...rest], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  runner.once('close', (code) => process.exit(code ?? 1))
})
