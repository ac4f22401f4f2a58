import { createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isPass, newPass, passIn, passSeconds, previewSecretFrom } from '../http/preview-pass.mjs'
import { createFrontServer } from './front-server.mjs'
import { previewDoor } from './preview.mjs'

const secret = 'a secret of forty signs, for this test 1'
let now = Date.UTC(2026, 10, 29)
const servers: ReturnType<typeof createFrontServer>[] = []
let home = ''
let closed = ''

/** A site of one page, behind which Next would answer every address of the preview. */
async function listen(preview: ReturnType<typeof previewDoor> | null): Promise<string> {
  const server = createFrontServer({
    site: {
      notFound: undefined,
      find: () => undefined,
      isPassedOn: () => true,
      isPassedOnWith: () => true,
      formOf: (pathname: string) => pathname,
    },
    behind: {
      answer: (request, response) => {
        response.end(`draft at ${request.url}`)
        return Promise.resolve()
      },
    },
    log: () => undefined,
    logRequests: false,
    proxies: 1,
    preview,
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

beforeAll(async () => {
  home = await listen(previewDoor(secret, () => now))
  closed = await listen(null)
})
afterAll(() => servers.forEach((server) => server.close()))

let visitor = 0
/** Sends the form, each time as another visitor unless one is named. */
const knock = (body: string | URLSearchParams, headers: Record<string, string> = {}) =>
  fetch(`${home}/preview`, {
    method: 'POST',
    body,
    redirect: 'manual',
    headers: { 'x-forwarded-for': `192.0.2.${(visitor += 1)}`, ...headers },
  })
const form = (given: string) => new URLSearchParams({ secret: given })
const ask = (pathname: string, cookie = '') => fetch(`${home}${pathname}`, { headers: { cookie } })

/** What every answer below the path has to say. */
function expectUnseen({ headers }: Response) {
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-robots-tag')).toBe('noindex, nofollow, noarchive')
}

test('who sends the secret gets a pass for the preview alone, and with it sees a draft until it ends', async () => {
  const answer = await knock(form(secret), { 'sec-fetch-site': 'same-origin' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/preview'])
  expectUnseen(answer)
  const [cookie = '', ...rules] = (answer.headers.get('set-cookie') ?? '').split('; ')
  expect(rules).toEqual(['Path=/preview', 'Max-Age=3600', 'HttpOnly', 'Secure', 'SameSite=Strict'])
  expect(cookie).not.toContain(secret)
  const seen = await ask('/preview/a-draft/summary', `other=1; ${cookie}`)
  expect([seen.status, await seen.text()]).toEqual([200, 'draft at /preview/a-draft/summary'])
  expectUnseen(seen)
  now += passSeconds * 1000
  expect((await ask('/preview/a-draft/summary', cookie)).status).toBe(403)
})

test.each([
  ['no pass', () => ''],
  ['an empty pass', () => 'preview-pass='],
  ['a pass of another secret', () => `preview-pass=${newPass(`${secret}2`, now)}`],
  ['the secret itself', () => `preview-pass=${secret}`],
  [
    'a pass whose end was moved',
    () => `preview-pass=${newPass(secret, now).replace(/^\d+/, String(now / 1000 + 60))}`,
  ],
  ['a pass for longer than passes are made', () => `preview-pass=${newPass(secret, now + 60_000)}`],
  ['two passes', () => `preview-pass=${newPass(secret, now)}; preview-pass=${newPass(secret, now)}`],
  [
    'a signature for another purpose',
    () => {
      const until = Math.floor(now / 1000) + 60
      return `preview-pass=${until}.${createHmac('sha256', secret).update(String(until)).digest('base64url')}`
    },
  ],
])('%s lets nobody in, and the answer is that of a draft which is not there', async (_what, cookie) => {
  for (const pathname of ['/preview/a-draft/summary', '/preview/none/plain', '/preview/x']) {
    const answer = await ask(pathname, cookie())
    expect(answer.status).toBe(403)
    expect(await answer.text()).not.toContain('draft at')
    expectUnseen(answer)
  }
})

/** Asks as no client writes it: `fetch` would tidy the address up first. */
const askRaw = (target: string, base: string, method = 'GET') =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    const { port } = new URL(base)
    httpRequest({ host: '127.0.0.1', port, path: target, method }, (answer) => {
      let body = ''
      answer.on('data', (part: Buffer) => (body += part.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
    })
      .on('error', reject)
      .end()
  })

test.each([
  '/%70review/a-draft/summary',
  '/preview%2Fa-draft/summary',
  '//preview/a-draft/summary',
  '/preview//a-draft/summary',
  '/x/../preview/a-draft/summary',
  '/./preview/a-draft/summary',
  '/preview/./a-draft/summary',
  '/preview/a-draft/summary/',
  '/preview/a-draft/summary?_rsc=x',
  '/preview\\a-draft\\summary',
  'http://127.0.0.1/preview/a-draft/summary',
])('%s is no way around the door, with a secret or without', async (target) => {
  for (const base of [home, closed])
    for (const method of ['GET', 'HEAD', 'POST', 'OPTIONS']) {
      const { status, body } = await askRaw(target, base, method)
      expect([method, body]).toEqual([method, expect.not.stringContaining('draft at')])
      expect([method, status], target).toEqual([method, expect.not.toBeOneOf([200, 303])])
    }
})

test.each([
  ['another secret', () => knock(form(`${secret}2`)), 403],
  ['a shorter one', () => knock(form('a')), 403],
  ['none', () => knock(new URLSearchParams({ other: 'x' })), 403],
  [
    'two',
    () =>
      knock(`secret=${encodeURIComponent(secret)}&secret=x`, {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    403,
  ],
  ['JSON', () => knock(JSON.stringify({ secret }), { 'content-type': 'application/json' }), 400],
  ['more than a secret is long', () => knock(form('x'.repeat(2000))), 413],
  ['the form of another site', () => knock(form(secret), { 'sec-fetch-site': 'cross-site' }), 403],
  ['another origin', () => knock(form(secret), { origin: 'https://elsewhere.example' }), 403],
])('%s is refused without a cookie', async (_what, send, status) => {
  const answer = await send()
  expect(answer.status).toBe(status)
  expect(answer.headers.get('set-cookie')).toBeNull()
  expectUnseen(answer)
})

test('after ten guesses a visitor waits, the right one among them', async () => {
  const who = { 'x-forwarded-for': '198.51.100.7' }
  for (let guess = 0; guess < 10; guess += 1)
    expect((await knock(form(`guess ${guess}`), who)).status).toBe(403)
  const answer = await knock(form(secret), who)
  expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true])
  expect((await knock(form(secret))).status).toBe(303)
})

test('without a secret there is no preview: its addresses are as unknown as any, with a pass or without', async () => {
  for (const pathname of ['/preview', '/preview/a-draft/summary']) {
    const headers = { cookie: `preview-pass=${newPass(secret, now)}` }
    expect((await fetch(`${closed}${pathname}`, { headers })).status).toBe(404)
  }
  expect((await fetch(`${closed}/preview`, { method: 'POST', body: form(secret) })).status).toBe(405)
  expect(isPass(newPass(secret, now), null, now)).toBe(false)
})

test('a secret that could be guessed keeps the server from starting', () => {
  expect(previewSecretFrom('')).toBeNull()
  expect(previewSecretFrom(secret)).toBe(secret)
  expect(() => previewSecretFrom('letmein')).toThrow('PREVIEW_SECRET has 7 signs; expected at least 24')
})

test('a pass is read from among other cookies, and from no name that ends like its own', () => {
  expect(passIn('a=b; preview-pass=1.x; c=d')).toBe('1.x')
  expect(passIn('my-preview-pass=1.x')).toBeUndefined()
})
