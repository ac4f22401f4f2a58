import { findOperation } from './find-operation'
import { maxLimit } from './limits'
import { namesInPath, type ApiContext, type Operation } from './operation'
import { operations } from './operations'
import { ApiProblem, problemDocument } from './problem'
import { pairsOf } from './read-parameters'

/** An answer, under the name of its schema in the OpenAPI document. */
export type SampledAnswer = { schema: string; body: unknown }

/** What nobody would send, so that the problem document has an example of each of its parts. */
const wrong = '/api/v1/results?assessor=investigater'

/**
 * Returns answers of every operation, from which its properties take their examples: those to its examples, whole and with the names that
 * they choose, every page of its list, and every study where its path takes one. Rejects as the reads do.
 */
export async function sampledAnswers(context: ApiContext): Promise<SampledAnswer[]> {
  const sampled: SampledAnswer[] = [await problemOf(wrong, context)]
  const slugs = await context.reads.names('study')
  for (const operation of operations) {
    for (const first of new Set(addressesOf(operation, slugs))) {
      let next: string | null = first
      while (next !== null) {
        const { schema, body } = await answerTo(next, context)
        sampled.push({ schema, body })
        // The pages of an example are those of the whole list.
        next = first === `${operation.path}?limit=${maxLimit}` ? nextOf(body) : null
      }
    }
  }
  return sampled
}

function addressesOf({ path, examples, parameters }: Operation, slugs: readonly string[]): string[] {
  const given = examples.flatMap(({ address }) => [address, withoutFields(address)])
  if (namesInPath(path).join() === 'slug')
    return [...given, ...slugs.map((slug) => path.replace('{slug}', slug))]
  const isWholeList = 'limit' in parameters.shape && !('q' in parameters.shape)
  return isWholeList ? [...given, `${path}?limit=${maxLimit}`] : given
}

const withoutFields = (address: string) => address.replace(/([?&])fields=[^&]*&?/, '$1').replace(/[?&]$/, '')

async function answerTo(address: string, context: ApiContext): Promise<SampledAnswer> {
  const [path = '', query = ''] = address.split('?')
  const { operation, pathPairs } = findOperation(path)
  return { schema: operation.answers, body: await operation.run([...pathPairs, ...pairsOf(query)], context) }
}

async function problemOf(address: string, context: ApiContext): Promise<SampledAnswer> {
  try {
    await answerTo(address, context)
  } catch (error) {
    if (error instanceof ApiProblem)
      return { schema: 'Problem', body: problemDocument(error, context.site.address) }
    throw error
  }
  throw new Error(`${address} was answered; expected a problem, for the examples of its document.`)
}

const nextOf = (body: unknown) => {
  const { next } = body as { next?: unknown }
  return typeof next === 'string' ? next : null
}
