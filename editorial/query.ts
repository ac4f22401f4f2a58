import { ApiProblem, problemDocument, type ParameterFault } from '@/evidence/api/problem'
import { apiReads } from '@/queries/api-reads'
import { closeDatabase } from '@/queries/database'
import { DatabaseProblem } from '@/queries/database-file'
import { site } from '@/queries/site'
import { bodyInWords } from './query/body-in-words'
import { commandHelp, generalHelp } from './query/help'
import { readArguments, type Call } from './query/read-arguments'
import { verificationInWords } from './query/verification-in-words'
import { WrongCall } from './query/wrong-call'

/** Answers a command line as the interface would; returns the exit code: 1 when there is no answer, 2 for a wrong call. */
async function run(args: readonly string[]): Promise<number> {
  const call = readArguments(args)
  const { command, pairs, wantsJson, wantsHelp } = call
  if (command === null || wantsHelp) {
    process.stdout.write(command === null ? generalHelp() : commandHelp(command))
    return 0
  }
  try {
    const body = await command.operation.run(pairs, { reads: apiReads, site })
    const fields = pairs.find(([name]) => name === 'fields')?.[1]
    const inWords = () =>
      command.operation.id === 'verify'
        ? verificationInWords(body)
        : bodyInWords(body, { operationId: command.operation.id, fields })
    process.stdout.write(`${wantsJson ? JSON.stringify(body) : inWords()}\n`)
    return 0
  } catch (error) {
    if (error instanceof ApiProblem) return sayProblem(error, call)
    throw error
  }
}

function sayProblem(problem: ApiProblem, { command, wantsJson }: Call): number {
  const { kind, message, faults } = problem
  if (wantsJson) process.stdout.write(`${JSON.stringify(problemDocument(problem, site.address))}\n`)
  console.error(faults.length > 0 ? faults.map(faultInWords).join('\n') : message)
  if (kind !== 'invalid-parameter') return 1
  console.error(`npm run -s query -- ${command?.word ?? ''} --help lists what it takes.`)
  return 2
}

/** A client finds the allowed values in the problem document, a person wants them in the sentence. */
const faultInWords = ({ detail, allowed }: ParameterFault) =>
  detail.replace('See "allowed" for all.', `Allowed: ${(allowed ?? []).join(', ')}.`)

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof WrongCall) && !(error instanceof DatabaseProblem)) throw error
  console.error(error.message)
  process.exitCode = error instanceof WrongCall ? 2 : 1
} finally {
  await closeDatabase()
}
