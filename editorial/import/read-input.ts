import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { textOfBytes } from '@/queries/content-text'
import { ImportProblem } from './problem'

/** Most that a file for the import may have, in bytes: a registry record of the largest trials has some ten million. */
export const largestInput = 33_554_432

/**
 * Returns the text of a file of another maker. Throws an ImportProblem for one that is missing, no plain file, a link out of
 * its folder, too large, or not UTF-8; what it holds is then not shown.
 */
export function readInput(file: string): string {
  const refuse = (message: string) => new ImportProblem(message, file)
  try {
    if (lstatSync(file).isSymbolicLink() && !isWithin(realpathSync(file), realpathSync(path.dirname(file)))) {
      throw refuse('The file is a link out of its folder; expected the file itself.')
    }
    const state = statSync(file)
    if (!state.isFile())
      throw refuse(`Here is ${state.isDirectory() ? 'a folder' : 'no plain file'}; expected a file.`)
    if (state.size > largestInput) {
      throw refuse(`The file has ${state.size} bytes; an import reads at most ${largestInput}.`)
    }
    const { text, problem } = textOfBytes(readFileSync(file))
    if (text === null) throw refuse(problem)
    if (text.trim() === '') throw refuse('The file is empty.')
    return text
  } catch (error) {
    if (error instanceof ImportProblem) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw refuse(code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`)
  }
}

/** Says whether a path lies in a folder; both without links. */
export function isWithin(inner: string, folder: string): boolean {
  const way = path.relative(folder, inner)
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way)
}
