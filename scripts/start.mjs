// `npm start`: from a clean clone to a served site. Only Node's own modules until the packages are there.
import './launch/node-version.mjs'
import { fileURLToPath } from 'node:url'
import { endWithNpm } from './launch/npm-parent.mjs'
import { checkPortFree, portFrom, portStop } from './launch/preflight.mjs'
import { prepare } from './launch/prepare.mjs'
import { endWithChildren } from './launch/run.mjs'
import { releaseSteps } from './launch/steps.mjs'
import { runMain, Stop } from './launch/stop.mjs'
import { isSentence, settingsFrom } from '../server/settings.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

await runMain(async () => {
  const port = portFrom(process.env.PORT)
  const host = process.env.HOST || undefined
  checkServing()
  await checkPortFree(port, host)
  console.log(`Denominator, on Node ${process.versions.node}`)
  endWithNpm()
  const leaveSignals = endWithChildren()
  await prepare(root, releaseSteps)
  leaveSignals()

  const { stopOnSignal } = await import('../server/gentle-stop.mjs')
  const { serve } = await import('../server/serve.mjs')
  // A terminal is for people; anything else that reads the output is a log.
  const logRequests = (process.env.LOG_REQUESTS ?? (process.stdout.isTTY ? '0' : '1')) !== '0'
  const serving = await serve({ root, port, host, logRequests }).catch((error) => {
    const stop = portStop(error, port)
    // What the server says in a sentence of its own is an Error and no more; a slip of ours shows where it is.
    throw stop === error && isSentence(error) ? new Stop(error.message) : stop
  })
  stopOnSignal(serving.stop)
  console.log(`  Serving on http://${host ?? 'localhost'}:${port} (Ctrl-C stops it)`)
})

/** Stops at a setting of the server that means nothing, before minutes are spent on a build. */
function checkServing() {
  try {
    settingsFrom(process.env)
  } catch (error) {
    throw new Stop(/** @type {Error} */ (error).message)
  }
}
