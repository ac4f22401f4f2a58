import type { Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureProject } from './fixture-build'
import { createFrontServer } from './front-server.mjs'
import { stopGently } from './gentle-stop.mjs'
import { publish } from './publish.mjs'
import { openSite } from './static-site.mjs'

const project = fixtureProject()
let server: Server
let port = 0

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  server = createFrontServer({
    site: openSite(path.join(project.root, '.denominator/live/site')),
    behind: { answer: async () => undefined },
    log: () => undefined,
    logRequests: false,
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  await stopGently(server, 0)
  project.remove()
})

/** Opens a connection that sends something and never closes its side by itself. */
async function send(words: string): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  await new Promise<void>((resolve) => socket.once('connect', resolve))
  socket.write(words)
  return socket
}
const connections = () =>
  new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
/** Returns what is answered until the other side closes. */
async function answerTo(words: string): Promise<string> {
  const socket = await send(words)
  const answer = await text(socket)
  socket.destroy()
  return answer
}
const close = 'Connection: close\r\n\r\n'

test.each([
  ['what is no HTTP', 'hello\r\n\r\n', 400],
  ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an upgrade', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n', 400],
  ['a tunnel', 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n', 405],
])(
  '%s is refused with the headers of a page, and its connection closed, though the other side keeps it',
  async (_name, words, status) => {
    const socket = await send(words)
    const answer = await text(socket)
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
    while ((await connections()) > 0) await new Promise((resolve) => setTimeout(resolve, 20))
    socket.destroy()
  },
)

test('a connection that breaks off after an upgrade does not end the server', async () => {
  for (let time = 0; time < 20; time += 1) {
    const socket = await send('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n')
    socket.resetAndDestroy()
  }
  expect(await answerTo(`GET /studies/trial HTTP/1.1\r\nHost: a\r\n${close}`)).toMatch(/^HTTP\/1.1 200 /)
})

test.each([
  ['one host', 'GET /studies/trial HTTP/1.1\r\nHost: a\r\n', 200],
  ['no host', 'GET /studies/trial HTTP/1.1\r\n', 400],
  ['no host, in the version that had none', 'GET /studies/trial HTTP/1.0\r\n', 200],
  ['two hosts', 'GET /studies/trial HTTP/1.1\r\nHost: a\r\nHost: b\r\n', 400],
  ['an empty host', 'GET /studies/trial HTTP/1.1\r\nHost:\r\n', 400],
  ['the form that proxies are sent', 'GET http://a/studies/trial HTTP/1.1\r\nHost: a\r\n', 200],
  ['the whole address of another host', 'GET http://b/studies/trial HTTP/1.1\r\nHost: a\r\n', 400],
  ['something expected that is not done', 'GET /studies/trial HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n', 417],
])('a request with %s is answered by the rules of HTTP, with every header', async (_name, words, status) => {
  const answer = await answerTo(words + close)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
})
