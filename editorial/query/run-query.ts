import { ApiProblem, problemDocument, type ParameterFault } from '@/evidence/api/problem'
import { apiReads } from '@/queries/api-reads'
import { DatabaseProblem } from '@/queries/database-file'
import { site } from '@/queries/site'
import { bodyInWords } from './body-in-words'
import { commandHelp, generalHelp } from './help'
import { readArguments, type Call } from './read-arguments'
import { verificationInWords } from './verification-in-words'
import { WrongCall } from '../wrong-call'
import { terminal, type Streams } from '@/editorial/streams'

/**
 * Answers a command line as the interface would, on the database of this process, which it leaves open; returns the
 * exit code: 1 when there is no answer, 2 for a wrong call.
 */
export async function runQuery(args: readonly string[], streams: Streams = terminal): Promise<number> {
  try {
    return await answer(readArguments(args), streams)
  } catch (error) {
    if (!(error instanceof WrongCall) && !(error instanceof DatabaseProblem)) throw error
    streams.err(`${error.message}\n`)
    return error instanceof WrongCall ? 2 : 1
  }
}

async function answer(call: Call, streams: Streams): Promise<number> {
  const { command, pairs, wantsJson, wantsHelp } = call
  if (command === null || wantsHelp) {
    streams.out(command === null ? generalHelp() : commandHelp(command))
    return 0
  }
  try {
    const body = await command.operation.run(pairs, { reads: apiReads, site })
    const fields = pairs.find(([name]) => name === 'fields')?.[1]
    const inWords = () =>
      command.operation.id === 'verify'
        ? verificationInWords(body)
        : bodyInWords(body, { operationId: command.operation.id, fields })
    streams.out(`${wantsJson ? JSON.stringify(body) : inWords()}\n`)
    return 0
  } catch (error) {
    if (error instanceof ApiProblem) return sayProblem(error, call, streams)
    throw error
  }
}

function sayProblem(problem: ApiProblem, { command, wantsJson }: Call, { out, err }: Streams): number {
  const { kind, message, faults } = problem
  if (wantsJson) out(`${JSON.stringify(problemDocument(problem, site.address))}\n`)
  err(`${faults.length > 0 ? faults.map(faultInWords).join('\n') : message}\n`)
  if (kind !== 'invalid-parameter') return 1
  err(`npm run -s query -- ${command?.word ?? ''} --help lists what it takes.\n`)
  return 2
}

/** A client finds the allowed values in the problem document, a person wants them in the sentence. */
const faultInWords = ({ detail, allowed }: ParameterFault) =>
  detail.replace('See "allowed" for all.', `Allowed: ${(allowed ?? []).join(', ')}.`)
