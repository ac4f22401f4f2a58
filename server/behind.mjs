// The way to the process that answers per request: it is started, asked, and started again when it ends.
import { fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request as ask } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { hasBody } from './admission.mjs'
import { answerPlainly } from './plain-answer.mjs'
import { workInFlight } from './work-in-flight.mjs'

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{ ready: true } | { log: Record<string, unknown> }} Told what the process tells: that it listens, or an event for the log */
/**
 * `program` is started with the project's folder and the socket to listen on; it is Next, but in tests.
 * @typedef {{
 *   root: string,
 *   buildFolder: string,
 *   log: (event: Record<string, unknown>) => void,
 *   program?: string,
 *   execArgv?: string[],
 *   bounds?: import('./work-in-flight.mjs').Bounds,
 *   patienceMs?: number,
 * }} Options
 */

const nextProcess = fileURLToPath(new URL('next-process.mjs', import.meta.url))
// What belongs to one connection and not to what is said over it (RFC 9110, 7.6.1).
const ofConnection = new Set(
  'connection date expect keep-alive te trailer transfer-encoding upgrade'.split(' '),
)
/** The header by which the process tells that a request failed there. */
export const failed = 'x-request-failed'
const defaultPatienceMs = 30_000
/** The framework starts in seconds; on a machine that does much else, in many. */
const startMs = 120_000
const pauses = { first: 250, longest: 30_000 }

/**
 * Starts the process and returns how it is asked. Pages need it not, and are sent whether it runs or not.
 * @param {Options} options `buildFolder` is relative to root
 */
export function startBehind({
  root,
  buildFolder,
  log,
  program = nextProcess,
  execArgv = [],
  bounds,
  patienceMs = defaultPatienceMs,
}) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'denominator-'))
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 16 })
  const work = workInFlight(bounds)
  let pause = pauses.first
  let isStopping = false
  let lastAnswerAt = 0
  let running = start()

  function start() {
    // Another name each time: a process that was killed leaves its socket behind.
    const name = randomUUID().slice(0, 8)
    const socket = process.platform === 'win32' ? `\\\\.\\pipe\\denominator-${name}` : path.join(folder, name)
    const child = fork(program, [root, socket], {
      cwd: root,
      env: { ...process.env, DENOMINATOR_BUILD: buildFolder },
      execArgv,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    const late = setTimeout(() => child.kill('SIGKILL'), startMs)
    const ended = new Promise((/** @type {(end: Record<string, unknown>) => void} */ resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }))
      child.once('error', (error) => resolve({ error: String(error) }))
    })
    const ready = new Promise((/** @type {(socket: string | null) => void} */ resolve) => {
      child.on('message', (/** @type {Told} */ told) => {
        if ('log' in told) return log(told.log)
        clearTimeout(late)
        pause = pauses.first
        resolve(socket)
      })
      void ended.then(() => resolve(null))
    })
    void ended.then((end) => {
      clearTimeout(late)
      if (isStopping) return
      log({ level: 'error', event: 'answering-process-ended', ...end, againInMs: pause })
      setTimeout(() => isStopping || (running = start()), pause).unref()
      pause = Math.min(pause * 2, pauses.longest)
    })
    return { child, ready, ended }
  }

  /** A process that has answered nothing since a question was put, and that question for too long, answers nothing any more. */
  const endIfStuck = (/** @type {ReturnType<typeof start>} */ { child }, /** @type {number} */ askedAt) => {
    if (lastAnswerAt < askedAt) child.kill('SIGKILL')
  }

  /**
   * Passes a request on and its answer back. What has been set on the response stays, whatever the process says.
   * @param {Request} request
   * @param {Response} response
   * @param {{ visitor: string | null }} from null for whoever watches the server, who waits behind nobody
   */
  async function answer(request, response, { visitor }) {
    const leave = visitor === null ? () => undefined : await work.enter(visitor)
    if (leave === null) return answerPlainly(request, response, 503, { 'retry-after': '1' })
    try {
      const asked = running
      const socketPath = await asked.ready
      if (socketPath === null) return answerPlainly(request, response, 503)
      const answered = await passOn(request, socketPath, asked)
      if (answered === null) return answerPlainly(request, response, 503)
      if (answered.headers[failed] !== undefined) {
        answered.resume()
        throw new Error('The process that answers failed at this request.')
      }
      handOn(answered, response)
    } finally {
      // Answers are made whole before their first line is sent: who reads slowly keeps no place.
      leave()
    }
  }

  /**
   * Resolves to the answer once its first line is there; null where the process ended or took too long.
   * @param {Request} request
   * @param {string} socketPath
   * @param {ReturnType<typeof start>} listening the process that listens there
   * @returns {Promise<Request | null>}
   */
  function passOn(request, socketPath, listening) {
    return new Promise((resolve) => {
      const askedAt = performance.now()
      const headers = withoutConnection(request.headers)
      const asked = ask({ socketPath, agent, method: request.method, path: request.url, headers })
      asked.setTimeout(patienceMs, () => {
        asked.destroy(new Error('too late'))
        endIfStuck(listening, askedAt)
      })
      asked.on('error', () => resolve(null))
      asked.once('response', (answered) => {
        asked.setTimeout(0)
        lastAnswerAt = performance.now()
        resolve(answered)
      })
      // Of whom nobody waits for any more the work is done all the same, and its place is taken until then.
      if (hasBody(request)) request.pipe(asked)
      else asked.end()
      request.once('close', () => request.complete || asked.destroy())
    })
  }

  return {
    /** How many questions are at work, and how many wait. */
    figures: work.figures,
    answer,
    async stop() {
      isStopping = true
      agent.destroy()
      if (running.child.connected) running.child.disconnect()
      const late = setTimeout(() => running.child.kill('SIGKILL'), 2000)
      await running.ended
      clearTimeout(late)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Sends an answer on. What has been set on the response stays, whatever the answer says.
 * @param {Request} answered
 * @param {Response} response
 */
function handOn(answered, response) {
  if (response.destroyed) return answered.resume()
  for (const [name, value] of Object.entries(withoutConnection(answered.headers)))
    if (value !== undefined && !response.hasHeader(name)) response.setHeader(name, value)
  response.writeHead(answered.statusCode ?? 502)
  answered.once('error', () => response.destroy())
  // Whoever breaks off in the middle is written to once more before that is known.
  response.on('error', () => answered.resume())
  response.once('close', () => answered.resume())
  answered.pipe(response)
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
const withoutConnection = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)))
