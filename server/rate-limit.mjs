// How much one visitor may ask of what is answered per request. Published files are not limited: they cost nothing.

/** @typedef {{ requests: number, seconds: number }} Rate as many requests at once, and again in so many seconds */
/** @typedef {{ allowed: boolean, remaining: number, fullIn: number, retryIn: number }} Turn times in whole seconds */

/** Also what the reference of the interface says; `RATE_LIMIT` changes it. @satisfies {Rate} */
export const defaultRate = { requests: 600, seconds: 60 }

/** A table of this many visitors takes some 5 MB; the one that was silent longest is then forgotten. */
const maxVisitors = 20_000

/**
 * Returns the rate that a text such as `600/60` names (requests, then seconds), the usual one where there is none, and null
 * for `off`. Throws on any other text.
 * @param {string | undefined} text
 * @returns {Rate | null}
 */
export function rateFrom(text) {
  if (text === undefined || text === '') return defaultRate
  if (text === 'off') return null
  const [, requests = 0, seconds = 0] = (text.match(/^(\d{1,7})\/(\d{1,5})$/) ?? []).map(Number)
  if (requests > 0 && seconds > 0) return { requests, seconds }
  throw new Error(`RATE_LIMIT is "${text}"; expected requests and seconds, such as "600/60", or "off".`)
}

/**
 * Returns the address of a Redis that a text names, and null where there is none. Throws on any other text.
 * @param {string | undefined} text
 */
export function rateStoreFrom(text) {
  if (text === undefined || text === '') return null
  if (/^rediss?:\/\/[^\s/]+(?:\/\d+)?$/.test(text)) return text
  throw new Error(`RATE_STORE is "${text}"; expected a Redis or Valkey, as redis://127.0.0.1:6379.`)
}

/**
 * Returns a limiter: a bucket of tokens for each visitor, full at first and filled again at the rate. A visitor costs two
 * numbers, and never more than `most` are known.
 * @param {Rate} rate
 * @param {number} [most]
 */
export function rateLimiter(rate, most = maxVisitors) {
  /** @type {Map<string, { held: number, at: number }>} */
  const buckets = new Map()
  // Counted in parts of a token, of which every millisecond brings a whole number: fractions would not add up.
  const perMs = rate.requests
  const token = rate.seconds * 1000
  const full = rate.requests * token
  return {
    rate,
    visitors: () => buckets.size,
    /**
     * Takes a token for a visitor and says whether there was one.
     * @param {string} visitor
     * @param {number} now in milliseconds, from any beginning, never going back
     * @returns {Turn}
     */
    take(visitor, now) {
      const at = Math.floor(now)
      const before = buckets.get(visitor) ?? { held: full, at }
      const filled = Math.min(full, before.held + (at - before.at) * perMs)
      const allowed = filled >= token
      const held = allowed ? filled - token : filled
      // Taken out and put back, it is the youngest: the map is in the order of the last requests.
      buckets.delete(visitor)
      buckets.set(visitor, { held, at })
      if (buckets.size > most) buckets.delete(buckets.keys().next().value ?? '')
      return {
        allowed,
        remaining: Math.floor(held / token),
        fullIn: Math.ceil((full - held) / perMs / 1000),
        retryIn: allowed ? 0 : Math.ceil((token - held) / perMs / 1000),
      }
    },
  }
}

/**
 * Returns the headers that tell a visitor of its turn: those of the IETF draft (draft-ietf-httpapi-ratelimit-headers-10,
 * two structured fields) and the three older ones that clients know.
 * @param {Rate} rate
 * @param {Turn} turn
 * @returns {Record<string, string>}
 */
export function rateHeaders({ requests, seconds }, { allowed, remaining, fullIn, retryIn }) {
  return {
    'ratelimit-policy': `"default";q=${requests};w=${seconds}`,
    ratelimit: `"default";r=${remaining};t=${fullIn}`,
    'ratelimit-limit': String(requests),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(fullIn),
    ...(!allowed && { 'retry-after': String(retryIn) }),
  }
}
