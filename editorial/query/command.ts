import type { Operation } from '@/evidence/api/operation'
import { operations } from '@/evidence/api/operations'
import { referenceParameters } from '@/evidence/api/reference'
import { suggestName } from '@/evidence/text/nearest'
import { WrongCall } from '../wrong-call'

/** An operation of the interface as a word on the command line. */
export type Command = {
  /** `results` for listResults, `study` for getStudy. */
  word: string
  operation: Operation
  /** The parameter that words without a name are for, the text of `verify` among them; null where all have to be named. */
  unnamed: string | null
}

/** Every command, in the order of the reference. What the index says, the help says. */
export const commands: readonly Command[] = operations
  .filter(({ id }) => id !== 'getIndex')
  .map((operation) => ({
    word: wordOf(operation.id),
    operation,
    unnamed:
      referenceParameters(operation).find(({ isRequired }) => isRequired)?.name ??
      (operation.id === 'verify' ? 'text' : null),
  }))

/** Returns the command of a word. Throws a WrongCall with the nearest word where there is none. */
export function findCommand(word: string): Command {
  const command = commands.find((one) => one.word === word)
  if (command) return command
  const known = commands.map((one) => one.word)
  throw new WrongCall(`There is no command "${word}". ${suggestName(word, known)}`)
}

function wordOf(id: string): string {
  return id
    .replace(/^(?:list|get)(?=[A-Z])/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
}
