import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, realpathSync, renameSync, writeFileSync } from 'node:fs'
import { request as ask, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort } from '@/scripts/checks/free-port.mjs'
import { fixtureProject } from './fixture-build'
import { createFrontServer } from './front-server.mjs'
import { stopGently } from './gentle-stop.mjs'
import { readManifest, type Manifest } from './manifest.mjs'
import { nginxConfig } from './nginx-config.mjs'
import { publish } from './publish.mjs'
import { openSite } from './static-site.mjs'

const project = fixtureProject()
const program = ['nginx', '/usr/sbin/nginx'].find((name) => spawnSync(name, ['-v']).status === 0)
let manifest: Manifest
let site: string

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  site = path.join(realpathSync(path.join(project.root, '.denominator/live')), 'site')
  manifest = readManifest(site) as Manifest
})
afterAll(() => project.remove())

const place = () => ({ siteFolder: site, name: 'localhost', apps: ['127.0.0.1:3000'], listen: '80' })

test('the configuration names each published address with its file, and no other', () => {
  const config = nginxConfig(manifest, place())
  const files = /map \$request_uri \$denominator_file \{\n([^}]*)\}/.exec(config)?.[1]
  expect(files?.match(/"\/[^"]*"/g)).toEqual([
    ...manifest.entries.filter(({ kind }) => kind !== 'not-found').map((entry) => `"${entry.path}"`),
  ])
  expect(config).not.toContain('manifest.json')
})

test('what nginx cannot write in its configuration is left to the server behind', () => {
  const [first] = manifest.entries
  const odd = { ...first, path: '/costs-$5' } as Manifest['entries'][number]
  expect(nginxConfig({ ...manifest, entries: [...manifest.entries, odd] }, place())).not.toContain('costs')
})

test('with a certificate it speaks TLS and HTTP/2, and sends plain HTTP there', () => {
  const tls = { certificate: '/etc/ssl/site.pem', key: '/etc/ssl/site.key' }
  const config = nginxConfig(manifest, { ...place(), listen: '443', tls })
  expect(config).toContain('listen 443 ssl http2;')
  expect(config).toContain('return 308 https://$host$request_uri;')
})

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
type Asked = { method?: string; target: string; headers?: IncomingHttpHeaders }
const asked: Asked[] = [
  ...['/', '/studies/trial', '/studies/trial.csv', '/mark.svg'].flatMap((target) => [
    { target },
    { target, method: 'HEAD' },
    ...['br', 'gzip', 'gzip, deflate, br, zstd', 'identity', 'br;q=0, gzip', '*', 'deflate'].map(
      (encoding) => ({
        target,
        headers: { 'accept-encoding': encoding, accept: browser },
      }),
    ),
    ...['text/csv', 'text/html;q=0.1, text/csv', '*/*', 'image/png'].map((accept) => ({
      target,
      headers: { accept },
    })),
    { target, headers: { 'if-none-match': '*' } },
    { target, headers: { 'if-none-match': '"of another state"' } },
    { target, headers: { range: 'bytes=0-3' } },
    { target: `${target}?utm=x` },
    { target, method: 'POST' },
    { target, method: 'OPTIONS' },
  ]),
  { target: '/studies/trial?phase=2' },
  { target: '/api/v1/studies/trial' },
  { target: '/studies//trial' },
  { target: '/studies/trial/' },
  { target: '/st%75dies/trial' },
  ...['/nothing', '/manifest.json', '/studies/trial.html', '/index.html', '/404.html', '/index.html.br'].map(
    (target) => ({ target }),
  ),
]

describe.skipIf(program === undefined)('nginx, which Debian has as nginx-light,', () => {
  let app: Server
  let nginx: ChildProcess
  let ports: { app: number; nginx: number }

  beforeAll(async () => {
    app = createFrontServer({
      site: openSite(site),
      behind: {
        answer: (request, response) => {
          response.end(`from behind: ${request.url} ${String(request.headers['x-forwarded-for'])}`)
          return Promise.resolve()
        },
      },
      log: () => {},
      logRequests: false,
    })
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
    ports = { app: (app.address() as AddressInfo).port, nginx: await freePort() }
    const folder = path.join(project.root, 'nginx')
    mkdirSync(folder)
    const own = nginxConfig(manifest, {
      siteFolder: site,
      name: 'localhost',
      apps: [`127.0.0.1:${ports.app}`],
      listen: `127.0.0.1:${ports.nginx}`,
      accessLog: path.join(folder, 'access.log'),
      errorLog: path.join(folder, 'error.log'),
    })
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${folder}/${name};`)
      .join('\n')
    writeFileSync(
      path.join(folder, 'nginx.conf'),
      `daemon off;\nmaster_process off;\npid ${folder}/pid;\nevents {}\nhttp {\n${temporary}\n${own}}\n`,
    )
    nginx = spawn(String(program), [
      '-c',
      path.join(folder, 'nginx.conf'),
      '-e',
      path.join(folder, 'start.log'),
    ])
    let said = ''
    nginx.stderr?.on('data', (chunk) => (said += String(chunk)))
    for (let tries = 0; tries < 100; tries += 1) {
      if (await answerOf(ports.nginx, { target: '/' }).catch(() => null)) return
      await pause(50)
    }
    throw new Error(`nginx does not answer. ${said}`)
  })
  afterAll(async () => {
    nginx.kill('SIGTERM')
    await stopGently(app, 0)
  })

  test.each(asked.map((one) => [JSON.stringify(one), one] as const))(
    'answers %s as the server does',
    async (_, one) => {
      const [own, behind] = [await answerOf(ports.nginx, one), await answerOf(ports.app, one)]
      const from = (body: string) => body.replace(/ (?:undefined|127\.0\.0\.1)$/, '')
      expect({ ...own, body: from(own.body) }).toEqual({ ...behind, body: from(behind.body) })
    },
  )

  test('has the server behind answer for a file that is not there, at its own address', async () => {
    const file = path.join(site, 'studies/trial.csv')
    renameSync(file, `${file}.away`)
    const headers = { 'accept-encoding': 'identity' }
    const { status, body } = await answerOf(ports.nginx, { target: '/studies/trial.csv', headers })
    renameSync(`${file}.away`, file)
    expect([status, body]).toEqual([200, 'outcome,count\nresponse,19\n'])
  })

  test('lets nobody out of the folder', async () => {
    const { status } = await answerOf(ports.nginx, { target: '/../records.db' })
    expect(status).toBe(400)
  })

  test('does not send again what is held, by the tag of each encoding', async () => {
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding }
      const { etag } = (await answerOf(ports.nginx, { target: '/studies/trial', headers })).headers
      const again = { target: '/studies/trial', headers: { ...headers, 'if-none-match': String(etag) } }
      const held = await answerOf(ports.nginx, again)
      expect([held.status, held.body]).toEqual([304, ''])
      expect(held).toEqual(await answerOf(ports.app, again))
    }
  })

  test('tells the server behind who asks, whatever a visitor says of itself', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.7' }
    const { body } = await answerOf(ports.nginx, { target: '/api/v1/studies/trial', headers })
    expect(body).toBe('from behind: /api/v1/studies/trial 127.0.0.1')
  })
})

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string }

/** Asks with the target as it is. Left out of the answer: what is of the connection or the moment, and how a part is cut. */
function answerOf(
  port: number,
  { method = 'GET', target, headers = {} }: (typeof asked)[number],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(
      { port, host: '127.0.0.1', method, path: target, headers, agent: false },
      (response) => {
        let body = ''
        response.setEncoding('latin1').on('data', (chunk) => (body += String(chunk)))
        response.on('end', () => {
          const others = { ...response.headers }
          for (const name of ['date', 'server', 'connection', 'keep-alive', 'transfer-encoding'])
            delete others[name]
          resolve({ status: response.statusCode, headers: others, body })
        })
      },
    )
    request.on('error', reject).end()
  })
}
