// The door to drafts on a public server. Without a secret in the environment there is none, and its addresses are as unknown
// as any other.
import { cookieOfPass, isPass, isSecret, newPass, passIn, previewPath } from '../http/preview-pass.mjs'
import { answerPlainly } from './plain-answer.mjs'
import { rateLimiter } from './rate-limit.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** What every answer below the path says: no index, no copy. */
const unseen = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' }
/** Who does not know the secret has so many guesses: at 24 signs or more they are none. */
const guesses = { requests: 10, seconds: 600 }
const maxBodyBytes = 1024

/** @param {string} pathname */
export const isPreview = (pathname) => pathname === previewPath || pathname.startsWith(`${previewPath}/`)

/**
 * Returns the door to the drafts.
 * @param {string} secret
 * @param {() => number} [now] milliseconds since 1970
 */
export function previewDoor(secret, now = Date.now) {
  const limiter = rateLimiter(guesses)
  return {
    /** @param {Request} request */
    isKnock: ({ method, url }) => method === 'POST' && url === previewPath,
    /**
     * Answers who sends the secret: with a pass, or with why not.
     * @param {Request} request
     * @param {Response} response
     * @param {string} visitor
     */
    async knock(request, response, visitor) {
      const turn = limiter.take(visitor, now())
      if (!turn.allowed) return refuse(request, response, 429, { 'retry-after': String(turn.retryIn) })
      if (isFromElsewhere(request)) return refuse(request, response, 403)
      const type = request.headers['content-type'] ?? ''
      if (!/^application\/x-www-form-urlencoded(?:;|$)/i.test(type)) return refuse(request, response, 400)
      const body = await bodyOf(request)
      if (body === null) return refuse(request, response, 413)
      const given = new URLSearchParams(body).getAll('secret')
      if (given.length !== 1 || !isSecret(given[0] ?? '', secret)) return refuse(request, response, 403)
      response.writeHead(303, {
        ...unseen,
        location: previewPath,
        'set-cookie': cookieOfPass(newPass(secret, now())),
        'content-length': '0',
      })
      response.end()
    },
    /**
     * Lets in who holds a pass, and anybody to the page that asks for the secret; whether a draft exists is told to nobody else.
     * @param {Request} request
     * @param {Response} response
     * @param {string} pathname
     * @param {() => Promise<void> | void} letIn
     */
    show(request, response, pathname, letIn) {
      if (pathname !== previewPath && !isPass(passIn(request.headers.cookie), secret, now()))
        return answerPlainly(request, response, 403, unseen)
      for (const [name, value] of Object.entries(unseen)) response.setHeader(name, value)
      return letIn()
    },
  }
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {number} status
 * @param {Record<string, string>} [extra]
 */
const refuse = (request, response, status, extra = {}) =>
  answerPlainly(request, response, status, { ...unseen, ...extra })

/**
 * Says whether a form of another site sent the request. The site's own pages send no referrer, and so `null` as origin.
 * @param {Request} request
 */
function isFromElsewhere({ headers }) {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site !== 'same-origin'
  const { origin } = headers
  return origin !== undefined && origin !== 'null' && origin.replace(/^https?:\/\//, '') !== headers.host
}

/**
 * Returns what was sent, or null where it is longer than a secret may be: then no more of it is read.
 * @param {Request} request
 */
async function bodyOf(request) {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return null
  /** @type {Buffer[]} */
  const parts = []
  let bytes = 0
  for await (const part of request) {
    bytes += part.length
    if (bytes > maxBodyBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
