import { site } from '@/app/site'
import { findOperation } from '@/evidence/api/find-operation'
import { longestAddress } from '@/evidence/api/limits'
import { ApiProblem } from '@/evidence/api/problem'
import { pairsOf } from '@/evidence/api/read-parameters'
import { ifAvailable } from '@/queries/available'
import { apiReads } from './api-reads'
import { acceptsJson, answerResponse, problemResponse } from './api-response'

/** Returns the answer to a request, or the problem that says why there is none. */
export async function answerRequest(request: Request): Promise<Response> {
  try {
    const { pathname, search } = partsOf(request.url)
    if (!acceptsJson(request.headers.get('accept'))) {
      throw new ApiProblem(
        'not-acceptable',
        'Answers are application/json; let the Accept header allow that.',
      )
    }
    const { operation, pathPairs } = findOperation(decoded(pathname))
    const pairs = [...pathPairs, ...pairsOf(search)]
    const body = await ifAvailable(() => operation.run(pairs, { reads: apiReads, site }))
    if (body === null)
      throw new ApiProblem('unavailable', 'The data cannot be read just now. Try again soon.')
    return answerResponse(body, operation.mayBeKept, request.headers.get('if-none-match'))
  } catch (error) {
    if (error instanceof ApiProblem) return problemResponse(error)
    throw error
  }
}

function partsOf(url: string): { pathname: string; search: string } {
  const address = url.replace(/^[a-z]+:\/\/[^/]*/i, '')
  if (address.length > longestAddress) {
    throw new ApiProblem('address-too-long', `At most ${longestAddress} characters are answered.`)
  }
  const [pathname = '', ...rest] = address.split('?')
  return { pathname, search: rest.join('?') }
}

function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    throw new ApiProblem('malformed-address', 'The path is not percent-encoded UTF-8.')
  }
}
