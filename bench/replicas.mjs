// `npm run replicas`: two servers behind nginx, each with a clone and a release of its own from one store, count visitors together in Redis.
// While readers read, a correction is published, put into the store and taken up by one server after the other. Counts the answers that
// failed, and those that were still the old ones a minute after the publication; ends in 1 where there was one, and stops all that it
// started.
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { loadavg } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/checks/free-port.mjs'
import { runNode } from '../scripts/launch/run.mjs'
import { copyProject, editFile } from './project-copy.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const folder = path.join(root, '.denominator', 'replicas')
const at = (/** @type {string} */ name) => path.join(folder, name)
/** @type {(() => Promise<unknown> | void)[]} */
const ends = []
const readers = 8
const staleAfterMs = 60_000
/** The correction: a word of a summary, and the address where readers see it. */
const correction = {
  file: 'content/studies/casps/summary.mdx',
  was: 'The trial cannot say whether',
  is: 'The trial cannot tell whether',
  address: '/studies/casps',
}
const also = [
  '/',
  '/studies',
  '/studies/casps/data',
  '/api/v1/studies/casps',
  '/api/v1/results?study=casps&limit=5',
]

const program = (/** @type {string[]} */ ...names) =>
  names.find((name) => spawnSync(name, ['--version']).error === undefined)
const programs = {
  redis: program('redis-server', 'valkey-server'),
  nginx: program('nginx', '/usr/sbin/nginx'),
}
if (!programs.redis || !programs.nginx) {
  console.error('It needs nginx and Redis: apt-get install nginx-light redis-server.')
  process.exit(1)
}

/**
 * Starts a program, to be stopped at the end.
 * @param {string} name
 * @param {string[]} args
 * @param {{ cwd?: string, env?: Record<string, string> }} [options]
 */
function start(name, args, { cwd = folder, env = {} } = {}) {
  const child = spawn(name, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async (/** @type {NodeJS.Signals} */ signal = 'SIGTERM') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  ends.push(() => stop())
  return { stop }
}

/** @typedef {{ status: number | null, body: string }} Answer a status of null is of an answer that was cut off, or never came */

/**
 * @param {string} url
 * @returns {Promise<Answer>}
 */
const ask = (url) =>
  new Promise((resolve) => {
    const asked = get(
      url,
      { agent: false, timeout: 60_000, headers: { host: 'denominator.example' } },
      (answer) => {
        let body = ''
        answer.setEncoding('utf8').on('data', (part) => (body += part))
        answer.once('end', () => resolve({ status: answer.statusCode ?? null, body }))
        answer.once('error', () => resolve({ status: null, body }))
      },
    )
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve({ status: null, body: '' }))
  })

/** @param {() => Promise<boolean>} isSo */
async function until(isSo) {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return
    await pause(200)
  }
  throw new Error('It was not so within two minutes.')
}

/**
 * @param {string} clone
 * @param {string} script
 * @param {string[]} [args]
 */
async function command(clone, script, args = []) {
  const { code, output } = await runNode(script, args, { cwd: clone, env: { RELEASE_STORE: at('store') } })
  if (code !== 0) throw new Error(output)
  return output.trim()
}
const step = (/** @type {string} */ words) =>
  console.log(`${new Date().toISOString().slice(11, 19)}  load ${loadavg()[0]?.toFixed(1)}  ${words}`)

const namesIn = (/** @type {string} */ name) =>
  existsSync(path.join(root, name)) ? readdirSync(path.join(root, name)) : []

async function demonstrate() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  step('copying the project, as three clones have it')
  for (const clone of ['maker', 'one', 'two']) copyProject(root, at(clone))
  // A build that is there is carried on from; where it is of another state of the project, it is made whole.
  const isOurs = (/** @type {string} */ name) => !['replicas', 'publish-bench'].includes(name)
  const built = [
    '.next',
    'generated',
    ...namesIn('.denominator')
      .filter(isOurs)
      .map((name) => `.denominator/${name}`),
  ]
  for (const made of built)
    if (existsSync(path.join(root, made)))
      cpSync(path.join(root, made), path.join(at('maker'), made), { recursive: true, verbatimSymlinks: true })
  await command(at('maker'), 'scripts/build.mjs')
  step(await command(at('maker'), 'server/release.mjs', ['push']))

  const [redis, front, ...ports] = [await freePort(), await freePort(), await freePort(), await freePort()]
  start(programs.redis ?? '', ['--port', `${redis}`, '--bind', '127.0.0.1', '--save', '', '--dir', folder])
  const replica = async (/** @type {string} */ name, /** @type {number} */ port) => {
    const served = start(process.execPath, ['server/serve.mjs'], {
      cwd: at(name),
      env: {
        PORT: `${port}`,
        HOST: '127.0.0.1',
        LOG_REQUESTS: '0',
        TRUST_PROXY: '1',
        RATE_LIMIT: '100000/60',
        RATE_STORE: `redis://127.0.0.1:${redis}`,
        LEAVING_SECONDS: '2',
      },
    })
    await until(async () => (await ask(`http://127.0.0.1:${port}/api/health`)).status === 200)
    return served
  }
  const running = []
  for (const [place, name] of ['one', 'two'].entries()) {
    step(`${name}: ${await command(at(name), 'server/release.mjs', ['pull'])}`)
    running.push(await replica(name, ports[place] ?? 0))
  }
  const apps = ports.flatMap((port) => ['--app', `127.0.0.1:${port}`])
  const configure = async () => {
    const args = ['--name', 'denominator.example', '--listen', `127.0.0.1:${front}`, ...apps]
    writeFileSync(at('site.conf'), await command(at('one'), 'server/nginx.mjs', args))
  }
  await configure()
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${at(kind)};`)
    .join(' ')
  const own = `daemon off; user root; pid ${at('nginx.pid')}; error_log ${at('nginx.log')}; events {}`
  writeFileSync(at('nginx.conf'), `${own} http { access_log off; ${temporary} include ${at('site.conf')}; }`)
  const nginx = ['-p', folder, '-c', at('nginx.conf'), '-e', at('nginx.log')]
  start(programs.nginx ?? '', nginx)
  const home = `http://127.0.0.1:${front}`
  await until(async () => (await ask(home)).status === 200)

  /** @type {{ at: number, address: string, status: number | null, isNew: boolean | null }[]} */
  const answers = []
  let isReading = true
  const reading = Array.from({ length: readers }, async (_, reader) => {
    for (let turn = reader; isReading; turn += 1) {
      const address = turn % 2 === 0 ? correction.address : (also[turn % also.length] ?? '/')
      const { status, body } = await ask(home + address)
      const isNew = address === correction.address ? body.includes(correction.is) : null
      answers.push({ at: performance.now(), address, status, isNew })
      await pause(10)
    }
  })
  step(`${readers} readers read through nginx`)
  editFile(at('maker'), correction.file, [[correction.was, correction.is]])
  await command(at('maker'), 'scripts/build.mjs')
  step(await command(at('maker'), 'server/release.mjs', ['push']))
  const published = performance.now()
  for (const [place, name] of ['one', 'two'].entries()) {
    step(`${name}: ${await command(at(name), 'server/release.mjs', ['pull'])}`)
    await running[place]?.stop()
    running[place] = await replica(name, ports[place] ?? 0)
  }
  await configure()
  spawnSync(programs.nginx ?? '', [...nginx, '-s', 'reload'])
  step('both serve the correction, and nginx is told of it')
  await pause(Math.max(0, published + staleAfterMs - performance.now()) + 10_000)
  isReading = false
  await Promise.all(reading)
  const failed = answers.filter(({ status }) => status !== 200)
  const late = answers.filter(({ at: when, isNew }) => when > published + staleAfterMs && isNew === false)
  const firstNew = answers.find(({ isNew }) => isNew === true)
  const lastOld = answers.findLast(({ isNew }) => isNew === false)
  const after = (/** @type {{ at: number } | undefined} */ one) =>
    one ? `${((one.at - published) / 1000).toFixed(1)} s` : 'never'
  console.log(
    `${answers.length} answers; ${failed.length} failed; ${late.length} old ones a minute after the publication`,
  )
  console.log(`first new answer ${after(firstNew)} after it, last old one ${after(lastOld)}`)
  for (const one of failed.slice(0, 5))
    console.log(`  ${one.address}: ${one.status ?? 'cut off'}, ${after(one)} after it`)
  return failed.length === 0 && late.length === 0 && firstNew !== undefined
}

let isWell = false
try {
  isWell = await demonstrate()
} finally {
  for (const end of ends.reverse()) await end()
  rmSync(folder, { recursive: true, force: true })
}
process.exit(isWell ? 0 : 1)
