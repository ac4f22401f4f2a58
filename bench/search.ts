import { cpus } from 'node:os'
import { rmSync } from 'node:fs'
import { closeDatabase } from '@/queries/database'
import { search } from '@/queries/search'
import { syntheticDatabase } from './synthetic/synthetic-database'
import { report, seconds, timed, type Time } from './times'

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

await bench()
