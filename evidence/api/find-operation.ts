import { nearestName } from '@/evidence/text/nearest'
import type { Operation } from './operation'
import { operations } from './operations'
import { ApiProblem } from './problem'
import type { Pairs } from './read-parameters'

export type FoundOperation = { operation: Operation; pathPairs: Pairs }

/** Returns the operation at a decoded path, with the parameters that the path holds. Throws an ApiProblem where there is none. */
export function findOperation(pathname: string): FoundOperation {
  const parts = pathname.split('/')
  for (const operation of operations) {
    const pathPairs = pairsInPath(operation.path.split('/'), parts)
    if (pathPairs) return { operation, pathPairs }
  }
  const paths = operations.map(({ path }) => path)
  const nearest = pathname.length > 80 ? null : nearestName(pathname, paths)
  const end = nearest === null ? `There are: ${paths.join(', ')}.` : `Did you mean ${nearest}?`
  throw new ApiProblem('not-found', `No operation has this address. ${end}`)
}

function pairsInPath(template: string[], parts: string[]): Pairs | null {
  if (template.length !== parts.length) return null
  const pairs: [string, string][] = []
  for (const [index, wanted] of template.entries()) {
    const part = parts[index] ?? ''
    const name = wanted.match(/^\{(\w+)\}$/)?.[1]
    if (name) pairs.push([name, part])
    else if (wanted !== part) return null
  }
  return pairs
}
