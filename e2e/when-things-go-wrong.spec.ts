import { spawn, type ChildProcess } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { flagship, somePages } from './support/pages'

// A server of its own, on a copy of the release, so that its database can be taken away.
test.describe.configure({ mode: 'serial' })
const release = path.resolve(`.denominator/releases/.without-database-${process.pid}`)
const database = path.join(release, 'denominator.db')
let server: ChildProcess
let home = ''

test.beforeAll(async () => {
  test.setTimeout(120_000)
  const live = realpathSync('.denominator/live')
  cpSync(live, release, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => file !== path.join(live, 'site'),
  })
  linkFiles(path.join(live, 'site'), path.join(release, 'site'))
  const port = await freePort()
  home = `http://127.0.0.1:${port}`
  server = await serverOn(port)
})
test.afterAll(() => {
  server.kill('SIGKILL')
  rmSync(release, { recursive: true, force: true })
})

/** The published files are many, and nobody writes to them: another name for each is made faster than a copy. */
function linkFiles(from: string, to: string): void {
  mkdirSync(to)
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFiles(source, target)
    else linkSync(source, target)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function serverOn(port: number): Promise<ChildProcess> {
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_REQUESTS: '0', RELEASE: release }
  const started = spawn(process.execPath, ['server/serve.mjs'], { env, stdio: 'ignore' })
  await expect.poll(() => statusOf(`http://127.0.0.1:${port}/`), { timeout: 30_000 }).toBe(200)
  return started
}

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 0,
  )

const exitCodeOf = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise((resolve) => {
    child.once('exit', (code) => resolve(code))
    child.kill(signal)
  })

test('without its database every page is read as before, and the health address says what is wrong', async () => {
  expect(await statusOf(`${home}/api/health`)).toBe(200)
  renameSync(database, `${database}.away`)
  await expect.poll(() => statusOf(`${home}/api/health`), { timeout: 5000 }).toBe(503)
  const answer = await fetch(`${home}/api/health`)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.text()).not.toMatch(/\/.+\.db|at .+\.js|SQLITE/)
  // The comparison is made for each reader from the database, and says that it cannot be had for now.
  for (const page of somePages) {
    expect(await statusOf(home + page), page).toBe(page === '/compare' ? 503 : 200)
  }
  expect(readdirSync(release)).not.toContain('denominator.db')
})

test('it is well again within five seconds of the database’s return, without a restart', async () => {
  renameSync(`${database}.away`, database)
  await expect.poll(() => statusOf(`${home}/api/health`), { timeout: 5000 }).toBe(200)
})

test('it stops with 143 when it is told to, and with 130 on Ctrl-C', async () => {
  expect(await exitCodeOf(server, 'SIGTERM')).toBe(143)
  server = await serverOn(await freePort())
  expect(await exitCodeOf(server, 'SIGINT')).toBe(130)
  expect(existsSync(path.join(release, 'site/manifest.json'))).toBe(true)
})

test('a visitor who is reading when the server stops gets the whole page', async () => {
  const port = await freePort()
  server = await serverOn(port)
  const pages = Promise.all(Array.from({ length: 20 }, () => fetch(`http://127.0.0.1:${port}${flagship}`)))
  const answers = await pages
  const exited = exitCodeOf(server, 'SIGTERM')
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(texts.every((text) => text.endsWith('</html>'))).toBe(true)
  expect(await exited).toBe(143)
})
