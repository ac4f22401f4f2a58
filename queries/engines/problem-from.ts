import { DatabaseProblem } from '../database-file'
import type { Engine } from './engine'

/** Returns a failure to read as a problem, in a sentence of the engine. */
export function problemFrom(error: unknown, engine: Engine): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error
  return new DatabaseProblem(engine.unreadable(wordsOf(error)), { cause: error })
}

/** Returns all that a failure says: its name, message and details, and those of what caused it. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return JSON.stringify(error) ?? ''
  const meta = 'meta' in error ? JSON.stringify(error.meta) : ''
  return [error.name, error.message, meta, error.cause === undefined ? '' : wordsOf(error.cause)].join(' ')
}
