import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { isPostgres } from '@/prisma/postgres/address.mjs'

/** Where the database lies when `DATABASE_URL` says nothing, from the folder that the command runs in. */
export const defaultDatabaseUrl = 'file:.denominator/denominator.db'

/** The last migration in `prisma/migrations`; a database at another one was made by other code. */
export const databaseVersion = '20261129153000_lists_in_the_database'

/** Says in one sentence what is wrong with the database and which command mends it. */
export class DatabaseProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseProblem'
  }
}

/** Makes the database from the records again; what every sentence below ends with. */
export const rebuildCommand = 'npx prisma migrate deploy && npx prisma db seed'

/** Returns the database's address: the one given, else `DATABASE_URL`, else the default; relative paths resolved. */
export function databaseUrl(url = process.env.DATABASE_URL ?? defaultDatabaseUrl): string {
  if (isPostgres(url)) return url
  if (!url.startsWith('file:')) {
    throw new DatabaseProblem(
      `DATABASE_URL is "${withoutPassword(url)}"; expected a file, for example "${defaultDatabaseUrl}", or an address of PostgreSQL, for example "postgresql://user:password@host:5432/database".`,
    )
  }
  return `file:${path.resolve(filePathOf(url))}`
}

const withoutPassword = (url: string) => url.replace(/\/\/[^@/]*@/, '//…@')

/** Returns the path in a `file:` address. */
export function filePathOf(url: string): string {
  return url.slice('file:'.length).replace(/^\/\/(?=\/)/, '')
}

/** Returns why a file cannot be a filled SQLite database, without opening it as one (which would create it), or null. */
export function fileProblem(filePath: string): string | null {
  const name = path.basename(filePath)
  if (!existsSync(filePath)) return `The database ${name} is missing. Make it: ${rebuildCommand}`
  const found = statSync(filePath)
  if (!found.isFile()) return `What lies at ${name} is no file. Move it away, then: ${rebuildCommand}`
  const { size } = found
  if (size === 0) return `The database ${name} is empty. Make it: ${rebuildCommand}`
  const header = Buffer.alloc(100)
  const file = openSync(filePath, 'r')
  try {
    readSync(file, header, 0, 100, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\u0000') {
    return `The file ${name} is not a SQLite database. Move it away, then: ${rebuildCommand}`
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16)
  const pages = header.readUInt32BE(28)
  // Pages may still lie in the log beside the file.
  const logged = statSync(`${filePath}-wal`, { throwIfNoEntry: false })?.size ?? 0
  if (size < pageSize * pages && logged === 0) {
    return `The database ${name} is cut short (${size} of ${pageSize * pages} bytes). Delete it, then: ${rebuildCommand}`
  }
  return null
}
