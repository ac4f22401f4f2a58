// Next, for the few addresses that are answered per request. It starts beside the site and may fail without it.
import { createServer } from 'node:http'
import { finishPages } from './per-request-page.mjs'
import { answerPlainly } from './plain-answer.mjs'
import { routeClass, securityHeaders } from './security-headers.mjs'

// What a visitor could send to make the framework answer in another form, or for another host, than was asked for.
const notForNext =
  /^(?:rsc|next-.*|x-nextjs-.*|x-next-.*|x-middleware-.*|x-prerender-.*|x-matched-path|x-invoke-.*|x-forwarded-(?:host|proto|port)|x-now-.*|purpose|range)$/

/**
 * Starts Next on a build and returns the handler for what it answers.
 * @param {{ root: string, buildFolder: string, log: (event: Record<string, unknown>) => void }} options `buildFolder` is relative to root
 */
export function startNext({ root, buildFolder, log }) {
  process.env.DENOMINATOR_BUILD = buildFolder
  const started = start(root)
  started.catch((error) => log({ level: 'error', event: 'next-did-not-start', error: String(error) }))
  return {
    /**
     * @param {import('node:http').IncomingMessage} request
     * @param {import('node:http').ServerResponse} response
     */
    async answer(request, response) {
      const app = await started.catch(() => null)
      if (!app) return answerPlainly(request, response, 503)
      for (const name of Object.keys(request.headers)) if (notForNext.test(name)) delete request.headers[name]
      const routed = routeClass(request.url ?? '/')
      for (const [name, value] of Object.entries(securityHeaders[routed])) response.setHeader(name, value)
      // What is set already Next leaves as it is, and data says itself how long it may be kept.
      if (routed !== 'data') response.setHeader('cache-control', 'no-store')
      if (routed !== 'data') finishPages(request, response, log)
      await app.getRequestHandler()(request, response)
    },
    stop: async () => (await started.catch(() => null))?.close(),
  }
}

/** @param {string} root */
async function start(root) {
  const { default: exported } = await import('next')
  const next = /** @type {typeof import('next').default} */ (/** @type {unknown} */ (exported))
  // Next would add a socket handler to the server it finds behind a request; it gets one that never listens.
  const app = next({ dev: false, dir: root, quiet: true, httpServer: createServer() })
  await app.prepare()
  return app
}
