// The front of the site: pages and data from the published files, a few addresses from Next, refusals for the rest.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { admit, hasBody, withoutOrigin } from './admission.mjs'
import { answerAlive, answerPlainly, answerPreflight, rawAnswer } from './plain-answer.mjs'
import { isPreview } from './preview.mjs'
import { limitsHeader } from '../http/limits-header.mjs'
import { rateHeaders } from './rate-limit.mjs'
import { sendAnswer } from './static-site.mjs'
import { visitorOf } from './visitor.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/**
 * Of this server alone, or shared with others; `isShared` says whether those are counted with just now.
 * @typedef {{
 *   rate: import('./rate-limit.mjs').Rate,
 *   take: (visitor: string, now: number) => Turn | Promise<Turn>,
 *   isShared?: () => boolean,
 * }} Limiter
 */
/** @typedef {import('./rate-limit.mjs').Turn} Turn */
/**
 * @typedef {{
 *   site: ReturnType<typeof import('./static-site.mjs').openSite>,
 *   behind: Pick<ReturnType<typeof import('./behind.mjs').startBehind>, 'answer'>,
 *   log: (event: Record<string, unknown>) => void,
 *   logRequests: boolean,
 *   limiter?: Limiter | null,
 *   proxies?: number,
 *   preview?: ReturnType<typeof import('./preview.mjs').previewDoor> | null,
 *   isLeaving?: () => boolean,
 *   observe?: ((pathname: string, status: number, ms: number) => void) | null,
 * }} Parts
 */

/** Where the system tells no limit, or a higher one. */
const mostConnections = 10_000

const lastWordsMs = 500

const limits = {
  // Refused below, in the words and with the headers of every other answer.
  requireHostHeader: false,
  maxHeaderSize: 16_384,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
}

/**
 * Returns the server, not yet listening.
 * @param {Parts} parts
 */
export function createFrontServer(parts) {
  const server = createServer(limits, (request, response) => {
    // A body is not read to its end here, so its connection is not kept: waiting for its end would be reading it.
    if (!server.listening || parts.isLeaving?.() || hasBody(request))
      response.setHeader('connection', 'close')
    const began = performance.now()
    if (parts.logRequests) response.once('close', () => parts.log(requestEvent(request, response, began)))
    const { observe } = parts
    if (observe)
      response.once('close', () =>
        observe(loggedPath(request) ?? '', response.statusCode, performance.now() - began),
      )
    answer(parts, request, response).catch((error) => fail(parts, request, response, error))
  })
  server.maxConnections = connectionsFor(process.report?.getReport())
  server.on('upgrade', (_request, socket) => refuseRaw(socket, '400 Bad Request'))
  server.on('connect', (_request, socket) => refuseRaw(socket, '405 Method Not Allowed'))
  server.on('checkExpectation', (request, response) => answerPlainly(request, response, 417))
  server.on('clientError', (error, socket) => {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code
    if (code === 'HPE_HEADER_OVERFLOW') refuseRaw(socket, '431 Request Header Fields Too Large')
    else if (code === 'ERR_HTTP_REQUEST_TIMEOUT') refuseRaw(socket, '408 Request Timeout')
    else refuseRaw(socket, '400 Bad Request')
  })
  return server
}

/**
 * Sends a last answer and closes the connection, whatever the other side does: it may never close its own, or break off.
 * @param {import('node:stream').Duplex} socket from which the server has taken its own listeners
 * @param {string} status
 */
function refuseRaw(socket, status) {
  socket.on('error', () => socket.destroy())
  if (!socket.writable) return socket.destroy()
  socket.end(rawAnswer(status))
  // Closed with something unread in it, a connection takes the answer from who is about to read it.
  setTimeout(() => socket.destroy(), lastWordsMs).unref()
}

/**
 * @param {Parts} parts
 * @param {Request} request
 * @param {Response} response
 */
async function answer(parts, request, response) {
  const { site, preview } = parts
  request.url = withoutOrigin(request.url ?? '', request.headers.host)
  if (!namesOneHost(request)) return answerPlainly(request, response, 400)
  if (preview?.isKnock(request))
    return preview.knock(request, response, visitorOf(request, parts.proxies ?? 0))
  const admission = admit(request)
  if (!admission.admitted) {
    if (admission.status === 404) return answerNotFound(site, request, response)
    if (admission.status === 308)
      return answerPlainly(request, response, 308, { location: admission.location })
    return answerPlainly(request, response, admission.status)
  }
  if (request.method === 'OPTIONS') return answerPreflight(request, response)
  const { pathname } = admission
  if (pathname === alive) return answerAlive(request, response)
  // Whoever shares visitors out among servers sends this one no more.
  if (pathname === unlimited && parts.isLeaving?.()) return answerPlainly(request, response, 503)
  if (isPreview(pathname)) {
    if (!preview) return answerNotFound(site, request, response)
    return preview.show(request, response, pathname, () => answerBehind(parts, request, response))
  }
  const query = (request.url ?? '').split('?', 2)[1]
  if (query && site.isPassedOnWith(pathname, query)) return answerBehind(parts, request, response)
  const form = site.formOf(pathname, request.headers.accept)
  const found = site.find(form)
  if (found && form !== pathname) {
    response.setHeader('content-location', form)
    return sendAnswer(request, response, found)
  }
  if (found) return sendAnswer(request, response, found)
  if (site.isPassedOn(pathname)) return answerBehind(parts, request, response)
  return answerNotFound(site, request, response)
}

// Whoever watches the server asks it as often as they need to: whether it can answer questions, and whether it lives at all.
const unlimited = '/api/health'
const alive = '/api/health/live'

/**
 * Lets Next answer, unless this visitor has had its share; either way it is told how much is left.
 * @param {Parts} parts
 * @param {Request} request
 * @param {Response} response
 */
async function answerBehind({ behind, limiter, proxies = 0 }, request, response) {
  // Told by this server alone, whatever a visitor says of it.
  delete request.headers[limitsHeader]
  if (request.url?.split('?', 1)[0] === unlimited) {
    if (limiter?.isShared) request.headers[limitsHeader] = limiter.isShared() ? 'shared' : 'each-server-alone'
    return behind.answer(request, response, { visitor: null })
  }
  const visitor = visitorOf(request, proxies)
  if (!limiter) return behind.answer(request, response, { visitor })
  const turn = await limiter.take(visitor, performance.now())
  const headers = rateHeaders(limiter.rate, turn)
  if (!turn.allowed) return answerPlainly(request, response, 429, headers)
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  return behind.answer(request, response, { visitor })
}

/**
 * @param {Parts['site']} site
 * @param {Request} request
 * @param {Response} response
 */
function answerNotFound(site, request, response) {
  if (!site.notFound || request.url?.startsWith('/api/')) return answerPlainly(request, response, 404)
  return sendAnswer(request, response, site.notFound)
}

/**
 * @param {Parts} parts
 * @param {Request} request
 * @param {Response} response
 * @param {unknown} error
 */
function fail({ log }, request, response, error) {
  const id = randomUUID()
  log({ level: 'error', event: 'request-failed', id, path: loggedPath(request), error: String(error) })
  if (response.headersSent) response.destroy()
  else answerPlainly(request, response, 500, { 'x-request-id': id })
}

/** RFC 9112, 3.2: more than one is refused, and none where the version of HTTP has it. */
function namesOneHost(/** @type {Request} */ { headers, rawHeaders, httpVersion }) {
  const named = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length
  return named === 1 ? headers.host !== '' : named === 0 && httpVersion === '1.0'
}

const loggedPath = (/** @type {Request} */ request) => (request.url ?? '').split('?', 1)[0]?.slice(0, 200)

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} began
 */
function requestEvent(request, response, began) {
  const ms = Math.round((performance.now() - began) * 10) / 10
  return { method: request.method, path: loggedPath(request), status: response.statusCode, ms }
}

/**
 * Returns how many connections are taken at once: as many as the process may open files, but for those that it serves from.
 * @param {unknown} report of Node on this process
 */
export function connectionsFor(report) {
  const { userLimits } = /** @type {{ userLimits?: { open_files?: { soft?: unknown } } }} */ (report ?? {})
  const files = Number(userLimits?.open_files?.soft)
  if (!(files > 0)) return mostConnections
  return Math.min(mostConnections, Math.ceil(Math.max(files - 256, files / 2)))
}
