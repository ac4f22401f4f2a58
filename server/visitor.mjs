// @ts-check
import { isIP } from 'node:net'

/**
 * Returns how many proxies stand in front of this server, from `TRUST_PROXY`: 0 when it says nothing. Throws on anything
 * but a whole number up to 10.
 * @param {string | undefined} text
 */
export function trustedProxiesFrom(text) {
  if (text === undefined || text === '') return 0
  if (/^(?:\d|10)$/.test(text)) return Number(text)
  throw new Error(
    `TRUST_PROXY is "${text}"; expected the number of proxies in front of this server, 0 to 10.`,
  )
}

/**
 * Returns whom a request counts for: its IPv4 address, or the /64 network of its IPv6 address, which one subscriber has
 * whole. Behind `proxies` trusted ones it is the address that the outermost of them saw, which is so many places from
 * the right of X-Forwarded-For; what stands left of it anybody could have written.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies
 */
export function visitorOf({ headers, socket }, proxies) {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',')
  const named = proxies > 0 ? (forwarded.at(-proxies) ?? '').trim() : ''
  const address = isIP(named) ? named : (socket.remoteAddress ?? '')
  const mapped = address.match(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i)
  if (mapped?.[1]) return mapped[1]
  return isIP(address) === 6 ? networkOf(address) : address
}

/** @param {string} address IPv6 */
function networkOf(address) {
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right].slice(0, 4)
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}
