// What Next renders per request becomes a page like the published ones: without scripts, compressed, and with the status
// that the page itself asks for.
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { chooseEncoding } from '../http/negotiation.mjs'
import { earlyFacesByWindow, faceAndStyleLinks } from './early-faces.mjs'
import { answerPlainly } from './plain-answer.mjs'
import { faultsOfReadingPage, withoutScripts } from './script-free-html.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ status: number, html: string, faults: string[] }} Page */

const brotli = promisify(brotliCompress)
const gzipped = promisify(gzip)
// A page cannot set its own status in the framework, so it says it in this element, which is then taken out.
const answerStatus = /<meta name="answer-status" content="(\d{3})"\/?>/

/**
 * Returns the page to send, or null where the framework failed and there is none.
 * @param {number} status that the framework set
 * @param {string} rendered
 * @returns {Page | null}
 */
export function pageFrom(status, rendered) {
  const asked = Number(rendered.match(answerStatus)?.[1] ?? status)
  if (asked >= 500 && asked === status) return null
  const html = earlyFacesByWindow(withoutScripts(rendered.replace(answerStatus, '')))
  return { status: asked, html, faults: faultsOfReadingPage(html) }
}

/**
 * Holds back what is written to a response until it is whole, if it is a page, and then sends it in its final form.
 * Every other answer passes through as it comes.
 * @param {Request} request
 * @param {Response} response
 * @param {(event: Record<string, unknown>) => void} log
 */
export function finishPages(request, response, log) {
  const accepted = request.headers['accept-encoding']
  // What arrives here compressed could not be read.
  delete request.headers['accept-encoding']
  const { write, end, flushHeaders, writeHead } = response
  /** @type {Buffer[]} */
  const held = []
  const isPage = () => String(response.getHeader('content-type') ?? '').startsWith('text/html')
  const restore = () => Object.assign(response, { write, end, flushHeaders, writeHead })

  response.flushHeaders = () => (isPage() ? undefined : flushHeaders.call(response))
  response.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
    const headers = rest.at(-1)
    const isListed = typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    for (const [name, value] of isListed ? Object.entries(headers) : []) response.setHeader(name, value)
    // Sent with the page, which may yet change its status: whoever asks for them early (compression does) waits.
    if (!isPage()) return Reflect.apply(writeHead, response, isListed ? [status] : [status, ...rest])
    response.statusCode = status
    return response
  }
  response.write = (/** @type {string | Uint8Array} */ chunk, /** @type {unknown[]} */ ...rest) => {
    if (!isPage()) return Reflect.apply(write, response, [chunk, ...rest])
    held.push(Buffer.from(chunk))
    rest.find((one) => typeof one === 'function')?.()
    return true
  }
  response.end = (/** @type {unknown[]} */ ...rest) => {
    if (!isPage()) return Reflect.apply(end, response, rest)
    const [last] = rest
    if (last && typeof last !== 'function') held.push(Buffer.from(/** @type {string | Uint8Array} */ (last)))
    restore()
    const page = pageFrom(response.statusCode, Buffer.concat(held).toString('utf8'))
    if (page) void send(request, response, page, accepted).catch((error) => response.destroy(error))
    else answerPlainly(request, response, 500)
    if (page && page.faults.length > 0)
      log({ level: 'error', event: 'page-with-faults', faults: page.faults })
    return response
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Page} page
 * @param {string | undefined} accepted
 */
async function send(request, response, { status, html }, accepted) {
  const plain = Buffer.from(html)
  const encoding = chooseEncoding(accepted, ['br', 'gzip'])
  const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 }
  const body =
    encoding === 'br' ? await brotli(plain, { params }) : encoding === 'gzip' ? await gzipped(plain) : plain
  const preloaded = faceAndStyleLinks(response.getHeader('link'))
  for (const name of ['etag', 'link', 'transfer-encoding']) response.removeHeader(name)
  if (preloaded) response.setHeader('link', preloaded)
  if (encoding) response.setHeader('content-encoding', encoding)
  if (status === 503) response.setHeader('retry-after', '5')
  response.setHeader('vary', 'accept-encoding')
  response.setHeader('cache-control', 'no-store')
  if (request.method !== 'HEAD') response.setHeader('content-length', body.length)
  response.statusCode = status
  response.end(request.method === 'HEAD' ? undefined : body)
}
