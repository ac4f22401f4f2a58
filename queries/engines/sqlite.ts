import { statSync } from 'node:fs'
import { PrismaClient } from '@/generated/prisma/client'
import { fileProblem, filePathOf, rebuildCommand } from '../database-file'
import { libsqlAdapter, readingPragmas, writingPragmas } from '../libsql-adapter'
import type { Engine } from './engine'
import { sqliteIndex } from './sqlite-index'

const remedy = `Delete it, then: ${rebuildCommand}`

/** SQLite: one file, through libSQL. */
export const sqlite: Engine = {
  problemOf: (url) => fileProblem(filePathOf(url)),
  identityOf: (url) => {
    // A file put in another's place has another identity, though not another name.
    const stat = statSync(/* turbopackIgnore: true */ filePathOf(url), { throwIfNoEntry: false })
    return stat ? `${stat.dev}:${stat.ino}` : 'missing'
  },
  adapterFor: (url, use) => libsqlAdapter(url, use === 'reading' ? readingPragmas : writingPragmas),
  clientOf: (adapter) => new PrismaClient({ adapter }),
  tables: async (connection) => {
    const tables = await connection.$queryRaw<{ name: string }[]>`
      SELECT "name" FROM "sqlite_schema" WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite_%'`
    return tables.map(({ name }) => name)
  },
  // SQLite's counter of the commits that others made, as this connection has seen them.
  version: async (connection) => {
    const [row] = await connection.$queryRaw<{ data_version: number }[]>`PRAGMA data_version`
    return Number(row?.data_version)
  },
  // Size and time of the file and of the log beside it: they change with every write that goes through the system.
  stateOf: async (url) => {
    const path = filePathOf(url)
    return [path, `${path}-wal`]
      .map((name) => statSync(/* turbopackIgnore: true */ name, { throwIfNoEntry: false }))
      .map((stat) => (stat ? `${stat.ino}:${stat.size}:${stat.mtimeMs}` : 'none'))
      .join(' ')
  },
  beginImport: async (transaction) => {
    // Removes nothing: it takes SQLite's write lock before the first read, so that what is read stays true.
    await transaction.$executeRaw`DELETE FROM "Meta" WHERE "key" = ''`
    await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`
  },
  importWithin: 60_000,
  damageOf: async (client) => {
    const [row] = await client.$queryRaw<{ quick_check: string }[]>`PRAGMA quick_check(1)`
    return row?.quick_check === 'ok' ? null : String(row?.quick_check)
  },
  // Readers then find everything in the one file, and the log beside it is empty.
  endImport: async (client) => {
    await client.$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`
  },
  sentences: [
    [
      /SocketTimeout|database is locked/i,
      'Another import is writing to the database. Try again when it has ended.',
    ],
    [/database or disk is full/i, 'The disk is full. Make room, then import again.'],
    [
      /readonly database/i,
      'The database may not be written to. Check the rights on its folder, then import again.',
    ],
    [/malformed|not a database/i, `The database is damaged. ${remedy}`],
  ],
  unreadable: () => `The database cannot be read. ${remedy}`,
  remedy,
  index: sqliteIndex,
}
