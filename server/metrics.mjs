// What whoever runs the site measures of it: in the form of Prometheus, at a port of its own, where METRICS_PORT asks for it.
// Nothing of a visitor is in it, neither an address nor what was asked.
import { createServer } from 'node:http'

/** Where an answer took its time, in seconds: a file takes less than the first, a heavy question some hundreds of milliseconds. */
const steps = [0.001, 0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

/**
 * Returns the port at which figures are given, from `METRICS_PORT`; null where it says nothing. Throws on anything but a port.
 * @param {string | undefined} text
 */
export function metricsPortFrom(text) {
  if (text === undefined || text === '') return null
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity
  if (port >= 1 && port <= 65_535) return port
  throw new Error(`METRICS_PORT is "${text}"; expected a port, 1 to 65535.`)
}

/**
 * Returns what counts answers, and a server that is not yet listening and gives the figures at /metrics.
 * @param {{ release: string, questions: () => { atWork: number, waiting: number } }} of the name of what is served, and how many
 *   questions are at work and wait
 */
export async function metricsServer({ release, questions }) {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = (await import('prom-client')).default
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  const answers = new Counter({
    name: 'denominator_answers_total',
    help: 'Answers by the kind of what was asked for and by their status.',
    labelNames: ['kind', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'denominator_answer_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['kind'],
    buckets: steps,
    registers,
  })
  new Gauge({
    name: 'denominator_questions',
    help: 'Questions that are being answered and that wait for their turn.',
    labelNames: ['state'],
    registers,
    collect() {
      const now = questions()
      this.set({ state: 'at-work' }, now.atWork)
      this.set({ state: 'waiting' }, now.waiting)
    },
  })
  new Gauge({
    name: 'denominator_release',
    help: 'Which release is served: 1 under its name.',
    labelNames: ['release'],
    registers,
  }).set({ release }, 1)

  const server = createServer((request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end()
    void registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return {
    server,
    /** Counts one answer; `ms` is how long it took. */
    observe(/** @type {string} */ pathname, /** @type {number} */ status, /** @type {number} */ ms) {
      const kind = kindOf(pathname)
      answers.inc({ kind, status: String(status) })
      durations.observe({ kind }, ms / 1000)
    },
  }
}

/** A few kinds, so that no address that somebody makes up becomes a figure of its own. */
function kindOf(/** @type {string} */ pathname) {
  if (pathname.startsWith('/api/health')) return 'health'
  if (pathname.startsWith('/api/') || pathname === '/mcp') return 'api'
  if (/^\/(?:search|verify|compare)$/.test(pathname)) return 'question'
  return pathname.startsWith('/_next/') ? 'asset' : 'page'
}
