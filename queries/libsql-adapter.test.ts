import { expect, test } from 'vitest'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { libsqlAdapter, readingPragmas, writingPragmas } from './libsql-adapter'

const query = (sql: string) => ({ sql, args: [], argTypes: [] })

test('every connection writes safely, also the one that a transaction takes', async () => {
  const { databaseUrl } = await temporarySite()
  const connection = await libsqlAdapter(databaseUrl, writingPragmas).connect()
  for (let round = 1; round <= 2; round += 1) {
    const transaction = await connection.startTransaction()
    const settings = ['foreign_keys', 'synchronous', 'journal_mode', 'busy_timeout']
    const read = async (name: string) => (await transaction.queryRaw(query(`PRAGMA ${name}`))).rows[0]?.[0]
    // synchronous = 2 is FULL.
    expect(await Promise.all(settings.map(read))).toEqual([1, 2, 'wal', 5000])
    await transaction.rollback()
  }
  await connection.dispose()
})

test('a commit that fails gives the lock back', async () => {
  const { databaseUrl } = await temporarySite()
  const one = await libsqlAdapter(databaseUrl, writingPragmas).connect()
  const transaction = await one.startTransaction()
  await transaction.executeRaw(query('PRAGMA defer_foreign_keys = ON'))
  await transaction.executeRaw(query(`INSERT INTO "StudyOtherId" VALUES ('no-such-study', 0, 'X')`))
  await expect(transaction.commit()).rejects.toThrow()

  const other = await libsqlAdapter(databaseUrl, 'PRAGMA busy_timeout = 100;').connect()
  await other.executeRaw(query(`INSERT INTO "Condition" VALUES ('c', 'C')`))
  expect((await other.queryRaw(query('SELECT count(*) FROM "StudyOtherId"'))).rows).toEqual([[0]])
  await one.dispose()
  await other.dispose()
})

test('a reading connection cannot write', async () => {
  const { databaseUrl } = await temporarySite()
  const connection = await libsqlAdapter(databaseUrl, readingPragmas).connect()
  const insert = connection.executeRaw(query(`INSERT INTO "Condition" VALUES ('c', 'C')`))
  await expect(insert).rejects.toMatchObject({
    cause: { originalMessage: expect.stringContaining('readonly') },
  })
  await connection.dispose()
})
