import { nearestName } from '@/evidence/text/nearest'
import { maxAllowedWords } from './limits'
import { wrongParameters, type ParameterFault } from './problem'

const maxShownLength = 80

/** Returns what was given as a message repeats it: at most 80 characters. */
export function shownValue(given: string): string {
  const letters = [...given]
  return letters.length > maxShownLength ? `${letters.slice(0, maxShownLength).join('')}…` : given
}

/** Returns the fault of a parameter whose value is of the wrong form. */
export function wrongForm(parameter: string, given: string | null, expected: string): ParameterFault {
  const found = given === null ? 'is missing' : `is "${shownValue(given)}"`
  return {
    parameter,
    detail: `Parameter "${parameter}" ${found}; expected ${expected}.`,
    given: given === null ? null : shownValue(given),
    allowed: null,
    nearest: null,
  }
}

/** Returns the fault of a name that is not among the known ones, with the nearest of them. */
export function unknownValue(parameter: string, given: string, known: readonly string[]): ParameterFault {
  const nearest = given.length > maxShownLength ? null : nearestName(given, known)
  const listed = known.slice(0, maxAllowedWords)
  const more = known.length - listed.length
  const end =
    nearest === null ? `Allowed: ${some(listed, more)}.` : `Did you mean "${nearest}"? See "allowed" for all.`
  return {
    parameter,
    detail: `Parameter "${parameter}" has no value "${shownValue(given)}". ${end}`,
    given: shownValue(given),
    allowed: listed,
    nearest,
  }
}

/** Throws an ApiProblem unless every given value is known; nothing given is right. */
export function requireKnown(
  parameter: string,
  given: readonly string[] | undefined,
  known: () => readonly string[],
): void {
  if (!given) return
  const names = [...new Set(known())].toSorted()
  const faults = given.filter((one) => !names.includes(one)).map((one) => unknownValue(parameter, one, names))
  if (faults.length > 0) throw wrongParameters(faults)
}

const namesInSentence = 12

function some(names: readonly string[], left: number): string {
  const more = Math.max(0, names.length - namesInSentence) + left
  const shown = names.slice(0, namesInSentence).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
