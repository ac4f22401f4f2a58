import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limitsHeader } from '@/http/limits-header.mjs'
import { fixtureProject } from './fixture-build'
import { createFrontServer } from './front-server.mjs'
import { stopGently } from './gentle-stop.mjs'
import { publish } from './publish.mjs'
import { rateLimiter } from './rate-limit.mjs'
import { openSite } from './static-site.mjs'

const project = fixtureProject()
let server: Server
let home = ''

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  server = createFrontServer({
    site: openSite(path.join(project.root, '.denominator/live/site')),
    behind: {
      answer: async (_request: unknown, response: ServerResponse) => void response.end('from behind'),
    },
    log: () => undefined,
    logRequests: false,
    limiter: rateLimiter({ requests: 2, seconds: 3600 }),
    proxies: 1,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await stopGently(server, 0)
  project.remove()
})

const askAs = (visitor: string, address: string, method = 'GET') =>
  fetch(`${home}${address}`, { method, headers: { 'x-forwarded-for': visitor } })

test('whoever has had its share is told when to come back, and still reads every published page', async () => {
  const answers = []
  for (let asked = 0; asked < 3; asked += 1) answers.push(await askAs('192.0.2.1', '/api/v1/studies/trial'))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
  expect(answers[1]?.headers.get('ratelimit')).toBe('"default";r=0;t=3600')
  expect(Object.fromEntries(answers[2]?.headers ?? [])).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'ratelimit-policy': '"default";q=2;w=3600',
    'ratelimit-limit': '2',
    'ratelimit-remaining': '0',
    'ratelimit-reset': '3600',
    'retry-after': '1800',
    'access-control-allow-origin': '*',
    'access-control-expose-headers': '*',
  })
  expect(await answers[2]?.json()).toMatchObject({ status: 429 })
  expect((await askAs('192.0.2.1', '/studies/trial')).status).toBe(200)
  expect((await askAs('192.0.2.2', '/api/v1/studies/trial')).status).toBe(200)
})

test('the script of another site may ask as often as it likes whether it may read', async () => {
  for (let asked = 0; asked < 3; asked += 1) {
    const answer = await askAs('192.0.2.3', '/api/v1/studies/trial', 'OPTIONS')
    expect(answer.status).toBe(204)
    expect(answer.headers.get('access-control-allow-headers')).toContain('if-none-match')
  }
})

test('sending to the interface is refused with what may be done instead', async () => {
  const answer = await askAs('192.0.2.4', '/api/v1/studies/trial', 'DELETE')
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
  const judging = await askAs('192.0.2.4', '/api/v1/verify', 'OPTIONS')
  expect(judging.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST, OPTIONS')
})

test('whoever watches the server is told whether visitors are counted with other servers, and believes no visitor', async () => {
  let isShared = true
  const told: unknown[] = []
  const counting = createFrontServer({
    site: openSite(path.join(project.root, '.denominator/live/site')),
    behind: {
      answer: async (request: IncomingMessage, response: ServerResponse) => {
        told.push(request.headers[limitsHeader])
        response.end()
      },
    },
    log: () => undefined,
    logRequests: false,
    limiter: { ...rateLimiter({ requests: 9, seconds: 60 }), isShared: () => isShared },
  })
  await new Promise<void>((resolve) => counting.listen(0, '127.0.0.1', resolve))
  const at = `http://127.0.0.1:${(counting.address() as AddressInfo).port}`
  const headers = { [limitsHeader]: 'shared' }
  await fetch(`${at}/api/health`)
  isShared = false
  await fetch(`${at}/api/health`, { headers })
  await fetch(`${at}/api/v1/studies/trial`, { headers })
  await stopGently(counting, 0)
  expect(told).toEqual(['shared', 'each-server-alone', undefined])
})
