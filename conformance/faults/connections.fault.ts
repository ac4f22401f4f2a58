import { get, type Server, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fixtureProject } from '@/server/fixture-build'
import { createFrontServer } from '@/server/front-server.mjs'
import { stopGently } from '@/server/gentle-stop.mjs'
import { publish } from '@/server/publish.mjs'
import { openSite } from '@/server/static-site.mjs'

const project = fixtureProject()
let server: Server
let port = 0

beforeAll(async () => {
  await publish(project.root, { database: `file:${path.join(project.root, 'records.db')}`, inputs: 'x' })
  server = createFrontServer({
    site: openSite(path.join(project.root, '.denominator/live/site')),
    behind: {
      answer: (_request: unknown, response: ServerResponse) => Promise.resolve(void response.end('x')),
    },
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

/** A connection that says something, and never closes its side by itself. */
function open(words: string): Promise<Socket> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    socket.resume()
    socket.once('connect', () => {
      socket.write(words)
      resolve(socket)
    })
  })
}

/** Asks over a connection of its own, which is closed. */
const statusOfPage = () =>
  new Promise((resolve, reject) => {
    get({ port, path: '/studies/trial', agent: false }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode))
    }).once('error', reject)
  })

test('connections that say nothing, half of something, or something very slowly are closed, and others are served meanwhile', async () => {
  const kinds = {
    silent: '',
    'half a header': 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ',
    'half a body': 'POST /api/v1/verify HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nhalf',
    'no more requests': 'GET /studies/trial HTTP/1.1\r\nHost: a\r\n\r\n',
  }
  const sockets = await Promise.all(
    Object.values(kinds).flatMap((words) => Array.from({ length: 150 }, () => open(words))),
  )
  const slowly = setInterval(() => sockets.slice(150, 300).forEach((socket) => socket.write('x')), 1000)
  const count = () => new Promise<number>((resolve) => server.getConnections((_error, all) => resolve(all)))
  const until = Date.now() + 150_000
  while ((await count()) > 0 && Date.now() < until) {
    expect(await statusOfPage()).toBe(200)
    await pause(500)
  }
  clearInterval(slowly)
  expect(await count()).toBe(0)
  for (const socket of sockets) socket.destroy()
})
