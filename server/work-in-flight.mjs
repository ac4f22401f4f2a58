// How much may be asked at once of the process that answers per request: beyond it the answer is "not now", at once, since
// a question that waits for a long time is asked again by its reader, and so makes the wait longer.

/**
 * `atWork` questions are answered at a time, so many more wait, and one visitor has at most `ofOneVisitor` of both.
 * @typedef {{ atWork: number, waiting: number, ofOneVisitor: number }} Bounds
 */

/** A question costs some 25 ms of processor: with all places taken the last waits about two seconds. @satisfies {Bounds} */
export const defaultBounds = { atWork: 8, waiting: 64, ofOneVisitor: 32 }

/**
 * Returns what hands out places at work, in the order of asking.
 * @param {Bounds} [bounds]
 */
export function workInFlight(bounds = defaultBounds) {
  let atWork = 0
  /** @type {(() => void)[]} */
  const waiting = []
  /** @type {Map<string, number>} */
  const held = new Map()
  const count = (/** @type {string} */ visitor, /** @type {number} */ change) => {
    const now = (held.get(visitor) ?? 0) + change
    if (now > 0) held.set(visitor, now)
    else held.delete(visitor)
  }
  return {
    /** Returns how many are at work, how many wait, and of how many visitors. */
    figures: () => ({ atWork, waiting: waiting.length, visitors: held.size }),
    /**
     * Resolves to a function that gives the place back, once there is one; null at once where there are too many before.
     * The function may be called twice.
     * @param {string} visitor
     * @returns {Promise<(() => void) | null>}
     */
    async enter(visitor) {
      const isFull = atWork >= bounds.atWork && waiting.length >= bounds.waiting
      if (isFull || (held.get(visitor) ?? 0) >= bounds.ofOneVisitor) return null
      count(visitor, 1)
      // Whoever leaves hands the place on, so that it is never free while somebody waits.
      if (atWork < bounds.atWork) atWork += 1
      else await new Promise((resolve) => waiting.push(() => resolve(undefined)))
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        count(visitor, -1)
        const next = waiting.shift()
        if (next) next()
        else atWork -= 1
      }
    },
  }
}
