import { participants, type DraftParts } from './draft-parts'
import { placeWords } from './place'
import type { Denominator, RegistryGroup } from './registry-record'

type Steps = readonly (readonly [string, number | null])[]

/** Whom a group of a measure counts: the population of the draft, and its size. */
export type Counted = { population: string; n: number | null }

/** Returns the noun of what a denominator counts; the registry calls people "Participants" unless it says otherwise. */
export const nounOf = (units: string | undefined) =>
  units === undefined || units === 'Participants' ? participants : { one: units, many: units }

/**
 * Enters the populations of some groups, one for each denominator that the registry prints, and returns by group which of
 * them the numbers are of: that of the units selected, else the first.
 */
export function enterGroups(
  parts: DraftParts,
  groups: readonly RegistryGroup[],
  denoms: readonly Denominator[],
  {
    steps,
    analysed,
    selected,
  }: { steps: Steps; analysed?: string | undefined; selected?: string | undefined },
): ReadonlyMap<string, Counted> {
  const chosen = Math.max(
    0,
    denoms.findIndex(({ units }) => units === selected),
  )
  const counted = new Map<string, Counted>()
  const enter = (group: RegistryGroup, text: string | undefined, units: string | undefined, at: Steps) => {
    const n = text !== undefined && /^(?:0|[1-9]\d*)$/.test(text) ? Number(text) : null
    const label = group.title?.trim() || group.id
    return {
      n,
      population: parts.population({
        key: [group.id, group.title, group.description, analysed, units, text],
        label,
        group: group.description,
        analysed,
        sizeAsPrinted: n === null ? text : undefined,
        n,
        noun: nounOf(units),
        place: placeWords(at, group.id),
      }),
    }
  }
  for (const group of groups) {
    denoms.forEach(({ units, counts }, index) => {
      const count = counts.find(({ groupId }) => groupId === group.id)
      if (!count) return
      const one = enter(group, count.value, units, [...steps, ['denominator', index]])
      if (index === chosen) counted.set(group.id, one)
    })
    if (!counted.has(group.id)) counted.set(group.id, enter(group, undefined, undefined, steps))
  }
  return counted
}
