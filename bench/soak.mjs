// `npm run bench:soak`: a server of the live release under a mixed load for some minutes, over loopback. It prints errors, times and the
// growth of memory and of open files, and judges nothing.
//   npm run bench:soak                    ten minutes, 20 readers
//   npm run bench:soak -- --minutes 2 --readers 8
import '../scripts/launch/node-version.mjs'
import { spawn } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '../scripts/checks/free-port.mjs'
import { prepare } from '../scripts/launch/prepare.mjs'
import { runMain, Stop } from '../scripts/launch/stop.mjs'
import { growthOf, processesUnder, shareBelow } from './soak/figures.mjs'
import { oneReader, whatReadersAsk } from './soak/readers.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const help =
  'expected --minutes 0.5 to 60 and --readers 1 to 100, as in `npm run bench:soak -- --minutes 2 --readers 8`.'
const lookEveryMs = 2000

await runMain(async () => {
  const { minutes, readers } = boundsFrom(process.argv.slice(2))
  await prepare(root, ['packages', 'client', 'database', 'site'])
  const port = await freePort()
  const home = `http://127.0.0.1:${port}`
  const server = spawn(process.execPath, ['server/serve.mjs'], {
    cwd: root,
    // One address asks for all of them here: its share is not what is measured.
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_REQUESTS: '0', RATE_LIMIT: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => {
      server.kill('SIGTERM')
      process.exit(signal === 'SIGINT' ? 130 : 143)
    })
  try {
    await answering(`${home}/api/health`)
    const kinds = await whatReadersAsk(home)
    console.log(
      `\nNode ${process.versions.node}, ${cpus().length} cores; ${readers} readers for ${minutes} min, ${kinds.page.length} pages and files in the round`,
    )
    const until = performance.now() + minutes * 60_000
    /** @type {import('./soak/readers.mjs').Told} */
    const told = { ms: { page: [], question: [], interface: [] }, errors: new Map() }
    /** @type {Record<string, { memory: number[], files: number[] }>} */
    const looks = {}
    const looking = (async () => {
      while (performance.now() < until) {
        for (const [name, { memory, files }] of Object.entries(processesUnder(Number(server.pid)))) {
          const look = (looks[name] ??= { memory: [], files: [] })
          look.memory.push(memory)
          look.files.push(files)
        }
        await pause(lookEveryMs)
      }
    })()
    await Promise.all([
      looking,
      ...Array.from({ length: readers }, (_, at) => oneReader({ home, kinds, until, told, at })),
    ])
    print(told, looks, minutes)
  } finally {
    server.kill('SIGTERM')
  }
})
process.exit(0)

/** @param {string[]} args */
function boundsFrom(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { minutes: { type: 'string' }, readers: { type: 'string' } },
    })
    const [minutes, readers] = [Number(values.minutes ?? 10), Number(values.readers ?? 20)]
    if (minutes >= 0.5 && minutes <= 60 && Number.isInteger(readers) && readers >= 1 && readers <= 100)
      return { minutes, readers }
  } catch {
    // Said below.
  }
  throw new Stop(`The soak was called with "${args.join(' ')}"; ${help}`)
}

/** @param {string} url */
async function answering(url) {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null)
    if (answer?.status === 200) return
    await pause(200)
  }
  throw new Stop('The server did not answer within a minute.')
}

/**
 * @param {import('./soak/readers.mjs').Told} told
 * @param {Record<string, { memory: number[], files: number[] }>} looks
 * @param {number} minutes
 */
function print({ ms, errors }, looks, minutes) {
  console.log('\nAnswers, in milliseconds from the request to the last byte')
  console.table(
    Object.fromEntries(
      Object.entries(ms).map(([kind, all]) => [
        kind,
        {
          answers: all.length,
          'a second': Math.round(all.length / minutes / 6) / 10,
          p50: shareBelow(all, 0.5),
          p99: shareBelow(all, 0.99),
          most: shareBelow(all, 1),
        },
      ]),
    ),
  )
  const sum = [...errors.values()].reduce((one, other) => one + other, 0)
  console.log(
    `Errors: ${sum}${sum === 0 ? '' : ` (${[...errors].map(([what, count]) => `${what}: ${count}`).join(', ')})`}`,
  )
  console.log('\nProcesses: the middle of the second fifth of the time, and of the last')
  console.table(
    Object.fromEntries(
      Object.entries(looks).map(([name, { memory, files }]) => {
        const [grown, held] = [growthOf(memory), growthOf(files)]
        return [
          name,
          {
            'MB then': grown.then,
            'MB last': grown.last,
            'growth in %': grown.percent,
            'MB at most': Math.max(...memory),
            'files then': held.then,
            'files last': held.last,
          },
        ]
      }),
    ),
  )
}
