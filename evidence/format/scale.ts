import type { Outcome } from '@/evidence/study/study'
import { directions } from '@/evidence/study/vocabulary'
import { formatPrinted } from './number'
import { setType } from './typography'

/**
 * Returns `PROMIS Physical Function, 0 to 100, higher is better; a change of 3 matters`: the scale of a score and which way is good
 * on it, with what no source read states named so; null for an outcome that is no score.
 */
export function formatScale({ scale, better }: Pick<Outcome, 'scale' | 'better'>): string | null {
  if (scale === null) return null
  const { name, lowest, highest, smallestChange } = scale
  const range =
    lowest === null && highest === null
      ? 'range not recorded'
      : `${lowest === null ? 'lowest score not recorded' : formatPrinted(lowest)} to ${highest === null ? 'a highest score not recorded' : formatPrinted(highest)}`
  const side = better === 'neither' ? [] : [directions[better]]
  const change =
    smallestChange === null
      ? 'the smallest change that matters is not recorded'
      : `a change of ${formatPrinted(smallestChange.printed)} matters`
  return `${[setType(name), range, ...side].join(', ')}; ${change}`
}
