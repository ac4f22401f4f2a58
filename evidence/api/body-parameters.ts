import { shownValue, wrongForm } from './fault'
import { ApiProblem, wrongParameters } from './problem'
import type { Pairs } from './read-parameters'

/** Returns the parameters that the JSON of a request gives, to be checked as those of an address are. Throws an ApiProblem. */
export function pairsOfBody(body: string): Pairs {
  const given = parsed(body)
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new ApiProblem('malformed-body', 'The body is JSON, and not an object of parameters.')
  return Object.entries(given).map(([name, value]) => {
    if (typeof value === 'string') return [name, value]
    const found = JSON.stringify(value) ?? ''
    throw wrongParameters([wrongForm(shownValue(name) || '(no name)', found, 'a JSON string')])
  })
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new ApiProblem('malformed-body', `The body is not JSON; it begins with "${shownValue(body)}".`)
  }
}
