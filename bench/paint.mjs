// `npm run bench:paint`: what Lighthouse says of a study, a disease and the front page, beside Astro serving the same words,
// in a look of one line and in ours.
// It installs both into a temporary folder, prints, and never judges: read ratios, from a machine that has nothing else to do.
import '../scripts/launch/node-version.mjs'
import { cpus, loadavg } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { astroSite, dressed } from './pages/astro-site.mjs'
import { lighthouseOf, median } from './pages/lighthouse.mjs'
import { installedTools } from './pages/tools.mjs'
import { chromium } from '../scripts/checks/chromium.mjs'
import { freePort } from '../scripts/checks/free-port.mjs'
import { prepare } from '../scripts/launch/prepare.mjs'
import { runMain } from '../scripts/launch/stop.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const pages = ['/studies/atezolizumab-asps', '/conditions/alveolar-soft-part-sarcoma', '/']
const runs = Number(process.argv[2] ?? 3)

await runMain(async () => {
  await prepare(root, ['packages', 'client', 'database', 'site'])
  const tools = await installedTools()
  const browser = await chromium(root, console.log)
  const peer = await astroSite(tools, path.join(root, '.denominator/live/site'), pages)
  const port = await freePort()
  const { serve } = await import('../server/serve.mjs')
  const ours = await serve({ root, port, host: '127.0.0.1', logRequests: false })
  const load = () => loadavg()[0]?.toFixed(1)
  console.log(
    `\nNode ${process.versions.node}, ${cpus().length} cores, load ${load()} at the start, ${runs} runs of each, medians`,
  )
  const measure = await lighthouseOf(tools, browser)
  /** @type {Record<string, object>} */
  const table = {}
  const faults = new Set()
  for (const at of pages) {
    /** @type {Awaited<ReturnType<typeof measure>>[]} */
    const own = []
    /** @type {Awaited<ReturnType<typeof measure>>[]} */
    const theirs = []
    /** @type {Awaited<ReturnType<typeof measure>>[]} */
    const inOurLook = []
    for (let run = 0; run < runs; run += 1) {
      own.push(await measure(`http://127.0.0.1:${port}${at}`))
      theirs.push(await measure(`${peer.home}${at}`))
      inOurLook.push(await measure(`${peer.home}${dressed}${at}`))
    }
    for (const { faults: found } of own) for (const fault of found) faults.add(`${at}: ${fault}`)
    const [here, there] = [median(own), median(theirs)]
    table[`${at} (ours)`] = { ...here, 'LCP to Astro’s': Math.round((here.LCP / there.LCP) * 100) / 100 }
    table[`${at} (Astro, our look)`] = median(inOurLook)
    table[`${at} (Astro)`] = there
  }
  console.table(table)
  console.log(`Load at the end ${load()}.`)
  if (faults.size > 0) console.log(`What costs points in ours:\n${[...faults].join('\n')}`)
  await measure.end()
  await ours.stop()
  peer.stop()
  process.exit(0)
})
