// Answers of the interface in Brotli, which the framework does not offer: it takes Content-Encoding off what a route answers, and packs
// in gzip alone. So an answer is packed here, behind the framework, once it is whole.
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { chooseEncoding } from '../http/negotiation.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

const brotli = promisify(brotliCompress)
/** As quick as gzip, and smaller. */
const params = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 22 }
const isJson = /^application\/(?:[\w.-]+\+)?json\b/
/** Below this many bytes packing gains nothing. */
const leastBytes = 1024

/**
 * Holds back an answer in JSON to a client that likes Brotli best, and sends it packed; every other answer passes as it comes, and to
 * every other client the framework answers in gzip or plain.
 * @param {Request} request
 * @param {Response} response
 */
export function packAnswers(request, response) {
  const isBest = chooseEncoding(request.headers['accept-encoding'], ['br', 'gzip']) === 'br'
  if (!isBest || request.method === 'HEAD') return
  // The framework would pack it in gzip first.
  request.headers['accept-encoding'] = 'identity'
  const { write, end, flushHeaders, writeHead } = response
  /** @type {Buffer[]} */
  const held = []
  const mayPack = () =>
    !response.headersSent &&
    isJson.test(String(response.getHeader('content-type') ?? '')) &&
    !response.hasHeader('content-encoding')

  response.flushHeaders = () => (mayPack() ? undefined : flushHeaders.call(response))
  response.writeHead = (/** @type {number} */ status, /** @type {unknown[]} */ ...rest) => {
    const headers = rest.at(-1)
    const isListed = typeof headers === 'object' && headers !== null && !Array.isArray(headers)
    for (const [name, value] of isListed ? Object.entries(headers) : []) response.setHeader(name, value)
    if (!mayPack()) return Reflect.apply(writeHead, response, isListed ? [status] : [status, ...rest])
    response.statusCode = status
    return response
  }
  response.write = (/** @type {string | Uint8Array} */ chunk, /** @type {unknown[]} */ ...rest) => {
    if (!mayPack()) return Reflect.apply(write, response, [chunk, ...rest])
    held.push(Buffer.from(chunk))
    rest.find((one) => typeof one === 'function')?.()
    return true
  }
  response.end = (/** @type {unknown[]} */ ...rest) => {
    if (!mayPack()) return Reflect.apply(end, response, rest)
    const [last] = rest
    if (last && typeof last !== 'function') held.push(Buffer.from(/** @type {string | Uint8Array} */ (last)))
    Object.assign(response, { write, end, flushHeaders, writeHead })
    void send(response, Buffer.concat(held)).catch((error) => response.destroy(error))
    return response
  }
}

/**
 * @param {Response} response
 * @param {Buffer} plain
 */
async function send(response, plain) {
  const isWorth = plain.length >= leastBytes
  const body = isWorth ? await brotli(plain, { params }) : plain
  if (isWorth) response.setHeader('content-encoding', 'br')
  response.removeHeader('transfer-encoding')
  if (plain.length > 0) response.setHeader('content-length', body.length)
  response.end(plain.length > 0 ? body : undefined)
}
