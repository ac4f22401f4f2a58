import { engineOf } from './engines/engine'
import type { Connection } from './stored-rows'

const maxTries = 5

/** Most answers that one connection remembers: above it, all are forgotten. */
const maxRemembered = 200

type Answer = { version: string | number; value: unknown }
const remembered = new WeakMap<Connection, Map<string, Answer>>()

/**
 * Returns what several queries read as if it were one: when another process commits between the first and the
 * last of them, they are asked again. The answer is remembered under its name until somebody commits, so callers
 * must not change it.
 */
export async function readAtOnce<T>(
  connection: Connection,
  name: string,
  read: () => Promise<T>,
): Promise<T> {
  const answers = remembered.get(connection) ?? new Map<string, Answer>()
  remembered.set(connection, answers)
  for (let tries = 1; ; tries += 1) {
    const version = await versionOf(connection)
    const known = answers.get(name)
    // One name stands for one question, so for answers of one type.
    if (known?.version === version) return known.value as T
    const value = await read()
    if ((await versionOf(connection)) === version) {
      if (answers.size >= maxRemembered) answers.clear()
      answers.set(name, { version, value })
      return value
    }
    if (tries === maxTries) throw changedMeanwhile()
  }
}

/** Returns what several queries read as if it were one, as {@link readAtOnce} does, and remembers nothing. */
export async function readTogether<T>(connection: Connection, read: () => Promise<T>): Promise<T> {
  for (let tries = 1; tries <= maxTries; tries += 1) {
    const version = await versionOf(connection)
    const value = await read()
    if ((await versionOf(connection)) === version) return value
  }
  throw changedMeanwhile()
}

const changedMeanwhile = () => new Error(`The database changed during each of ${maxTries} reads.`)

const versionOf = (connection: Connection) => engineOf(connection).version(connection)
