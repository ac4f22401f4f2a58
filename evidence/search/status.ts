import { formatList } from '@/evidence/format/list'
import { formatCount } from '@/evidence/format/number'

type Outcome = {
  shown: string
  found: number
  isMany: boolean
  groups: number
  isPartial: boolean
  unknown?: readonly string[]
}

/** Returns what a search found in a sentence: `3 results in 1 place for “20.8 months”.` */
export function describeOutcome({ shown, found, isMany, groups, isPartial, unknown = [] }: Outcome): string {
  const asked = `“${shown}”`
  if (shown === '') return 'Type words, a number with its unit, a registry number or a DOI.'
  if (found === 0) return `Nothing was found for ${asked}.`
  const many = isMany ? `More than ${formatCount(found)} results` : counted(found, 'result', 'results')
  const places = isMany ? 'the best of them are shown' : `in ${counted(groups, 'place', 'places')}`
  if (unknown.length > 0) {
    return `Nothing here has ${formatList(unknown.map((word) => `“${word}”`))}; ${many} for the rest of ${asked}.`
  }
  return isPartial
    ? `Nothing has all the words of ${asked}; ${many} with some of them.`
    : `${many} for ${asked}${isMany ? `; ${places}` : ` ${places}`}.`
}

const counted = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`
