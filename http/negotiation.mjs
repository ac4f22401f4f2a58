// What a visitor takes and already holds, read in one way for the front server and for the API (RFC 9110, 12.5 and 13.1).
import fresh from 'fresh'
import Negotiator from 'negotiator'

/** @typedef {'br' | 'gzip'} Encoding */
/** @typedef {string | null | undefined} Header */

/**
 * Returns the encoding that the visitor likes best of those available, the first of them where it likes several the same,
 * or null for the plain bytes. One that is given quality 0 is refused.
 * @param {Header} acceptEncoding
 * @param {readonly Encoding[]} available
 * @returns {Encoding | null}
 */
export function chooseEncoding(acceptEncoding, available) {
  if (!acceptEncoding) return null
  const offered = [...available, 'identity']
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } })
  // The published types are of the version before `preferred`.
  const encodings =
    /** @type {(available: string[], options: { preferred: string[] }) => string[]} */
    (negotiator.encodings.bind(negotiator))
  const best = encodings(offered, { preferred: offered })[0]
  return available.find((encoding) => encoding === best) ?? null
}

/**
 * Says whether an Accept header allows a content type, by the most specific of its ranges that names it; a header that
 * is missing or empty allows any.
 * @param {Header} accept
 * @param {string} type with its parameters, as it would be sent
 */
export function acceptsType(accept, type) {
  if (!accept?.trim()) return true
  return new Negotiator({ headers: { accept } }).mediaTypes([type]).length > 0
}

/**
 * Returns the content type that an Accept header likes best of those on offer, the first of them where it likes several the same or
 * says nothing; null where it takes none of them.
 * @param {Header} accept
 * @param {readonly string[]} offered
 * @returns {string | null}
 */
export function bestType(accept, offered) {
  if (!accept?.trim()) return offered[0] ?? null
  return new Negotiator({ headers: { accept } }).mediaTypes([...offered])[0] ?? null
}

/**
 * Says whether the visitor already holds what has this tag. Compared weakly, as RFC 9110 asks for If-None-Match.
 * @param {Header} ifNoneMatch
 * @param {string} etag
 */
export function alreadyHeld(ifNoneMatch, etag) {
  // An empty header is no condition; `fresh` would otherwise look at dates, which are not given to it.
  return ifNoneMatch ? fresh({ 'if-none-match': ifNoneMatch.trim() }, { etag }) : false
}
