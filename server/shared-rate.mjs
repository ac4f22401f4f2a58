// One rate for a visitor of several servers, counted in Redis or Valkey. Where that does not answer, each server counts by itself.
import { Redis } from 'ioredis'
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { rateLimiter } from './rate-limit.mjs'

/** @typedef {import('./rate-limit.mjs').Rate} Rate */
/** @typedef {import('./rate-limit.mjs').Turn} Turn */

/** A visitor waits no longer for a count than a page takes. */
const patienceMs = 250
const longestPauseMs = 5_000
/** So long the first visitors wait for a store that has not been reached yet. */
const startMs = 1_000

/**
 * Returns a limiter as `rateLimiter` does, but for all servers that name the same store: so many requests in a window that begins with a
 * visitor's first. An address is kept there until its window ends.
 * @param {Rate} rate
 * @param {string} address
 * @param {(event: Record<string, unknown>) => void} log is told when the store stops answering, and when it answers again
 */
export function sharedRateLimiter(rate, address, log) {
  const alone = rateLimiter(rate)
  // Not known until the store has been reached, or not.
  /** @type {boolean | null} */
  let answers = null
  const tell = (/** @type {boolean} */ does, /** @type {unknown} */ error) => {
    const before = answers
    answers = does
    if (does === before) return
    if (!does) log({ level: 'error', event: 'rate-store-silent', error: String(error) })
    else if (before === false) log({ level: 'info', event: 'rate-store-answers' })
  }
  const client = new Redis(address, {
    connectTimeout: 2_000,
    commandTimeout: patienceMs,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    retryStrategy: (times) => Math.min(100 * 2 ** Math.min(times, 6), longestPauseMs),
  })
  client.on('error', (error) => tell(false, error))
  client.on('ready', () => tell(true, null))
  const begun = new Promise((/** @type {(value: void) => void} */ resolve) => {
    for (const event of ['ready', 'error', 'end']) client.once(event, () => resolve())
    setTimeout(resolve, startMs).unref()
  })
  const shared = new RateLimiterRedis({
    storeClient: client,
    keyPrefix: 'denominator-rate',
    points: rate.requests,
    duration: rate.seconds,
    // Whoever has had its share is not counted there again until its window ends.
    inMemoryBlockOnConsumed: rate.requests + 1,
  })
  const seconds = (/** @type {number} */ ms) => Math.max(1, Math.ceil(ms / 1000))
  return {
    rate,
    isShared: () => answers === true,
    /**
     * Takes a visitor's turn.
     * @param {string} visitor
     * @param {number} now in milliseconds, for the count of this server alone
     * @returns {Promise<Turn>}
     */
    async take(visitor, now) {
      if (answers === null) await begun
      try {
        const { remainingPoints, msBeforeNext } = await shared.consume(visitor)
        tell(true, null)
        return { allowed: true, remaining: remainingPoints, fullIn: seconds(msBeforeNext), retryIn: 0 }
      } catch (error) {
        if (error instanceof RateLimiterRes) {
          const wait = seconds(error.msBeforeNext)
          return { allowed: false, remaining: 0, fullIn: wait, retryIn: wait }
        }
        tell(false, error)
        return alone.take(visitor, now)
      }
    },
    stop: () => client.disconnect(),
  }
}
