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
      stop().finally(() => process.exit(codes[signal]))
    })
  }
}
