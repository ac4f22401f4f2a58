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

/**
 * Returns the scales of a table of scores in a sentence or two, what no source read states said once: `Scores: Size score, -100 to 100,
 * lower is better; a change of 30 matters.`; null where nothing is a score.
 */
export function formatScales(outcomes: readonly Pick<Outcome, 'scale' | 'better'>[]): string | null {
  const silent = outcomes.filter(
    ({ scale }) =>
      scale !== null && scale.lowest === null && scale.highest === null && scale.smallestChange === null,
  )
  const told = outcomes.flatMap((outcome) => (silent.includes(outcome) ? [] : (formatScale(outcome) ?? [])))
  const unsaid = silent.flatMap(({ scale, better }) =>
    scale === null ? [] : `${setType(scale.name)}${better === 'neither' ? '' : `, ${directions[better]}`}`,
  )
  const names = [...new Set(unsaid)]
  const missing =
    names.length === 0
      ? []
      : [
          `${names.join('; ')}. The range and the smallest change that matters are not recorded${names.length > 1 ? ' of these' : ''}`,
        ]
  const said = [...new Set(told), ...missing]
  return said.length === 0 ? null : `Scores: ${said.join('. ')}.`
}
