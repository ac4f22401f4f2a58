// Next, in a process of its own, for the few addresses that are answered per request: what it takes to start and to answer
// takes nothing from the process that sends pages. Started by behind.mjs, which is told of each step over Node's channel.
import { chmodSync, rmdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { failed } from './behind.mjs'
import { packAnswers } from './packed-answer.mjs'
import { finishPages } from './per-request-page.mjs'
import { routeClass, securityHeaders } from './security-headers.mjs'

// What a visitor could send to make the framework answer in another form, or for another host, than was asked for.
const notForNext =
  /^(?:rsc|next-.*|x-nextjs-.*|x-next-.*|x-middleware-.*|x-prerender-.*|x-matched-path|x-invoke-.*|x-forwarded-(?:host|proto|port)|x-now-.*|purpose|range)$/

/** @param {import('./behind.mjs').Told} told */
const tell = (told) => process.send?.(told)
const log = (/** @type {Record<string, unknown>} */ event) => tell({ log: event })

/** @param {string} root */
async function start(root) {
  const { default: exported } = await import('next')
  const next = /** @type {typeof import('next').default} */ (/** @type {unknown} */ (exported))
  // Next would add a socket handler to the server it finds behind a request; it gets one that never listens.
  const app = next({ dev: false, dir: root, quiet: true, httpServer: createServer() })
  await app.prepare()
  return app
}

/**
 * @param {Awaited<ReturnType<typeof start>>} app
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(app, request, response) {
  for (const name of Object.keys(request.headers)) if (notForNext.test(name)) delete request.headers[name]
  const routed = routeClass(request.url ?? '/')
  for (const [name, value] of Object.entries(securityHeaders[routed])) response.setHeader(name, value)
  // What is set already Next leaves as it is, and data says itself how long it may be kept.
  if (routed !== 'data') response.setHeader('cache-control', 'no-store')
  if (routed !== 'data') finishPages(request, response, log)
  else if (request.url?.startsWith('/api/')) packAnswers(request, response)
  await app.getRequestHandler()(request, response)
}

const [root = '', socket = ''] = process.argv.slice(2)
/** On Windows it is the name of a pipe. */
const isFile = process.platform !== 'win32'
// A terminal sends its signals to every process; this one ends when the one before it has nothing more to ask.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {})
process.once('disconnect', leave)
// The server may have ended while this was still being read.
if (!process.connected) leave()

function leave() {
  // Of a server that was killed, nobody else is left to clear away the folder that it made for the socket.
  if (isFile) rmSync(socket, { force: true })
  try {
    if (isFile) rmdirSync(path.dirname(socket))
  } catch {
    // It holds something else, or the server cleared it away itself.
  }
  process.exit(0)
}

const app = await start(root)
// The other side holds more of the headers than it would take from a visitor: those that it took, and no more.
const server = createServer({ maxHeaderSize: 65_536, keepAliveTimeout: 0 }, (request, response) => {
  answer(app, request, response).catch((error) => {
    log({
      level: 'error',
      event: 'request-failed',
      path: request.url?.split('?', 1)[0],
      error: String(error),
    })
    if (response.headersSent) return response.destroy()
    // What was begun as a page is none now, and passes as it comes.
    response.removeHeader('content-type')
    response.writeHead(500, { [failed]: '1' })
    response.end()
  })
})
server.listen(socket, () => {
  // Whoever else has an account on this machine goes through the front door.
  if (isFile) chmodSync(socket, 0o600)
  tell({ ready: true })
})
