// Decides, before anything is looked up, whether a request is one this site answers at all.

/**
 * @typedef {{ admitted: true, pathname: string }
 *   | { admitted: false, status: 308, location: string }
 *   | { admitted: false, status: 400 | 404 | 405 | 413 | 414 }} Admission
 */

const maxAddressLength = 4096
// Whatever somebody pastes into a form gets a page; what is used of it is short.
const maxSearchAddressLength = 14_000
const takesText = /^\/(?:search|verify)\?|^\/api\/v1\/verify\?/
// Where a text or a message can be sent to; it is answered and not kept. Their own code stops reading at the same length.
const readsBody = /^\/api\/v1\/verify(?:\?|$)/
// Where language models ask, every question is a message that is sent.
const takesMessages = /^\/mcp(?:\?|$)/
const maxBodyBytes = 131_072
const controlCharacter = /[\u0000-\u001f\u007f]/

/**
 * Returns the path to look up, decoded, or the answer to give instead. A redirect always stays on this host.
 * @param {{ method?: string | undefined, url?: string | undefined, headers: import('node:http').IncomingHttpHeaders }} request
 * @returns {Admission}
 */
export function admit({ method = '', url = '', headers }) {
  const longest = takesText.test(url) ? maxSearchAddressLength : maxAddressLength
  if (url.length > longest) return refuse(414)
  // No part of this site is a server function or a socket: whoever asks for one is looking for a way in.
  if (headers['next-action'] !== undefined || headers.upgrade !== undefined) return refuse(400)
  const queryAt = url.indexOf('?')
  const address = queryAt < 0 ? url : url.slice(0, queryAt)
  const pathname = decoded(address)
  if (pathname === null || !address.startsWith('/') || controlCharacter.test(pathname)) return refuse(400)
  if (!methodsOf(url).includes(method)) return refuse(405)
  if (method === 'POST' && Number(headers['content-length'] ?? 0) > maxBodyBytes) return refuse(413)
  if (/%2f|%5c|\\/i.test(address) || /(?:^|\/)\.\.?(?:\/|$)/.test(pathname)) return refuse(404)
  if (/\/\/|.\/$/.test(address)) {
    const tidy = address.replace(/\/+/g, '/').replace(/(.)\/$/, '$1')
    return { admitted: false, status: 308, location: queryAt < 0 ? tidy : tidy + url.slice(queryAt) }
  }
  return { admitted: true, pathname }
}

/**
 * Returns a target without its origin, where that names the host that the request is for: the form that proxies are sent, and
 * that every server has to take (RFC 9112, 3.2.2). Another host's address stays as it is, and is refused.
 * @param {string} target
 * @param {string | undefined} host
 */
export function withoutOrigin(target, host) {
  const [origin = '', named = ''] = /^https?:\/\/([^/?#]*)/i.exec(target) ?? []
  if (origin === '' || named.toLowerCase() !== host?.toLowerCase()) return target
  const rest = target.slice(origin.length)
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** @param {{ headers: import('node:http').IncomingHttpHeaders }} request */
export const hasBody = ({ headers }) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Other sites' pages ask first, with OPTIONS, whether they may send the headers of a conditional request. */
export const isInterface = (/** @type {string} */ url) => /^\/api\/v1(?:[/?]|$)/.test(url)

/**
 * Returns the methods that an address answers to.
 * @param {string} url
 */
export function methodsOf(url) {
  if (takesMessages.test(url)) return ['POST', 'OPTIONS']
  if (!isInterface(url)) return ['GET', 'HEAD']
  return readsBody.test(url) ? ['GET', 'HEAD', 'POST', 'OPTIONS'] : ['GET', 'HEAD', 'OPTIONS']
}

/**
 * @param {400 | 404 | 405 | 413 | 414} status
 * @returns {Admission}
 */
const refuse = (status) => ({ admitted: false, status })

/** @param {string} address */
function decoded(address) {
  try {
    return decodeURIComponent(address)
  } catch {
    return null
  }
}
