import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { edit, temporarySite, type TemporarySite } from '@/editorial/fixtures/temporary-site'
import { servedSite } from '@/editorial/fixtures/served-site'
import { fillDatabase } from '@/editorial/fill-database'
import { GET } from '@/app/api/health/route'
import { limitsHeader } from '@/http/limits-header.mjs'
import { closeDatabase, database } from './database'
import { databaseVersion } from './database-file'
import { getHealth } from './health'
import { libsqlAdapter } from './libsql-adapter'
import { getStudy } from './studies'

afterEach(closeDatabase)

let clock = Math.ceil(performance.now())

/** Returns what opening the database says, and checks that health and the study say no too. */
async function refusal({ databasePath }: TemporarySite): Promise<string> {
  const before = readdirSync(path.dirname(databasePath))
  const error = await database().then(
    () => null,
    (reason: Error) => reason,
  )
  await expect(getStudy('invented-trial')).rejects.toThrow(error?.message)
  expect(await getHealth((clock += 10_000))).toEqual({ status: 'unavailable', problem: error?.message })
  expect(error?.message).not.toContain(path.dirname(databasePath))
  // Looking creates no database where there was none.
  expect(readdirSync(path.dirname(databasePath)).filter((name) => name.endsWith('.db'))).toEqual(
    before.filter((name) => name.endsWith('.db')),
  )
  return error?.message ?? 'opened'
}

const rebuild = 'npx prisma migrate deploy && npx prisma db seed'

test('a missing database is named, and none is created', async () => {
  const site = await servedSite()
  rmSync(site.databasePath)
  expect(await refusal(site)).toBe(`The database test.db is missing. Make it: ${rebuild}`)
  expect(existsSync(site.databasePath)).toBe(false)
})

test('an empty file is no database', async () => {
  const site = await servedSite()
  truncateSync(site.databasePath, 0)
  expect(await refusal(site)).toBe(`The database test.db is empty. Make it: ${rebuild}`)
})

test('a folder in the place of the database is named', async () => {
  const site = await servedSite()
  rmSync(site.databasePath)
  mkdirSync(site.databasePath)
  expect(await refusal(site)).toBe(`What lies at test.db is no file. Move it away, then: ${rebuild}`)
})

test('a file of another kind is no database', async () => {
  const site = await servedSite()
  overwrite(site, 0, Buffer.from('garbage!'))
  expect(await refusal(site)).toBe(
    `The file test.db is not a SQLite database. Move it away, then: ${rebuild}`,
  )
})

test('a database cut in half is refused', async () => {
  const site = await servedSite()
  truncateSync(site.databasePath, Math.floor(readFileSync(site.databasePath).length / 2))
  expect(await refusal(site)).toMatch(
    /^The database test\.db is cut short \(\d+ of \d+ bytes\)\. Delete it, then: /,
  )
})

test('a database with a page of zeros is refused', async () => {
  const site = await servedSite()
  overwrite(site, 4096 * 20, Buffer.alloc(4096))
  expect(await refusal(site)).toMatch(
    /^The database('s rows are not those of its last import| cannot be read)\. Delete it/,
  )
})

test('one changed digit that SQLite does not notice is found by the hash of the rows', async () => {
  const site = await servedSite()
  const bytes = readFileSync(site.databasePath)
  const at = bytes.indexOf('a response occurred in 8 (33%')
  overwrite(site, at + 23, Buffer.from('9'))
  expect(await refusal(site)).toBe(
    `The database's rows are not those of its last import. Delete it, then: ${rebuild}`,
  )
})

test('a changed number in what searches and the list of studies are answered from is found, and mended by the next import', async () => {
  for (const [table, column] of [
    ['SearchDocument', 'body'],
    ['StudyListing', 'listing'],
  ]) {
    const site = await servedSite()
    const sql = `UPDATE "${table}" SET "${column}" = replace("${column}", '8', '9')`
    const connection = await libsqlAdapter(site.databaseUrl, 'PRAGMA busy_timeout = 5000;').connect()
    expect(await connection.executeRaw({ sql, args: [], argTypes: [] })).toBeGreaterThan(0)
    await connection.executeScript('PRAGMA wal_checkpoint(TRUNCATE)')
    await connection.dispose()
    expect(await refusal(site)).toBe(
      `The database's rows are not those of its last import. Delete it, then: ${rebuild}`,
    )
    await fillDatabase(site)
    expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
    await closeDatabase()
  }
})

test('a log left over from another database is ignored or refused, never read', async () => {
  const site = await servedSite()
  const other = await servedSite()
  edit(other.recordPath, 'title: Inventumab in an invented disease', 'title: Another title')
  const connection = await libsqlAdapter(other.databaseUrl, 'PRAGMA wal_autocheckpoint = 0;').connect()
  await connection.executeRaw({ sql: `UPDATE "Study" SET "title" = 'Another title'`, args: [], argTypes: [] })
  copyFileSync(`${other.databasePath}-wal`, `${site.databasePath}-wal`)
  await connection.dispose()
  vi.stubEnv('DATABASE_URL', site.databaseUrl)
  const title = await getStudy('invented-trial').then(
    (study) => study?.title,
    () => 'refused',
  )
  expect(['Inventumab in an invented disease', 'refused']).toContain(title)
})

test.each([
  ['an older', '20200101000000_old', 'Bring it up to date: ' + rebuild],
  ['a newer', '29990101000000_new', 'Update the code, or delete the database.'],
])('a database of %s schema is refused', async (age, migration, remedy) => {
  const site = await servedSite()
  await write(site, 'DELETE FROM "_prisma_migrations"')
  await write(
    site,
    `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at") VALUES ('1', '', '${migration}', 1)`,
  )
  expect(await refusal(site)).toBe(
    `The database has the ${age.split(' ')[1]} schema ${migration}; this code needs ${databaseVersion}. ${remedy}`,
  )
})

test('a migration that failed half-way is named', async () => {
  const site = await servedSite()
  await write(
    site,
    `UPDATE "_prisma_migrations" SET "finished_at" = NULL WHERE "migration_name" = '${databaseVersion}'`,
  )
  expect(await refusal(site)).toBe(
    `The migration ${databaseVersion} failed half-way. Delete the database, then: ${rebuild}`,
  )
})

test("another program's database is left alone", async () => {
  const site = await servedSite()
  await write(site, 'DROP TABLE "_prisma_migrations"')
  expect(await refusal(site)).toBe(`The database belongs to another program. Move it away, then: ${rebuild}`)
})

test('a database without an import is not served', async () => {
  const site = await temporarySite()
  vi.stubEnv('DATABASE_URL', site.databaseUrl)
  expect(await refusal(site)).toBe('The database holds no import. Fill it: npx prisma db seed')
})

test('a database put back is served again, without a restart', async () => {
  const site = await servedSite()
  renameSync(site.databasePath, `${site.databasePath}.away`)
  await refusal(site)
  renameSync(`${site.databasePath}.away`, site.databasePath)
  expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
})

test('health knows the hash of what was imported, and looks at most every two seconds', async () => {
  const site = await servedSite()
  const health = await getHealth((clock += 10_000))
  expect(health).toEqual({
    status: 'ok',
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  rmSync(site.databasePath)
  expect(await getHealth((clock += 1999))).toEqual(health)
  expect(await getHealth((clock += 1))).toMatchObject({ status: 'unavailable' })
})

test('the health address says whether, and the log what is wrong: once, with the command that mends it', async () => {
  const site = await servedSite()
  vi.spyOn(performance, 'now').mockImplementation(() => clock)
  clock += 1e9
  const asked = new Request('http://127.0.0.1/api/health')
  expect(await (await GET(asked)).json()).toEqual({ status: 'ok' })
  const counted = new Request(asked, { headers: { [limitsHeader]: 'each-server-alone' } })
  expect(await (await GET(counted)).json()).toEqual({ status: 'ok', limits: 'each-server-alone' })
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  rmSync(site.databasePath)
  clock += 10_000
  await GET(asked)
  clock += 10_000
  const response = await GET(asked)
  expect(said.mock.calls).toEqual([
    [
      expect.stringMatching(
        /^{"level":"error","event":"database-unavailable","problem":".*npx prisma.*"}\n$/,
      ),
    ],
  ])
  said.mockRestore()
  expect(response.status).toBe(503)
  expect(response.headers.get('Content-Type')).toBe('application/problem+json')
  const body = await response.text()
  expect(JSON.parse(body)).toMatchObject({ status: 503, title: 'Service Unavailable' })
  expect(body).not.toMatch(/npx|prisma|test\.db/)
})

function overwrite({ databasePath }: TemporarySite, at: number, bytes: Buffer): void {
  const file = readFileSync(databasePath)
  expect(at + bytes.length).toBeLessThan(file.length)
  expect(at).toBeGreaterThanOrEqual(0)
  bytes.copy(file, at)
  writeFileSync(databasePath, file)
}

async function write({ databaseUrl }: TemporarySite, sql: string): Promise<void> {
  const connection = await libsqlAdapter(databaseUrl, 'PRAGMA foreign_keys = OFF;').connect()
  await connection.executeScript(sql)
  await connection.executeScript('PRAGMA wal_checkpoint(TRUNCATE)')
  await connection.dispose()
}
