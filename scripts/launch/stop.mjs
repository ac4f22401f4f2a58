// Something a person can put right. Its message is the one sentence they need; no stack is shown.
export class Stop extends Error {
  name = 'Stop'
}

/**
 * Runs a command's main function; ends the process with the sentence and code 1 when it stops.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    console.error(`\n${error.message}`)
    process.exit(1)
  }
}
