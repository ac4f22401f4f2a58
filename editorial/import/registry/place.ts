/**
 * Where a number stands in a registry record, by the numbers under which the record lists it: the locator of a draft's report
 * and the way back. The `group` is the registry's own id: `OG001`.
 */
export type Place = {
  steps: readonly (readonly [name: string, number: number | null])[]
  group: string | null
}

const groupId = /^[A-Z]{2}\d+$/
const numbered = /^(?<name>.+) (?<number>\d+)$/

/** Returns a place as it is read: `Outcome measure 3, class 2, category 1, OG001`. */
export function placeWords(steps: readonly (readonly [string, number | null])[], group?: string): string {
  const words = steps.map(([name, number]) => (number === null ? name : `${name} ${number + 1}`))
  return [...words, ...(group === undefined ? [] : [group])].join(', ')
}

/** Returns the place that words name; its numbers count from 0. */
export function readPlace(words: string): Place {
  const parts = words.split(', ')
  const last = parts.at(-1) ?? ''
  const group = groupId.test(last) ? last : null
  const steps = (group === null ? parts : parts.slice(0, -1)).map((part) => {
    const { name, number } = numbered.exec(part)?.groups ?? {}
    return name === undefined ? ([part, null] as const) : ([name, Number(number) - 1] as const)
  })
  return { steps, group }
}

/** Returns the number of a step of a place, or null where the place has no such step. */
export function stepOf({ steps }: Place, name: string): number | null {
  return steps.find(([one]) => one === name)?.[1] ?? null
}
