import type { Server, ServerResponse } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureProject } from './fixture-build'
import { createFrontServer } from './front-server.mjs'
import { stopGently } from './gentle-stop.mjs'
import { publish } from './publish.mjs'
import { securityHeaders } from './security-headers.mjs'
import { openSite } from './static-site.mjs'

const project = fixtureProject()
const events: Record<string, unknown>[] = []
let server: Server
let home = ''

/** Stands where Next stands: answers slowly, or fails, as the address says. */
async function behind(url: string, response: ServerResponse) {
  if (url.endsWith('/broken')) throw new Error('secret: /srv/records.db')
  await pause(url.endsWith('/slow') ? 300 : 0)
  response.end('from behind')
}

async function listen() {
  const site = openSite(path.join(project.root, '.denominator/live/site'))
  const started = createFrontServer({
    site,
    behind: { answer: (request, response) => behind(request.url ?? '', response) },
    log: (event) => events.push(event),
    logRequests: true,
  })
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve))
  return { started, address: `http://127.0.0.1:${(started.address() as AddressInfo).port}` }
}

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  const { started, address } = await listen()
  server = started
  home = address
})
afterAll(async () => {
  await stopGently(server, 0)
  project.remove()
})

/** Sends bytes as they are, which fetch would tidy first, and returns all that comes back. */
function sendRaw(bytes: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = ''
    const socket = connect(Number(new URL(home).port), '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (chunk) => (answer += chunk))
    socket.on('close', () => resolve(answer))
  })
}

test('a page comes in the encoding the visitor takes, with the headers of its class', async () => {
  const answer = await fetch(`${home}/studies/trial`, { headers: { 'accept-encoding': 'br' } })
  expect(answer.status).toBe(200)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    ...securityHeaders.page,
    'content-encoding': 'br',
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=30, stale-if-error=604800',
    'surrogate-key': 'site study-trial',
    vary: 'accept, accept-encoding',
  })
  expect(await answer.text()).toContain('<h1>Trial</h1>')
})

test.each([
  ['text/csv', 'text/csv', '/studies/trial.csv'],
  ['text/html, text/csv;q=0.5, */*;q=0.1', 'text/html', null],
  ['*/*', 'text/html', null],
  ['image/png', 'text/html', null],
])('a study asked for as %s comes as %s', async (accept, type, location) => {
  const answer = await fetch(`${home}/studies/trial`, { headers: { accept } })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain(type)
  expect(answer.headers.get('content-location')).toBe(location)
  expect(answer.headers.get('vary')).toBe('accept, accept-encoding')
})

test('each encoding has its own strong tag, and the page is not sent again to who holds it', async () => {
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(async (encoding) => {
      const first = await fetch(`${home}/studies/trial`, { headers: { 'accept-encoding': encoding } })
      const etag = first.headers.get('etag') ?? ''
      const headers = { 'accept-encoding': encoding, 'if-none-match': etag }
      const second = await fetch(`${home}/studies/trial`, { headers })
      expect([second.status, await second.text()]).toEqual([304, ''])
      return etag
    }),
  )
  expect(new Set(tags).size).toBe(3)
  expect(tags.every((tag) => /^"[0-9a-f]{24}"$/.test(tag))).toBe(true)
})

const ofConnection = { date: '', connection: '', 'keep-alive': '' }

test('HEAD has the headers of GET and no body', async () => {
  const [got, head] = await Promise.all([fetch(`${home}/`), fetch(`${home}/`, { method: 'HEAD' })])
  const without = (headers: Headers) => ({ ...Object.fromEntries(headers), ...ofConnection })
  expect(without(head.headers)).toEqual(without(got.headers))
  expect(await head.text()).toBe('')
})

test('a published address is rendered only for a query that has a meaning there', async () => {
  const answered = async (query: string) => (await fetch(`${home}/studies/trial${query}`)).text()
  expect(await answered('?phase=2')).toBe('from behind')
  expect(await answered('?utm=x&phase=')).toBe('from behind')
  expect(await answered('?utm=phase')).toContain('<h1>Trial</h1>')
})

test('an export says its type and may be fetched by other sites', async () => {
  const answer = await fetch(`${home}/studies/trial.csv`)
  expect(await answer.text()).toBe('outcome,count\nresponse,19\n')
  expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders.data)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
})

test('a hashed file may be kept for ever', async () => {
  const answer = await fetch(`${home}/_next/static/chunks/look.css`)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
})

test.each([
  '/nothing',
  '/.env',
  '/studies/trial.rsc',
  '/_next/image?url=x',
  '/_next/static/chunks/main.js',
  '/_not-found',
])('%s is answered with the not-found page and 404', async (address) => {
  const answer = await fetch(`${home}${address}`)
  expect(answer.status).toBe(404)
  expect(await answer.text()).toContain('No page has this address')
  expect(Object.fromEntries(answer.headers)).toMatchObject(securityHeaders.page)
})

test('machines are told in JSON', async () => {
  const answer = await fetch(`${home}/api/nothing`)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(await answer.json()).toEqual({
    type: 'about:blank',
    title: 'No page has this address.',
    status: 404,
  })
})

test('a method that sends is refused with the methods that read', async () => {
  const answer = await fetch(`${home}/`, { method: 'POST', body: 'x' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})

test.each([
  ['a socket', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', '400'],
  ['a server function', 'POST / HTTP/1.1\r\nHost: a\r\nNext-Action: x\r\nContent-Length: 1\r\n\r\nx', '400'],
  ['no HTTP at all', 'hello\r\n\r\n', '400'],
  ['an address with a NUL', 'GET /%00 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '400'],
  ['64 kB of headers', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(65_536)}\r\n\r\n`, '431'],
])('%s is refused, with the security headers', async (_what, bytes, status) => {
  const answer = await sendRaw(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain("default-src 'none'")
})

test('an address that Next renders reaches it, and its failure tells the visitor nothing', async () => {
  expect(await (await fetch(`${home}/api/v1/studies/trial`)).text()).toBe('from behind')
  const broken = await fetch(`${home}/api/v1/studies/broken`)
  expect(broken.status).toBe(500)
  expect(await broken.text()).not.toContain('secret')
  expect(broken.headers.get('x-request-id')).toBe(events.find(({ event }) => event === 'request-failed')?.id)
})

test('query strings are not logged', async () => {
  await (await fetch(`${home}/studies/trial?q=my-illness`)).text()
  await pause(20)
  expect(JSON.stringify(events)).not.toContain('my-illness')
  expect(events).toContainEqual(
    expect.objectContaining({ method: 'GET', path: '/studies/trial', status: 200 }),
  )
})

test('stopping lets a slow answer end and takes no new connection', async () => {
  const { started, address } = await listen()
  const slow = fetch(`${address}/api/v1/studies/slow`).then((answer) => answer.text())
  await pause(100)
  const stopped = stopGently(started, 5000)
  await expect(fetch(`${address}/`)).rejects.toThrow()
  expect(await slow).toBe('from behind')
  await stopped
})
