import { cpus } from 'node:os'
import { rmSync } from 'node:fs'
import { closeDatabase } from '@/queries/database'
import { search } from '@/queries/search'
import { syntheticDatabase } from './synthetic/synthetic-database'

// Rare words, words that stand in every study, numbers, names, slips, beginnings, questions, nonsense.
const queries = [
  'notarealmab',
  'response',
  'objective response',
  'ORR 12.4',
  '20.8 months',
  'SYNTHETIC-4242',
  'madeupinib-13 lymphoma',
  'madeupinb',
  'fictiz',
  'progression-free survival in advanced sarcoma',
  'what is the overall survival with examplestat?',
  'patients',
  '19 of 52',
  'hypertension',
  'xyzzyqwertz',
]
/** Prints how long search takes among invented studies; asserts nothing. */
async function bench(): Promise<void> {
  const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite)
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) {
    const began = performance.now()
    const { folder, url, documents } = await syntheticDatabase(size)
    console.log(
      `${size} invented studies, ${documents} documents, made in ${seconds(performance.now() - began)}; ` +
        `${cpus().length} cores, Node ${process.version}`,
    )
    process.env.DATABASE_URL = url
    const searches = new Map<string, Time[]>()
    for (let round = 0; round < 20; round += 1) {
      for (const query of queries) {
        searches.set(query, [...(searches.get(query) ?? []), await timed(() => search(query))])
      }
    }
    report('search', [...searches.values()].flat())
    for (const [query, times] of searches) report(`  ${query}`, times)
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Wall time, and processor time of this process, in milliseconds: on a busy machine only the second says much. */
type Time = { wall: number; cpu: number }

async function timed(run: () => Promise<unknown>): Promise<Time> {
  const began = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - began, cpu: (user + system) / 1000 }
}

function report(name: string, times: readonly Time[]): void {
  const at = (key: keyof Time, share: number) => {
    const sorted = times.map((time) => time[key]).toSorted((a, b) => a - b)
    return ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).padStart(9)
  }
  console.log(
    `  ${name.padEnd(50)} p50 ${at('wall', 0.5)}  p95 ${at('wall', 0.95)}  processor p50 ${at('cpu', 0.5)}  p95 ${at('cpu', 0.95)}`,
  )
}

const ms = (time: number) => `${time.toFixed(1)} ms`
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`

await bench()
