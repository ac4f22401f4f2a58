import { site } from '@/app/site'
import { findOperation } from '@/evidence/api/find-operation'
import { maxAddressLength } from '@/evidence/api/limits'
import { ApiProblem } from '@/evidence/api/problem'
import { pairsOf } from '@/evidence/api/read-parameters'
import { acceptsType } from '@/http/negotiation.mjs'
import { ifAvailable } from '@/queries/available'
import { apiReads } from '@/queries/api-reads'
import { answerResponse, answerText, answerType, problemResponse } from './api-response'
import { keptAnswer } from './kept-answers'
import { pairsSent } from './read-body'

/** Returns the answer to a request, or the problem that says why there is none. */
export async function answerRequest(request: Request): Promise<Response> {
  try {
    if (!acceptsType(request.headers.get('accept'), answerType)) {
      throw new ApiProblem(
        'not-acceptable',
        'Answers are application/json; let the Accept header allow that.',
      )
    }
    const address = addressIn(request.url)
    const { pathname, query } = partsOf(address)
    const { operation, pathPairs } = findOperation(pathname)
    const pairs = [...pathPairs, ...pairsOf(query), ...(await pairsSent(request, operation))]
    const make = async () => answerText(await operation.run(pairs, { reads: apiReads, site }))
    const answer = await ifAvailable(async () =>
      operation.mayBeKept ? keptAnswer(await apiReads.version(), address, make) : make(),
    )
    if (answer === null)
      throw new ApiProblem('unavailable', 'The data cannot be read just now. Try again soon.')
    return answerResponse(answer, operation.mayBeKept, request.headers, await ifAvailable(apiReads.version))
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error)
    throw error
  }
}

function addressIn(url: string): string {
  const address = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  if (address.length <= maxAddressLength) return address
  throw new ApiProblem('address-too-long', `At most ${maxAddressLength} characters are answered.`)
}

function partsOf(address: string): { pathname: string; query: string } {
  const at = address.indexOf('?')
  const [path, query] = at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
  try {
    return { pathname: decodeURIComponent(path), query }
  } catch {
    throw new ApiProblem('malformed-address', 'The path is not percent-encoded UTF-8.')
  }
}
