import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { GET } from '@/app/api/health/route'
import { fillDatabase } from '@/editorial/fill-database'
import { dumpHashOf } from '@/editorial/fixtures/database-dump'
import { testServer } from '@/editorial/fixtures/postgres-database'
import { edit, importedSite } from '@/editorial/fixtures/temporary-site'
import { servedSite } from '@/editorial/fixtures/served-site'
import { withSchema } from '@/prisma/postgres/address.mjs'
import { inTransaction, postgresAdapter } from '@/prisma/postgres/connect.mjs'
import { deployTo } from '@/prisma/postgres/deploy.mjs'
import { closeDatabase, database } from '@/queries/database'
import { databaseVersion } from '@/queries/database-file'
import { getHealth } from '@/queries/health'
import { getStudy } from '@/queries/studies'
import { postgresPrograms, startCluster } from '@/scripts/checks/postgres-cluster.mjs'
import { addressOfRelease, dropKept, keepSchema } from '@/server/postgres-release.mjs'

afterEach(closeDatabase)

let clock = Math.ceil(performance.now())

/** Runs a statement as somebody who may write. */
const run = (url: string, sql: string) => inTransaction(url, (transaction) => transaction.run(sql))

/** Returns what opening the database says, and checks that health and the study say no too, without its address. */
async function refusal(): Promise<string> {
  const error = await database().then(
    () => null,
    (reason: Error) => reason,
  )
  await expect(getStudy('invented-trial')).rejects.toThrow(error?.message)
  expect(await getHealth((clock += 10_000))).toEqual({ status: 'unavailable', problem: error?.message })
  expect(error?.message).not.toMatch(/127\.0\.0\.1|denominator:/)
  return error?.message ?? 'opened'
}

const rebuild = 'npx prisma migrate deploy && npx prisma db seed'

test('a schema without tables, and one of another program, are named; the other one is left alone', async () => {
  const site = await servedSite()
  const elsewhere = withSchema(site.databaseUrl, 'elsewhere')
  vi.stubEnv('DATABASE_URL', elsewhere)
  expect(await refusal()).toBe(`The database has no tables. Make them: ${rebuild}`)
  await run(site.databaseUrl, 'CREATE SCHEMA elsewhere')
  await run(site.databaseUrl, 'CREATE TABLE elsewhere."Theirs" (a int)')
  expect(await refusal()).toBe(`The database belongs to another program. Move it away, then: ${rebuild}`)
  await expect(deployTo(elsewhere)).rejects.toThrow(
    'The schema elsewhere belongs to another program. Name another one in DATABASE_URL.',
  )
  await expect(deployTo(withSchema(site.databaseUrl, 'public'))).rejects.toThrow('"public"')
  await run(site.databaseUrl, 'SELECT a FROM elsewhere."Theirs"')
})

test('another version is refused; an older one is made anew, a newer one is left as it is', async () => {
  const { databaseUrl } = await servedSite()
  const change = (name: string) =>
    run(
      databaseUrl,
      `UPDATE "_prisma_migrations" SET "migration_name" = '${name}' WHERE "migration_name" = '${databaseVersion}'`,
    )
  await change('29990101000000_new')
  expect(await refusal()).toBe(
    `The database has the newer schema 29990101000000_new; this code needs ${databaseVersion}. Update the code, or delete the database.`,
  )
  await expect(deployTo(databaseUrl)).rejects.toThrow('at the newer version 29990101000000_new')
  await run(databaseUrl, `DELETE FROM "_prisma_migrations" WHERE "migration_name" >= '${databaseVersion}'`)
  await closeDatabase()
  expect(await refusal()).toMatch(/^The database has the older schema \d+_\w+; this code needs /)
  expect(await deployTo(databaseUrl)).toEqual([databaseVersion])
  expect(await refusal()).toBe('The database holds no import. Fill it: npx prisma db seed')
})

test('a changed number is found by the hash of the rows, and mended by the next import', async () => {
  for (const [table, column] of [
    ['Report', 'locator'],
    ['SearchDocument', 'body'],
    ['ListedItem', 'key'],
  ]) {
    const site = await servedSite()
    await run(site.databaseUrl, `UPDATE "${table}" SET "${column}" = "${column}" || '9'`)
    expect(await refusal()).toBe(
      "The database's rows are not those of its last import. Make it anew: npx prisma migrate reset --force",
    )
    await fillDatabase(site)
    expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
    await closeDatabase()
  }
})

test('a wrong password, a database that is not there and a server that is not there are told apart', async () => {
  const { databaseUrl } = await servedSite()
  const at = (change: (url: URL) => void) => {
    const url = new URL(databaseUrl)
    change(url)
    vi.stubEnv('DATABASE_URL', url.href)
    return refusal()
  }
  expect(await at((url) => (url.password = 'wrong'))).toBe(
    'PostgreSQL refuses the user or the password in DATABASE_URL.',
  )
  expect(await at((url) => (url.pathname = '/nowhere'))).toBe(
    'The database that DATABASE_URL names is not there. Make it with createdb, or name another one.',
  )
  expect(await at((url) => (url.port = '9'))).toBe(
    'PostgreSQL cannot be reached at the address in DATABASE_URL. Start it, or set the right address.',
  )
})

test('connections that the server ends are opened again', async () => {
  const { databaseUrl } = await servedSite()
  expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
  const others = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`
  await run(databaseUrl, others)
  await pause(200)
  await getStudy('invented-trial').catch(() => null)
  expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
})

test('a server that dies is told by health, in a sentence and once in the log', async () => {
  const programs = postgresPrograms()
  if (programs === null) throw new Error('Its programs were there a moment ago.')
  const own = await startCluster(programs)
  const site = await importedSite()
  await deployTo(own.url)
  await fillDatabase({ ...site, databaseUrl: own.url })
  vi.stubEnv('DATABASE_URL', own.url)
  expect(await getHealth((clock += 10_000))).toMatchObject({ status: 'ok' })
  await own.stop()
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const problem =
    'PostgreSQL cannot be reached at the address in DATABASE_URL. Start it, or set the right address.'
  for (let look = 0; look < 3; look += 1)
    expect(await getHealth((clock += 10_000))).toEqual({ status: 'unavailable', problem })
  expect(
    said.mock.calls.flat().filter((line) => String(line).includes('PostgreSQL cannot be reached')),
  ).toHaveLength(1)
  said.mockRestore()
  expect((await GET(new Request('http://127.0.0.1/api/health'))).status).toBe(503)
})

test('an import waits for another one, then says so; readers go on', async () => {
  const site = await servedSite()
  const before = await dumpHashOf(site.databaseUrl)
  edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
  const other = await postgresAdapter(site.databaseUrl, 'writing').connect()
  const held = await other.startTransaction()
  await held.executeRaw({ sql: 'LOCK TABLE "Meta" IN SHARE ROW EXCLUSIVE MODE', args: [], argTypes: [] })
  await expect(fillDatabase(site)).rejects.toThrow(
    'Another import is writing to the database. Try again when it has ended. It is as it was.',
  )
  expect((await getStudy('invented-trial'))?.slug).toBe('invented-trial')
  await held.executeRaw({ sql: 'ROLLBACK', args: [], argTypes: [] })
  await held.rollback()
  await other.dispose()
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  expect((await fillDatabase(site)).change?.changed).toEqual(['invented-trial'])
})

test('an import that is killed while it writes leaves the database as it was', async () => {
  const site = await servedSite()
  const before = await dumpHashOf(site.databaseUrl)
  edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
  const root = process.cwd()
  const child = spawn(
    process.execPath,
    ['--import', `${root}/node_modules/tsx/dist/loader.mjs`, `${root}/prisma/seed.ts`],
    {
      cwd: site.folder,
      env: { ...process.env, DATABASE_URL: site.databaseUrl, TSX_TSCONFIG_PATH: `${root}/tsconfig.json` },
      stdio: 'ignore',
    },
  )
  const holds = `SELECT 1 FROM pg_locks WHERE relation = '"Meta"'::regclass AND mode = 'ShareRowExclusiveLock' AND granted`
  const isWriting = () => inTransaction(site.databaseUrl, async ({ ask }) => (await ask(holds)).length > 0)
  while (child.exitCode === null && !(await isWriting())) await pause(5)
  child.kill('SIGKILL')
  const [code, signal] = await once(child, 'close')
  expect([code, signal]).toEqual([null, 'SIGKILL'])
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  expect((await fillDatabase(site)).change?.changed).toEqual(['invented-trial'])
})

test('a release keeps a schema of its own, which a later import does not change', async () => {
  const site = await servedSite()
  const title = (await getStudy('invented-trial'))?.title
  const { schema, bytes } = await keepSchema(site.databaseUrl, '2026-11-29T20-00-00-000Z-1234')
  expect(schema).toBe('denominator_20261129t200000000z1234')
  expect(bytes).toBeGreaterThan(100_000)
  edit(site.recordPath, title ?? '', 'Another title')
  await fillDatabase(site)
  await closeDatabase()
  expect((await getStudy('invented-trial'))?.title).toBe('Another title')
  const released = addressOfRelease({ schema }, { file: 'unused', url: site.databaseUrl })
  await closeDatabase()
  vi.stubEnv('DATABASE_URL', released)
  expect((await getStudy('invented-trial'))?.title).toBe(title)
  const { search } = await import('@/queries/search')
  expect((await search('response')).found).toBeGreaterThan(0)
  await closeDatabase()
  await dropKept(site.databaseUrl, schema)
  expect(await refusal()).toBe(`The database has no tables. Make them: ${rebuild}`)
  expect(testServer).toBeDefined()
})
