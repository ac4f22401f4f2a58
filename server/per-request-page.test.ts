import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { framedPage } from './fixture-build'
import { finishPages, pageFrom } from './per-request-page.mjs'

const events: Record<string, unknown>[] = []
let server: Server
let home = ''

/** Writes as Next does: headers, an early flush, the page in two pieces, the end. */
beforeAll(async () => {
  server = createServer((request, response) => {
    finishPages(request, response, (event) => events.push(event))
    const page = framedPage(
      `<main><h1>19 of 52</h1>${request.url === '/inline' ? '<p style="color:red">x</p>' : ''}</main>`,
    )
    const html =
      request.url === '/closed'
        ? page.replace('<title>', '<meta name="answer-status" content="503"/><title>')
        : page
    if (request.url === '/broken') response.statusCode = 500
    response.setHeader(
      'content-type',
      request.url === '/data' ? 'application/json' : 'text/html; charset=utf-8',
    )
    // As the framework's compression does before it decides.
    response.writeHead(response.statusCode)
    if (!response.headersSent) response.flushHeaders()
    response.write(html.slice(0, 300))
    response.end(html.slice(300))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

test.each(['br', 'gzip', 'identity'])('a page arrives whole and without scripts in %s', async (encoding) => {
  const answer = await fetch(`${home}/search`, { headers: { 'accept-encoding': encoding } })
  const html = await answer.text()
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
  expect(html).toContain('<main><h1>19 of 52</h1></main>')
  expect(html).not.toContain('__next_f')
  expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="application/ld+json">'])
})

test('a page says its own status, and the reader never sees how', async () => {
  const answer = await fetch(`${home}/closed`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).not.toContain('answer-status')
})

test('the framework’s own failure is one sentence instead of an empty page that waits for scripts', async () => {
  const answer = await fetch(`${home}/broken`)
  expect([answer.status, await answer.text()]).toEqual([500, 'Something went wrong on our side.\n'])
})

test('HEAD has no body, and data passes as it comes', async () => {
  expect(await (await fetch(`${home}/search`, { method: 'HEAD' })).text()).toBe('')
  expect(await (await fetch(`${home}/data`)).text()).toContain('__next_f')
})

test('what the policy would block is logged', async () => {
  events.length = 0
  await fetch(`${home}/inline`)
  expect(JSON.stringify(events)).toContain('an inline style is blocked')
})

test('a page that asks for nothing keeps the status it has', () => {
  expect(pageFrom(404, '<html></html>')?.status).toBe(404)
})
