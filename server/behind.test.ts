import { fork } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBehind } from './behind.mjs'
import { fixtureProject } from './fixture-build'
import { connectionsFor, createFrontServer } from './front-server.mjs'
import { stopGently } from './gentle-stop.mjs'
import { publish } from './publish.mjs'
import { openSite } from './static-site.mjs'

// Stands where Next does. It keeps its only thread busy for as long as a file lies there, and ends when it is told to.
const program = `
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
const [root, socket] = process.argv.slice(2)
process.once('disconnect', () => process.exit(0))
const server = createServer({ keepAliveTimeout: 0 }, async (request, response) => {
  const { pathname } = new URL(request.url, 'http://here')
  if (pathname.endsWith('/busy')) {
    process.send({ log: { event: 'busy' } })
    while (existsSync(root + '/busy')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
  }
  if (pathname.endsWith('/large')) return response.end(Buffer.alloc(8_000_000))
  if (pathname.endsWith('/end')) process.kill(process.pid, 'SIGKILL')
  if (pathname.endsWith('/fail')) return response.writeHead(500, { 'x-request-failed': '1' }).end()
  let sent = ''
  for await (const part of request) sent += part
  response.setHeader('set-cookie', ['a=1', 'b=2'])
  response.setHeader('cache-control', 'public')
  response.end(JSON.stringify({ pid: process.pid, method: request.method, url: request.url, sent, host: request.headers.host }))
})
server.listen(socket, () => process.send({ ready: true }))
`

const project = fixtureProject()
const folder = mkdtempSync(path.join(os.tmpdir(), 'behind-'))
const busy = path.join(folder, 'busy')
const events: Record<string, unknown>[] = []
let behind: ReturnType<typeof startBehind>
let server: Server
let home = ''
let isLeaving = false

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  writeFileSync(path.join(folder, 'program.mjs'), program)
  behind = startBehind({
    root: folder,
    buildFolder: '.next',
    log: (event) => events.push(event),
    program: path.join(folder, 'program.mjs'),
    bounds: { atWork: 2, waiting: 2, ofOneVisitor: 10 },
  })
  const site = openSite(path.join(project.root, '.denominator/live/site'))
  server = createFrontServer({
    site: { ...site, isPassedOn: (address) => address.startsWith('/api/') },
    behind,
    log: (event) => events.push(event),
    logRequests: false,
    isLeaving: () => isLeaving,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await stopGently(server, 0)
  await behind.stop()
  project.remove()
  rmSync(folder, { recursive: true, force: true })
})

const asked = '/api/v1/studies/trial'
const ask = (address: string, options: RequestInit = {}) => fetch(home + address, options)
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a request and its answer come through whole, and what is said of one connection stays with it', async () => {
  const answer = await ask('/api/v1/verify?a=1', {
    method: 'POST',
    body: 'a text of its reader',
    headers: { 'content-type': 'text/plain' },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await answer.json()).toMatchObject({
    method: 'POST',
    url: '/api/v1/verify?a=1',
    sent: 'a text of its reader',
    host: home.slice('http://'.length),
  })
  const head = await ask(asked, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('while the process that answers is busy, pages are sent, and a question too many is refused at once', async () => {
  writeFileSync(busy, '')
  events.length = 0
  const atWork = [ask(`${asked}/busy`), ask(`${asked}/busy`)]
  await until(() => events.some(({ event }) => event === 'busy'))
  const waiting = [ask(asked), ask(asked)]
  // Each of these would wait for ever, were it not answered by a process that is not busy.
  let refused = await ask(asked)
  while (refused.status !== 503) refused = await ask(asked)
  expect(refused.headers.get('retry-after')).toBe('1')
  for (let page = 0; page < 20; page += 1) expect((await ask('/studies/trial')).status).toBe(200)

  expect(existsSync(busy)).toBe(true)
  rmSync(busy)
  const answers = await Promise.all([...atWork, ...waiting])
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
})

test('a request that fails is answered with 500 and its id, and a process that ends is started again', async () => {
  events.length = 0
  const failed = await ask(`${asked}/fail`)
  expect(failed.status).toBe(500)
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'request-failed', id: failed.headers.get('x-request-id') }),
  )

  const { pid: before } = (await (await ask(asked)).json()) as { pid: number }
  expect((await ask(`${asked}/end`)).status).toBe(503)
  expect((await ask('/studies/trial')).status).toBe(200)
  let answer = await ask(asked)
  while (answer.status !== 200) answer = await ask(asked)
  expect(((await answer.json()) as { pid: number }).pid).not.toBe(before)
  expect(events).toContainEqual(
    expect.objectContaining({ event: 'answering-process-ended', signal: 'SIGKILL', againInMs: 250 }),
  )
})

test('readers who break off in the middle of an answer take nothing from the others', async () => {
  for (let reader = 0; reader < 20; reader += 1) {
    const stop = new AbortController()
    const answer = await ask(`${asked}/large`, { signal: stop.signal })
    await answer.body?.getReader().read()
    stop.abort()
  }
  const whole = await ask(`${asked}/large`)
  expect((await whole.arrayBuffer()).byteLength).toBe(8_000_000)
})

test('a process that answers nothing any more is ended and started again', async () => {
  const held: Record<string, unknown>[] = []
  const stuck = startBehind({
    root: folder,
    buildFolder: '.next',
    log: (event) => held.push(event),
    program: path.join(folder, 'program.mjs'),
    patienceMs: 200,
  })
  const other = createFrontServer({
    site: { ...openSite(path.join(project.root, '.denominator/live/site')), isPassedOn: () => true },
    behind: stuck,
    log: () => undefined,
    logRequests: false,
  })
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
  writeFileSync(busy, '')
  expect((await fetch(`${at}/api/busy`)).status).toBe(503)
  await until(() => held.some(({ event }) => event === 'answering-process-ended'))
  expect(held).toContainEqual(expect.objectContaining({ signal: 'SIGKILL' }))
  let again = await fetch(`${at}/api/health`)
  while (again.status !== 200) again = await fetch(`${at}/api/health`)
  rmSync(busy)
  await stopGently(other, 0)
  await stuck.stop()
})

test('the process that answers ends with a server that is gone before it has begun, and clears its folder away', async () => {
  const own = mkdtempSync(path.join(folder, 'socket-'))
  const child = fork(path.resolve('server/next-process.mjs'), [folder, path.join(own, 's')], {
    stdio: 'ignore',
  })
  child.disconnect()
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  expect(existsSync(own)).toBe(false)
})

test('a process that cannot be started leaves pages served, and stops with the server', async () => {
  const held: Record<string, unknown>[] = []
  const none = startBehind({
    root: path.join(folder, 'none'),
    buildFolder: '.next',
    log: (event) => held.push(event),
    program: path.join(folder, 'program.mjs'),
  })
  await until(() => held.some(({ event }) => event === 'answering-process-ended'))
  await none.stop()
})

test.each([
  [1024, 768],
  [256, 128],
  [1_048_576, 10_000],
  ['unlimited', 10_000],
])('where %s files may be open, %i connections are taken', (soft, connections) => {
  expect(connectionsFor({ userLimits: { open_files: { soft } } })).toBe(connections)
  expect(connectionsFor(undefined)).toBe(10_000)
})

test('a server that is leaving says so to whoever watches it, and keeps no connection, while it still answers', async () => {
  isLeaving = true
  expect((await ask('/api/health')).status).toBe(503)
  const page = await ask('/studies/trial')
  expect([page.status, page.headers.get('connection')]).toEqual([200, 'close'])
  // Alive it is to the last: nothing has to start it anew.
  const alive = await ask('/api/health/live')
  expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }])
  isLeaving = false
  expect((await ask('/api/health')).status).toBe(200)
})

test('with the server the process ends, and leaves no socket behind', async () => {
  const { pid } = (await (await ask(asked)).json()) as { pid: number }
  const left = () => process.kill(pid, 0)
  expect(left()).toBe(true)
  await behind.stop()
  expect(left).toThrow('ESRCH')
})
