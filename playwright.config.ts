import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 4173)
const address = `http://127.0.0.1:${port}`
const browserPath =
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'].find((file) =>
    existsSync(file),
  )

// Without these Chromium tries, at every start, to reach hosts that no test has asked for.
const quietly = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Else the headless browser makes each letter a whole number of pixels wide, which no window does.
  '--font-render-hinting=none',
]
// The sandbox needs rights that a container running as root does not have.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** Files whose tests follow one another in one process, and take longest: begun first, so that no process waits for them at the end. */
const longest = ['workbench.spec.ts', 'crawler.spec.ts', 'when-things-go-wrong.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  projects: [
    { name: 'longest', testMatch: longest },
    { name: 'others', testIgnore: longest },
  ],
  // One set of pictures for every system: the comparison says how much another browser may differ.
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 30_000,
  reporter: process.env.E2E_REPORT
    ? [['json', { outputFile: process.env.E2E_REPORT }], ['line']]
    : [['list']],
  use: {
    baseURL: address,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 800 },
    trace: 'off',
    // A test is given the page of the one before, emptied and reset by Playwright: a process for each page, and its
    // fonts and sheets anew, took more time than the tests themselves.
    reuseContext: true,
    launchOptions: { args: [...sandbox, ...quietly], ...(browserPath && { executablePath: browserPath }) },
  },
  webServer: {
    command: 'node server/serve.mjs',
    url: address,
    env: { PORT: String(port), HOST: '127.0.0.1', LOG_REQUESTS: '0' },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
  },
})
