/** The longest that whoever watches a server is given to see that it is leaving. */
const maxLeavingSeconds = 300

/**
 * Returns for how many milliseconds a server that is told to stop still takes connections, from `LEAVING_SECONDS`: a moment where it
 * says nothing, so that visitors who hold a connection are told to open another. Behind a balancer it is as long as the balancer
 * takes to notice. Throws on anything but a whole number up to 300.
 * @param {string | undefined} text
 */
export function leavingMsFrom(text) {
  if (text === undefined || text === '') return 250
  const seconds = /^\d{1,3}$/.test(text) ? Number(text) : Infinity
  if (seconds <= maxLeavingSeconds) return seconds * 1000
  throw new Error(`LEAVING_SECONDS is "${text}"; expected whole seconds, 0 to ${maxLeavingSeconds}.`)
}

/**
 * Takes no new connection, lets what is in flight be answered, and resolves when the last one has ended; those that
 * are still open after `patienceMs` are cut.
 * @param {import('node:http').Server} server
 * @param {number} patienceMs
 */
export async function stopGently(server, patienceMs) {
  const closed = new Promise((resolve) => server.close(resolve))
  // A connection that becomes idle after the close would be kept for the visitor's next request.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const impatient = setTimeout(() => server.closeAllConnections(), patienceMs)
  await closed
  clearInterval(idle)
  clearTimeout(impatient)
}

/**
 * Ends the process once what is in flight has been answered: with 143 after SIGTERM, 130 after Ctrl-C. A second
 * signal ends it at once.
 * @param {() => Promise<void>} stop
 */
export function stopOnSignal(stop) {
  const codes = /** @type {const} */ ({ SIGTERM: 143, SIGINT: 130 })
  for (const signal of /** @type {(keyof typeof codes)[]} */ (Object.keys(codes))) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(codes[signal]))
      void stop().finally(() => process.exit(codes[signal]))
    })
  }
}
