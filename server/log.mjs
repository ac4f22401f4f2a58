// One line of JSON for each event. Query strings are never written: what people search for here is about their health.

const flushEveryMs = 200

/**
 * Returns a function that writes events to a stream, in batches. A reader that goes away does not stop the server.
 * @param {NodeJS.WritableStream} stream
 */
export function jsonLog(stream) {
  /** @type {string[]} */
  let lines = []
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  stream.on('error', () => {})
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    if (lines.length > 0) stream.write(lines.join(''))
    lines = []
  }
  const log = (/** @type {Record<string, unknown>} */ event) => {
    lines.push(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`)
    timer ??= setTimeout(flush, flushEveryMs).unref()
  }
  return { log, flush }
}
