import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

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
  if (isIP(address) !== 6) return address
  // A proxy that listens on IPv6 names an IPv4 visitor as `::ffff:192.0.2.7` or `::ffff:c000:207`.
  const read = ipaddr.process(address)
  return read instanceof ipaddr.IPv6 ? networkOf(read) : read.toString()
}

/** @param {import('ipaddr.js').IPv6} address */
const networkOf = ({ parts }) =>
  `${parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':')}::/64`
