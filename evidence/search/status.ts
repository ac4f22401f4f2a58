import { formatCount } from '@/evidence/format/number'

type Outcome = { shown: string; found: number; isMany: boolean; groups: number; isPartial: boolean }

/** Returns what a search found in a sentence: `3 results in 1 place for “20.8 months”.` */
export function describeOutcome({ shown, found, isMany, groups, isPartial }: Outcome): string {
  const asked = `“${shown}”`
  if (shown === '') return 'Nothing is asked for yet.'
  if (found === 0) return `Nothing was found for ${asked}.`
  const many = isMany ? `More than ${formatCount(found)} results` : counted(found, 'result', 'results')
  const places = isMany ? 'the best of them are shown' : `in ${counted(groups, 'place', 'places')}`
  return isPartial
    ? `Nothing has all the words of ${asked}; ${many} with some of them.`
    : `${many} for ${asked}${isMany ? `; ${places}` : ` ${places}`}.`
}

const counted = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${count === 1 ? one : many}`
