import type { DeviationKind } from '@/evidence/study/vocabulary'
import { placeOf, type Found } from './found'
import { anyUnit, digits, readNumber, readUnit } from './number-pattern'

const length = `(?<number>${digits})\\s*(?<unit>${anyUnit})?`
const between = String.raw`(?:\s*[\])])?[\s:,=(\[]*(?:(?:of|was|is|were)\s+)?`
const named = String.raw`(?<name>standard deviations?|standard errors?(?: of the mean)?|(?<=\bmean\b[^;]{0,80})(?:s\.?d\.?|s\.?e\.?m?\.?)(?![\p{L}\p{N}]))`

/** SD is read beside a mean only: elsewhere it is a stable disease. */
export const deviationPatterns: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])${named}${between}${length}`, 'giud'),
  new RegExp(`(?:±|\\+/-|plus or minus)\\s*${length}`, 'giud'),
]

/** Returns the standard deviation or error of a match; which one a sign alone does not say. */
export function deviationOf(match: RegExpExecArray): Found[] {
  const printed = readNumber(match.groups?.number ?? '')
  const number = placeOf(match, 'number')
  if (!printed || !number) return []
  const end = placeOf(match, 'unit')?.end ?? number.end
  const written = {
    kind: 'deviation' as const,
    which: kindNamed(match.groups?.name),
    printed,
    unit: readUnit(match.groups?.unit),
  }
  return [{ found: 'quantity', index: match.index, end, bound: null, written }]
}

function kindNamed(name: string | undefined): DeviationKind | null {
  if (name === undefined) return null
  return /^s(?:tandard )?\.?e/i.test(name) ? 'standard-error' : 'standard-deviation'
}
