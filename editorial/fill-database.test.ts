import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { onPostgres } from './fixtures/postgres-database'
import { libsqlAdapter, writingPragmas } from '@/queries/libsql-adapter'
import { dumpHashOf, dumpOf, integrityOf } from './fixtures/database-dump'
import { edit, importedSite, temporarySite, type TemporarySite } from './fixtures/temporary-site'
import { fillDatabase } from './fill-database'

const into = ({ contentDir, databaseUrl }: TemporarySite) => ({ contentDir, databaseUrl })
const nothing = { added: [], changed: [], removed: [], shared: false }

test('the same records imported twice change nothing', async () => {
  const site = await temporarySite()
  const first = await fillDatabase(into(site))
  expect(first).toMatchObject({
    changed: true,
    change: { ...nothing, added: ['invented-trial'], shared: true },
  })
  const before = await dumpHashOf(site.databaseUrl)
  expect(await fillDatabase(into(site))).toEqual({ changed: false, change: nothing, findings: [] })
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
})

test('a changed record replaces its study and no other', async () => {
  const site = await temporarySite()
  addSecondStudy(site)
  await fillDatabase(into(site))
  edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
  expect((await fillDatabase(into(site))).change).toEqual({ ...nothing, changed: ['invented-trial'] })
  const dump = await dumpOf(site.databaseUrl)
  // As SQLite writes its literals, and as PostgreSQL writes a row.
  const row = (slug: string, printed: string) =>
    new RegExp(
      `Report: \\W*${slug}\\W+response-review\\W+regulator\\W+0,\\W*reported\\W+${printed}'?,25(\\.0)?,6,24,`,
    )
  expect(dump).toMatch(row('invented-trial', '25\\.0'))
  expect(dump).toMatch(row('second-trial', '25'))
})

test('a removed record removes its study, and what only it used', async () => {
  const site = await temporarySite()
  const folder = addSecondStudy(site)
  await fillDatabase(into(site))
  rmSync(folder, { recursive: true })
  expect((await fillDatabase(into(site))).change).toEqual({
    ...nothing,
    removed: ['second-trial'],
    shared: true,
  })
  expect(await dumpOf(site.databaseUrl)).not.toMatch(/second-(trial|disease)/)
  expect(await integrityOf(site.databaseUrl)).toBe('ok')
})

test('a database built again from the same records has the same dump', async () => {
  const [one, other] = [await temporarySite(), await temporarySite()]
  await fillDatabase(into(one))
  await fillDatabase(into(other))
  // The migrations table says when it was filled.
  const rows = async ({ databaseUrl }: TemporarySite) =>
    (await dumpOf(databaseUrl)).replaceAll(/^_prisma_migrations: .*$/gm, '')
  expect(await rows(one)).toBe(await rows(other))
})

test('a glossary entry that changed is replaced', async () => {
  const site = await importedSite()
  edit(site.glossaryPath, 'A health problem during a study.', 'A health problem that begins in a study.')
  expect((await fillDatabase(into(site))).change).toEqual({ ...nothing, shared: true })
  expect(await dumpOf(site.databaseUrl)).toContain('A health problem that begins in a study.')
})

test('an empty content folder is a mistake and deletes nothing', async () => {
  const site = await importedSite()
  const before = await dumpHashOf(site.databaseUrl)
  rmSync(path.join(site.contentDir, 'studies'), { recursive: true })
  const { findings } = await fillDatabase(into(site))
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(
      /^There is no study under .*content\/studies; expected a folder with a record.yaml for each\.$/,
    ),
  ])
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
})

test.each([
  ['Invented-Trial', ''],
  ['invented_trial', ''],
  ['invent\u0435d-trial', ' The "\u0435" in it is U+0435.'],
])('the folder %s is no address, and its study stays out', async (name, hint) => {
  const site = await temporarySite()
  const folder = path.join(site.contentDir, 'studies', name)
  renameSync(path.dirname(site.recordPath), folder)
  edit(path.join(folder, 'record.yaml'), 'slug: invented-trial', `slug: ${name}`)
  const { change, findings } = await fillDatabase(into(site))
  expect(change).toBeNull()
  expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    `1:1 The folder "${name}" becomes an address; expected lower-case letters, digits and single hyphens.`,
    `2:7 In the record, "slug" is "${name}"; expected an id of lower-case letters, digits and single hyphens.${hint}`,
  ])
})

test.skipIf(onPostgres)('a full disk leaves the database as it was', async () => {
  const site = await importedSite()
  const before = await dumpHashOf(site.databaseUrl)
  edit(site.glossaryPath, 'A health problem during a study.', 'A health problem. '.repeat(500))
  const pages = readFileSync(site.databasePath).readUInt32BE(28)
  const full = (url: string) => libsqlAdapter(url, `${writingPragmas} PRAGMA max_page_count = ${pages + 1};`)
  await expect(fillDatabase({ ...into(site), openAdapter: full })).rejects.toThrow(
    'The disk is full. Make room, then import again. It is as it was.',
  )
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  expect((await fillDatabase(into(site))).change).toEqual({ ...nothing, shared: true })
})

test.skipIf(onPostgres)(
  'an import waits for another writer, then says so and leaves the database as it was',
  async () => {
    const site = await importedSite()
    const before = await dumpHashOf(site.databaseUrl)
    edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
    const other = await libsqlAdapter(site.databaseUrl, writingPragmas).connect()
    const held = await other.startTransaction()
    await held.executeRaw({ sql: 'DELETE FROM "Meta" WHERE 0', args: [], argTypes: [] })
    const impatient = (url: string) => libsqlAdapter(url, `${writingPragmas} PRAGMA busy_timeout = 200;`)
    await expect(fillDatabase({ ...into(site), openAdapter: impatient })).rejects.toThrow(
      'Another import is writing to the database. Try again when it has ended. It is as it was.',
    )
    await held.rollback()
    await other.dispose()
    expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  },
)

test('an import that takes too long is taken back', async () => {
  const site = await temporarySite()
  const before = await dumpHashOf(site.databaseUrl)
  await expect(fillDatabase({ ...into(site), timeout: 1 })).rejects.toThrow(
    'The import took longer than its timeout ("importWithin" in queries/engines/). It is as it was.',
  )
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
})

function addSecondStudy({ recordPath, contentDir }: TemporarySite): string {
  const folder = path.join(contentDir, 'studies/second-trial')
  cpSync(path.dirname(recordPath), folder, { recursive: true })
  const copy = path.join(folder, 'record.yaml')
  writeFileSync(
    copy,
    readFileSync(copy, 'utf8')
      .replace('slug: invented-trial', 'slug: second-trial')
      .replace('NCT00000001', 'NCT00000002')
      .replace(
        '{ id: invented-disease, name: Invented disease }',
        '{ id: second-disease, name: Second disease }',
      ),
  )
  return folder
}
