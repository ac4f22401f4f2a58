import { cpus } from 'node:os'
import { rmSync } from 'node:fs'
import { filtersFrom, filterStudies } from '@/evidence/listing/filter'
import { closeDatabase } from '@/queries/database'
import { search } from '@/queries/search'
import { getStudyList } from '@/queries/study-list'
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
const choices = [
  '',
  'phase=phase-2',
  'condition=imaginary-sarcoma&phase=phase-1',
  'class=invented-class-3&sort=largest',
  'year=2019&results=yes',
  'design=parallel&sort=title&page=7',
]

/** Prints how long search and filters take among invented studies; asserts nothing. */
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
    const first = await timed(() => getStudyList())
    console.log(`  first read of the list: ${ms(first)}`)
    const searches = new Map<string, number[]>()
    for (let round = 0; round < 20; round += 1) {
      for (const query of queries) {
        searches.set(query, [...(searches.get(query) ?? []), await timed(() => search(query))])
      }
    }
    report('search', [...searches.values()].flat())
    for (const [query, times] of searches) report(`  ${query}`, times)
    const filters: number[] = []
    for (let round = 0; round < 30; round += 1) {
      for (const choice of choices) filters.push(await timed(() => filtered(choice)))
    }
    report('filters', filters)
    await closeDatabase()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function filtered(choice: string) {
  const { filters } = filtersFrom(Object.fromEntries(new URLSearchParams(choice)))
  return filterStudies(await getStudyList(), filters)
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await run()
  return performance.now() - began
}

function report(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) =>
    ms(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  console.log(
    `  ${name.padEnd(52)} p50 ${at(0.5).padStart(9)}   p95 ${at(0.95).padStart(9)}   n ${times.length}`,
  )
}

const ms = (time: number) => `${time.toFixed(1)} ms`
const seconds = (time: number) => `${(time / 1000).toFixed(1)} s`

await bench()
