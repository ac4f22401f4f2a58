// `npm run bench`: figures about the live release. It prints and never judges; compare runs on one machine only.
//   npm run bench            weights, serving, publishing
//   npm run bench -- --build  also a build from nothing
import '../scripts/launch/node-version.mjs'
import { readFileSync, rmSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { load } from './pages/load.mjs'
import { weigh } from './pages/weigh.mjs'
import { databaseFileOf } from '../scripts/launch/database.mjs'
import { prepare } from '../scripts/launch/prepare.mjs'
import { run, runNode } from '../scripts/launch/run.mjs'
import { runMain } from '../scripts/launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const study = '/studies/atezolizumab-asps'
const connections = 50
const seconds = 5

await runMain(async () => {
  await prepare(root, ['packages', 'client', 'database', 'site'])
  console.log(`\nNode ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model})`)

  console.log('\nWeight of a first visit, in bytes as sent (brotli where there is one)')
  console.table(
    Object.fromEntries(
      ['/', study, `${study}/plain`, `${study}/data`, `${study}/sources`].map((at) => [at, weigh(root, at)]),
    ),
  )

  const port = 4190
  const { serve } = await import('../server/serve.mjs')
  const serving = await serve({ root, port, host: '127.0.0.1', logRequests: false })
  console.log(
    `\nServing over loopback, ${connections} connections for ${seconds} s, server and client on the same cores`,
  )
  const wrk = await run('wrk', ['--version'], { cwd: root })
  for (const address of [study, '/api/health']) {
    const url = `http://127.0.0.1:${port}${address}`
    // wrk, where it is installed, costs less than this client; it prints its version with exit code 1.
    if (wrk.output.includes('could not be started'))
      console.log(address, await load(url, connections, seconds))
    else {
      const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br', url]
      console.log((await run('wrk', args, { cwd: root })).output)
    }
  }
  await serving.stop()

  const { inputs } = JSON.parse(readFileSync(`${root}/.denominator/live/release.json`, 'utf8'))
  const publishing = await timed(() =>
    runNode('server/publish.mjs', [inputs], {
      cwd: root,
      env: { DATABASE_URL: `file:${databaseFileOf(root)}` },
    }),
  )
  console.log(`\nPublishing again with nothing changed: ${publishing} ms`)
  if (process.argv.includes('--build')) {
    rmSync(`${root}/.next`, { recursive: true, force: true })
    const env = { NODE_ENV: 'production', DATABASE_URL: `file:${databaseFileOf(root)}` }
    const build = await timed(() => runNode('node_modules/next/dist/bin/next', ['build'], { cwd: root, env }))
    console.log(`Building from nothing: ${build} ms`)
  }
  process.exit(0)
})

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}
