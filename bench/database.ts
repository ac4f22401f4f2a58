import { spawnSync } from 'node:child_process'
import { rmSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { answerRequest } from '@/app/api/v1/answer-request'
import { filtersFrom, type Parameters } from '@/evidence/listing/filter'
import { closeDatabase, database } from '@/queries/database'
import { filePathOf } from '@/queries/database-file'
import { getFilteredList } from '@/queries/filtered-list'
import { allNames } from '@/queries/lists'
import { syntheticDatabase } from './synthetic/synthetic-database'
import { report, seconds, timed, type Time } from './times'

const rounds = 100

/**
 * Prints how long the interface takes to answer among invented studies, each question asked once of the database and never
 * of an answer that was kept; asserts nothing. Sizes may be given: `npm run bench:database -- 100 1000`.
 */
async function bench(): Promise<void> {
  const [first, file] = process.argv.slice(2)
  // Asked in a process of its own: the memory is then that of answering, and not of making ten thousand studies.
  if (first === 'ask' && file !== undefined) return ask(file)
  const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite)
  for (const size of sizes.length > 0 ? sizes : [100, 1000, 10_000]) {
    const began = performance.now()
    const { folder, url } = await syntheticDatabase(size, { records: true })
    console.log(
      `${size} invented studies, ${megabytes(statSync(filePathOf(url)).size)} of database, made in ` +
        `${seconds(performance.now() - began)}, processor ${seconds(process.cpuUsage().user / 1000)}; ` +
        `${cpus().length} cores, Node ${process.version}`,
    )
    spawnSync(
      process.execPath,
      [...process.execArgv, '--expose-gc', fileURLToPath(import.meta.url), 'ask', url],
      {
        stdio: 'inherit',
      },
    )
    rmSync(folder, { recursive: true, force: true })
  }
}

async function ask(url: string): Promise<void> {
  process.env.DATABASE_URL = url
  const opened = await timed(database)
  console.log(
    `  opened, with the hash of all rows: ${seconds(opened.wall)}, processor ${seconds(opened.cpu)}`,
  )
  const studies = await allNames('study')
  globalThis.gc?.()
  const before = process.memoryUsage()
  await answersOf(studies)
  globalThis.gc?.()
  const after = process.memoryUsage()
  console.log(
    `  memory: ${megabytes(before.heapUsed)} of objects before the questions, ${megabytes(after.heapUsed)} after; ` +
      `process ${megabytes(before.rss)}, ${megabytes(after.rss)}`,
  )
  await closeDatabase()
}

/** The questions, each with what makes one of its kind from a number. Every address is asked once. */
const questions: [name: string, addressOf: (study: string, round: number) => string][] = [
  ['one study', (study) => `/api/v1/studies/${study}`],
  ['one result', (study, round) => `/api/v1/results/${study}/${resultIds.get(study)?.[round % 5] ?? ''}`],
  [
    'results of one study',
    (study, round) => `/api/v1/results?study=${study}&domain=efficacy&limit=${1 + (round % 200)}`,
  ],
  ['results by kind, first page', (_, round) => `/api/v1/results?kind=ratio&limit=${1 + (round % 50)}`],
  [
    'results by condition and outcome, first page',
    (_, round) =>
      `/api/v1/results?condition=imaginary-sarcoma&outcome=objective-response&assessor=investigator&limit=${1 + (round % 50)}`,
  ],
  [
    'results by four broad filters, first page',
    (_, round) =>
      `/api/v1/results?domain=efficacy&state=reported&mark=recomputed,consistent&condition=invented-carcinoma&limit=${1 + (round % 50)}`,
  ],
  ['all results, first page', (_, round) => `/api/v1/results?limit=${1 + (round % 50)}`],
  [
    'studies of one condition, first page',
    (_, round) => `/api/v1/studies?condition=sample-melanoma&limit=${1 + (round % 50)}`,
  ],
  ['conditions', (_, round) => `/api/v1/conditions?limit=${1 + (round % 200)}&fields=id,name,address`],
]
const resultIds = new Map<string, string[]>()

async function answersOf(studies: readonly string[]): Promise<void> {
  const asked = Array.from({ length: rounds }, (_, round) => studies[(round * 7919) % studies.length] ?? '')
  for (const study of new Set(asked)) {
    const text = await answerTo(`/api/v1/results?study=${study}&fields=id&limit=5`)
    resultIds.set(
      study,
      (JSON.parse(text) as { items: { id: string }[] }).items.map(({ id }) => id),
    )
  }
  for (const [name, addressOf] of questions) {
    const times: Time[] = []
    const addresses = asked.map((study, round) => addressOf(study, round))
    for (const address of new Set(addresses)) times.push(await timed(() => answerTo(address)))
    report(`${name} (${times.length})`, times)
  }
  const times: Time[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { filters } = filtersFrom(choices[round % choices.length] ?? {})
    times.push(await timed(() => getFilteredList(filters)))
  }
  report(`the list of /studies with filters (${times.length})`, times)
}

const choices: Parameters[] = [
  {},
  { phase: 'phase-2' },
  { condition: 'imaginary-sarcoma', phase: 'phase-1' },
  { class: 'invented-class-3', sort: 'largest' },
  { year: '2019', results: 'yes' },
  { design: 'parallel', sort: 'title', page: '7' },
]

async function answerTo(address: string): Promise<string> {
  const answer = await answerRequest(new Request(`http://127.0.0.1${address}`))
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return answer.text()
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`

await bench()
