import type { Connection } from './stored-rows'

const mostTries = 5

/**
 * Returns what several queries read as if it were one: when another process commits between the first and the
 * last of them, they are asked again.
 */
export async function readAtOnce<T>(connection: Connection, read: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    const before = await versionOf(connection)
    const value = await read()
    if ((await versionOf(connection)) === before) return value
    if (tries === mostTries) throw new Error(`The database changed during each of ${mostTries} reads.`)
  }
}

/** SQLite's counter of the commits that others made, as this connection has seen them. */
async function versionOf(connection: Connection): Promise<number> {
  const [row] = await connection.$queryRaw<{ data_version: number }[]>`PRAGMA data_version`
  return Number(row?.data_version)
}
