// @ts-check

/** @typedef {'br' | 'gzip'} Encoding */

/**
 * Returns the encoding to send, brotli first, or null for the plain bytes. One that is given quality 0 is refused.
 * @param {string | undefined} acceptEncoding
 * @param {readonly Encoding[]} available
 * @returns {Encoding | null}
 */
export function chooseEncoding(acceptEncoding, available) {
  if (!acceptEncoding) return null
  const offers = acceptEncoding.split(',').map((offer) => {
    const [name = '', ...parameters] = offer
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    return { name, refused: parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) }
  })
  const wanted = (/** @type {Encoding} */ encoding) => {
    const offer = offers.find(({ name }) => name === encoding) ?? offers.find(({ name }) => name === '*')
    return offer !== undefined && !offer.refused
  }
  return available.find(wanted) ?? null
}

/**
 * Says whether the visitor already holds what has this tag. Compared weakly, as RFC 9110 asks for If-None-Match.
 * @param {string | undefined} ifNoneMatch
 * @param {string} etag
 */
export function alreadyHeld(ifNoneMatch, etag) {
  if (!ifNoneMatch) return false
  return ifNoneMatch
    .split(',')
    .some((held) => held.trim() === '*' || held.trim().replace(/^W\//, '') === etag)
}
