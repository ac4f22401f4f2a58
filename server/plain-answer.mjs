// Answers that have no page of their own: one sentence, as text for people and as a problem document for machines.
import { methodsOf } from './admission.mjs'
import { routeClass, securityHeaders } from './security-headers.mjs'

/** @type {Record<number, { title: string, headers?: Record<string, string> }>} */
const answers = {
  308: { title: 'This address has moved.' },
  400: { title: 'This address or request is malformed.' },
  403: { title: 'What is needed to come in here was not given, or no longer holds.' },
  404: { title: 'No page has this address.' },
  405: { title: 'This address does not answer to that method.' },
  413: { title: 'What was sent is too long.' },
  414: { title: 'This address is too long.' },
  417: { title: 'What was expected of this server it does not do.' },
  429: { title: 'Too many requests came from your address. Wait as long as Retry-After says.' },
  500: { title: 'Something went wrong on our side.' },
  503: { title: 'This part of the site is not available just now.', headers: { 'retry-after': '5' } },
}

/**
 * Sends the answer of a status, with a body unless the request was HEAD.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {Record<string, string>} [extra] further headers
 */
export function answerPlainly(request, response, status, extra = {}) {
  const { title, headers } = answers[status] ?? { title: 'The request could not be answered.' }
  const forMachines = /^\/(?:api\/|mcp(?:\?|$))/.test(request.url ?? '')
  const body = forMachines ? JSON.stringify({ type: 'about:blank', title, status }) : `${title}\n`
  response.writeHead(status, {
    ...securityHeaders[routeClass(forMachines ? '/api/' : '/')],
    'cache-control': 'no-store',
    ...headers,
    ...(status === 405 && { allow: methodsOf(request.url ?? '').join(', ') }),
    ...extra,
    'content-type': forMachines ? 'application/problem+json; charset=utf-8' : 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Says that this process answers, and nothing of the rest: what watches over it starts it anew where it does not.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerAlive(request, response) {
  const body = '{"status":"alive"}'
  response.writeHead(200, {
    ...securityHeaders.data,
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Answers the question of another site's page whether it may read here: it may, with any header that it likes to send.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function answerPreflight(request, response) {
  const methods = methodsOf(request.url ?? '').join(', ')
  response.writeHead(204, {
    ...securityHeaders.data,
    allow: methods,
    'access-control-allow-methods': methods,
    'access-control-allow-headers':
      'accept, accept-language, content-type, if-none-match, mcp-protocol-version, mcp-method, mcp-name',
    'access-control-max-age': '86400',
    'cache-control': 'public, max-age=86400',
  })
  response.end()
}

/**
 * Returns a whole HTTP/1.1 answer for a connection whose request could not be read.
 * @param {string} status line, such as `400 Bad Request`
 */
export function rawAnswer(status) {
  const headers = { ...securityHeaders.page, connection: 'close', 'content-length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`
}
