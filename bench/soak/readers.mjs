import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** @typedef {'page' | 'question' | 'interface'} Kind */
/** @typedef {{ ms: Record<Kind, number[]>, errors: Map<string, number> }} Told */

/** Of a hundred requests: the rest are pages and files. */
const share = { question: 10, interface: 5 }
const pauseMs = 100
const patienceMs = 30_000

const words =
  'response survival progression 37% 20.8 months alveolar toxicity hazard ratio zzzz "grade 3" üé'.split(' ')
const claims = [
  '37% of patients responded',
  'median progression-free survival was 28 months',
  '19 of 52 patients responded',
  'nobody died',
]

/**
 * Returns what is asked for in turn: every page of the sitemap with some files of each study, questions, and the interface.
 * @param {string} home
 * @returns {Promise<Record<Kind, string[]>>}
 */
export async function whatReadersAsk(home) {
  const map = await (await fetch(`${home}/sitemap.xml`)).text()
  const pages = [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path = '']) => path || '/')
  const studies = pages.flatMap((path) => /^\/studies\/([a-z0-9-]+)$/.exec(path)?.[1] ?? [])
  const files = studies.flatMap((slug) => ['csv', 'json', 'md'].map((ending) => `/studies/${slug}.${ending}`))
  return {
    page: [...pages, ...files],
    question: [
      ...words.map((word) => `/search?q=${encodeURIComponent(word)}`),
      ...claims.flatMap((claim) =>
        studies.slice(0, 8).map((slug) => `/verify?study=${slug}&text=${encodeURIComponent(claim)}`),
      ),
    ],
    interface: [
      '/api/v1',
      '/api/v1/studies',
      '/api/v1/results?limit=20',
      ...studies.map((slug) => `/api/v1/studies/${slug}`),
    ],
  }
}

/**
 * Asks, waits a moment, asks again, over one connection of its own, until the time is over. Whatever is not 200 is an error.
 * @param {{ home: string, kinds: Record<Kind, string[]>, until: number, told: Told, at: number }} of `at` is the reader's number: each
 *   begins elsewhere
 */
export async function oneReader({ home, kinds, until, told, at }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let turn = at * 7; performance.now() < until; turn += 1) {
    const kind = kindOf((turn * 37) % 100)
    const began = performance.now()
    const path = kinds[kind][(turn * 13) % kinds[kind].length] ?? '/'
    const status = await statusOf(home + path, agent)
    told.ms[kind].push(performance.now() - began)
    if (status !== '200')
      told.errors.set(`${kind} ${status}`, (told.errors.get(`${kind} ${status}`) ?? 0) + 1)
    await pause(pauseMs)
  }
  agent.destroy()
}

/** @returns {Kind} */
function kindOf(/** @type {number} */ hundredth) {
  if (hundredth < share.question) return 'question'
  return hundredth < share.question + share.interface ? 'interface' : 'page'
}

/**
 * Returns the status of an answer that was read to its end, or what kept it from being one.
 * @param {string} url
 * @param {Agent} agent
 * @returns {Promise<string>}
 */
function statusOf(url, agent) {
  return new Promise((resolve) => {
    const asked = get(url, { agent, headers: { 'accept-encoding': 'br' }, timeout: patienceMs }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.complete ? String(answer.statusCode) : 'cut short'))
      answer.once('error', () => resolve('broken off'))
    })
    asked.once('timeout', () => asked.destroy(new Error('too late')))
    asked.once('error', (error) => resolve(error.message))
  })
}
