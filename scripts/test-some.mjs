// `npm run test:unit`, `test:watch`, `test:e2e`, `test:faults` and `test:postgres`: a part of the tests, for the hand that is writing; the
// last two, which take minutes, are in no other. What follows is
// the runner's own: paths, `-t NAME` for Vitest, `--grep NAME` or `--headed` for Playwright.
import './launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { chromium } from './checks/chromium.mjs'
import { freePort } from './checks/free-port.mjs'
import { postgresPrograms, startCluster } from './checks/postgres-cluster.mjs'
import { prepare } from './launch/prepare.mjs'
import { runMain, Stop } from './launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const vitest = 'node_modules/vitest/vitest.mjs'
const playwright = 'node_modules/@playwright/test/cli.js'

/** @type {Record<string, () => Promise<{ args: string[], env?: Record<string, string>, stop?: () => Promise<void> }>>} */
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
  // Without a server's programs there is nothing to try.
  postgres: async () => {
    const programs = postgresPrograms()
    if (programs === null) {
      console.log(
        'PostgreSQL is not installed (on Debian: apt-get install postgresql): its tests are left out.',
      )
      process.exit(0)
    }
    await prepare(root, ['packages', 'client'])
    const { url, stop } = await startCluster(programs)
    return {
      args: [vitest, 'run', '--config', 'conformance/postgres/vitest.config.ts'],
      env: { TEST_POSTGRES: url },
      stop,
    }
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
  const { args, env, stop } = await part()
  const runner = spawn(process.execPath, [...args, ...rest], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  // The runner ends at the same signals, and then what was started for it.
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => runner.kill(/** @type {NodeJS.Signals} */ (signal)))
  runner.once('close', (code) => void Promise.resolve(stop?.()).finally(() => process.exit(code ?? 1)))
})
