import { expect, test, type APIRequestContext } from '@playwright/test'
import { flagship, pathsOfSitemap } from './support/pages'
import { sendRaw } from './support/raw-request'

const everywhere = {
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
}

async function styleSheet(request: APIRequestContext): Promise<string> {
  const page = await (await request.get('/')).text()
  return page.match(/href="(\/_next\/static\/[^"]+\.css)"/)?.[1] ?? ''
}

test('every kind of answer carries the hardening headers, no cookie and no name of its maker', async ({
  request,
}) => {
  const addresses = [
    '/',
    flagship,
    '/sitemap.xml',
    '/robots.txt',
    '/api/health',
    '/nothing',
    '/api/nothing',
    '/%00',
  ]
  for (const address of [...addresses, '/studies/', await styleSheet(request)]) {
    const answer = await request.get(address, { maxRedirects: 0 })
    const headers = answer.headers()
    expect(headers, address).toMatchObject(everywhere)
    expect(headers['content-security-policy'], address).toMatch(/^default-src 'none'/)
    expect(headers['cross-origin-resource-policy'], address).toMatch(/^(?:same|cross)-origin$/)
    expect(Object.keys(headers), address).not.toContain('set-cookie')
    expect(Object.keys(headers), address).not.toContain('x-powered-by')
    expect(headers['content-type'], address).toMatch(/charset=utf-8|^application\/json/)
  }
})

test('every page in the sitemap answers without script, inline style or any way to run one', async ({
  request,
}) => {
  // Some five hundred pages, one after the other, on a machine that may do much else.
  test.setTimeout(120_000)
  const addresses = await pathsOfSitemap(request)
  expect(addresses).toContain(flagship)
  for (const address of addresses) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    expect(answer.headers()['content-security-policy'], address).toContain("script-src 'none'")
    const html = await answer.text()
    expect(html.match(/<script(?! type="application\/ld\+json")[^>]*>/g), address).toBe(null)
    expect(html.match(/<[^>]+\s(?:style|on[a-z]+)="/g), address).toBe(null)
  }
})

test('a browser fetches a page, its style sheet and its faces, and nothing else', async ({ page }) => {
  const kinds: string[] = []
  page.on('request', (request) => kinds.push(request.resourceType()))
  await page.goto(flagship, { waitUntil: 'networkidle' })
  expect(kinds.filter((kind) => /script|xhr|fetch|socket|eventsource|ping/.test(kind))).toEqual([])
  expect(await page.evaluate(() => Object.keys(window).filter((name) => name.startsWith('__next')))).toEqual(
    [],
  )
})

const methods = ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE']
for (const method of methods) {
  test(`${method} is refused with the methods that read`, async ({ baseURL }) => {
    for (const address of ['/', flagship, '/api/health', '/nothing']) {
      const answer = await sendRaw(baseURL ?? '', [
        `${method} ${address} HTTP/1.1`,
        'Host: a',
        'Connection: close',
      ])
      expect(answer.status, address).toBe(405)
      expect(answer.text, address).toMatch(/^allow: GET, HEAD\r$/im)
    }
  })
}

const malformed: [string, number, string[]][] = [
  ['a lone percent sign', 400, ['GET /% HTTP/1.1']],
  ['a NUL', 400, ['GET /%00 HTTP/1.1']],
  ['broken UTF-8', 400, ['GET /%ff HTTP/1.1']],
  ['another host’s whole address', 400, ['GET http://127.0.0.1:9/latest HTTP/1.1']],
  ['5,000 characters', 414, [`GET /${'a'.repeat(5000)} HTTP/1.1`]],
  ['an encoded way up', 404, ['GET /..%2f..%2fetc/passwd HTTP/1.1']],
  ['a way up', 404, ['GET /../package.json HTTP/1.1']],
  ['the environment', 404, ['GET /.env HTTP/1.1']],
  ['the repository', 404, ['GET /.git/config HTTP/1.1']],
  ['the schema', 404, ['GET /prisma/schema.prisma HTTP/1.1']],
  ['a source map', 404, ['GET /_next/static/chunks/main.js.map HTTP/1.1']],
  ['the image optimiser', 404, ['GET /_next/image?url=%2Ficon.svg&w=64&q=75 HTTP/1.1']],
  ['the framework’s own data', 404, [`GET ${flagship}.rsc HTTP/1.1`]],
  ['a segment of it', 404, [`GET ${flagship}.segments/_tree.segment.rsc HTTP/1.1`]],
  ['another case', 404, [`GET ${flagship.toUpperCase()} HTTP/1.1`]],
  ['a server function', 400, ['POST / HTTP/1.1', 'Next-Action: 00', 'Content-Length: 0']],
  ['a socket', 400, ['GET / HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket']],
  [
    'a socket to elsewhere',
    400,
    ['GET http://127.0.0.1:9/ HTTP/1.1', 'Connection: Upgrade', 'Upgrade: websocket'],
  ],
  ['64 kB of headers', 431, ['GET / HTTP/1.1', `X: ${'x'.repeat(65_536)}`]],
]
for (const [what, status, lines] of malformed) {
  test(`${what} is answered ${status}, without a stack trace`, async ({ baseURL }) => {
    const more = lines.some((line) => line.startsWith('Connection')) ? [] : ['Connection: close']
    const answer = await sendRaw(baseURL ?? '', [...lines, 'Host: a', ...more])
    expect(answer.status).toBe(status)
    expect(answer.text).not.toMatch(/\bat .+\.m?js|node_modules|\/srv\/|Error:/)
  })
}

test('an address that is untidy moves within this site', async ({ request, baseURL }) => {
  for (const [untidy, tidy] of [
    ['/studies/?phase=2', '/studies?phase=2'],
    ['//evil.example/studies', '/evil.example/studies'],
  ] as const) {
    const answer = await request.get(`${baseURL}${untidy}`, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location]).toEqual([308, tidy])
  }
})

const poison: Record<string, string>[] = [
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-proto': 'gopher', 'x-forwarded-port': '9' },
  { forwarded: 'host=evil.example' },
  { 'x-original-url': '/nothing', 'x-rewrite-url': '/nothing' },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1', 'next-router-state-tree': '%5B%5D' },
  { 'next-router-segment-prefetch': '/_tree' },
  { 'next-url': '/nothing' },
  { 'x-nextjs-data': '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  { 'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware' },
  { 'x-middleware-prefetch': '1', purpose: 'prefetch' },
  { 'x-prerender-revalidate': 'x', 'x-prerender-revalidate-if-generated': '1' },
  { 'x-matched-path': '/nothing', 'x-invoke-path': '/nothing' },
  { 'x-now-route-matches': '1=nothing' },
  { 'x-http-method-override': 'POST' },
  { range: 'bytes=0-9' },
  { 'if-modified-since': 'Thu, 01 Jan 2099 00:00:00 GMT' },
  { 'accept-encoding': 'br;q=0, gzip;q=0' },
  { accept: 'text/x-component' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { cookie: '__prerender_bypass=x; __next_preview_data=x' },
]
test('no header of one visitor changes what the next one gets', async ({ request }) => {
  for (const address of [flagship, '/sitemap.xml', '/api/health']) {
    const clean = async () => (await request.get(address)).text()
    const before = await clean()
    for (const headers of poison) {
      const answer = await request.get(address, { headers })
      expect(answer.status(), JSON.stringify(headers)).toBe(200)
      expect(await answer.text(), JSON.stringify(headers)).not.toContain('evil.example')
      expect(await clean(), JSON.stringify(headers)).toBe(before)
    }
  }
})

test('a query that no page knows changes nothing', async ({ request }) => {
  const plain = await (await request.get(flagship)).text()
  for (const query of ['?_rsc=1', '?utm_source=x', '?__proto__[x]=1&a=1&a=2', `?q=${'x'.repeat(3000)}`]) {
    expect(await (await request.get(flagship + query)).text()).toBe(plain)
  }
})

test('the site says that it is well, from its database', async ({ request }) => {
  const answer = await request.get('/api/health')
  expect(await answer.json()).toEqual({ status: 'ok' })
  expect(answer.headers()['cache-control']).toContain('no-store')
})
