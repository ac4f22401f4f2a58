// Serves the live release: `node server/serve.mjs` with these from the environment:
//   PORT, HOST
//   LOG_REQUESTS  1 or 0
//   RELEASE       the folder of another release than the live one
//   RATE_LIMIT    what one address may ask of what is answered per request: requests/seconds ("600/60"), or "off"
//   RATE_STORE    a Redis or Valkey ("redis://127.0.0.1:6379") in which several servers count their visitors together
//   PREVIEW_SECRET  lets whoever knows it see drafts at /preview; without it there is no such address
//   LEAVING_SECONDS  how long it still takes connections once it is told to stop, while /api/health answers 503; a moment by default
//   METRICS_PORT  gives figures for Prometheus at /metrics of that port of 127.0.0.1; without it there are none
//   TRUST_PROXY   how many proxies stand in front; 0, the default, leaves X-Forwarded-For unread, since anybody can send it
import { statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { startBehind } from './behind.mjs'
import { createFrontServer } from './front-server.mjs'
import { stopGently, stopOnSignal } from './gentle-stop.mjs'
import { heapLimit } from './heap-limit.mjs'
import { jsonLog } from './log.mjs'
import { metricsServer } from './metrics.mjs'
import { previewDoor } from './preview.mjs'
import { rateLimiter } from './rate-limit.mjs'
import { addressOfRelease } from './postgres-release.mjs'
import { releaseIn, releaseOf } from './release-folder.mjs'
import { isSentence, settingsFrom } from './settings.mjs'
import { openSite } from './static-site.mjs'

const drainMs = 10_000

/**
 * Starts serving a release, the live one unless another is named, and resolves once connections are accepted.
 * @param {{ root: string, port: number, host?: string | undefined, logRequests: boolean, releaseFolder?: string | undefined }} options
 */
export async function serve({ root, port, host, logRequests, releaseFolder }) {
  const { rate, rateStore, proxies, secret, leavingMs, metricsPort } = settingsFrom(process.env)
  let isLeaving = false
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' })
  // The link may be switched to a newer release at any time; this process stays with the one it began with.
  const release = releaseIn(root, releaseFolder ?? path.join(root, '.denominator', 'live'))
  const { log, flush } = jsonLog(process.stdout)
  const site = openSite(path.join(release, 'site'))
  // Pages and per-request answers come from one state of the database: the copy that the pages were built from.
  const file = path.join(release, 'denominator.db')
  const { schema, bytes } = releaseOf(release)
  process.env.DATABASE_URL = addressOfRelease({ schema }, { file, url: process.env.DATABASE_URL })
  const behind = startBehind({
    root,
    buildFolder: path.relative(root, path.join(release, 'next')),
    log,
    execArgv: heapLimit(
      bytes ?? statSync(file, { throwIfNoEntry: false })?.size ?? 0,
      process.env.NODE_OPTIONS,
    ),
  })
  const figures =
    metricsPort && (await metricsServer({ release: path.basename(release), questions: behind.figures }))
  const shared = rate && rateStore ? await countedTogether(rate, rateStore, log) : null
  const limiter = shared ?? (rate && rateLimiter(rate))
  const server = createFrontServer({
    site,
    behind,
    log,
    logRequests,
    limiter,
    proxies,
    isLeaving: () => isLeaving,
    preview: secret === null ? null : previewDoor(secret),
    observe: figures ? figures.observe : null,
  })
  await listen(server, { port, host })
  if (figures) await listen(figures.server, { port: metricsPort, host: '127.0.0.1' })
  const stop = async () => {
    isLeaving = true
    await pause(leavingMs)
    await stopGently(server, drainMs)
    if (figures) figures.server.close()
    shared?.stop()
    await behind.stop()
    flush()
  }
  return { server, stop }
}

/**
 * Loads the client of the store where one is named alone.
 * @param {import('./rate-limit.mjs').Rate} rate
 * @param {string} rateStore
 * @param {(event: Record<string, unknown>) => void} log
 */
async function countedTogether(rate, rateStore, log) {
  const { sharedRateLimiter } = await import('./shared-rate.mjs')
  return sharedRateLimiter(rate, rateStore, log)
}

/**
 * @param {import('node:http').Server} server
 * @param {{ port: number, host: string | undefined }} where
 */
function listen(server, where) {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(where, () => resolve(undefined))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { PORT = '3000', HOST, LOG_REQUESTS = '1', RELEASE } = process.env
  const logRequests = LOG_REQUESTS !== '0'
  const options = { root, port: Number(PORT), host: HOST, logRequests, releaseFolder: RELEASE }
  const serving = await serve(options).catch((error) => {
    // A port that is taken is told by the system in a sentence of its own.
    console.error(isSentence(error) || error.syscall === 'listen' ? error.message : error)
    process.exit(1)
  })
  stopOnSignal(serving.stop)
}
