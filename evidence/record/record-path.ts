import type { FindingRule } from '@/evidence/text/finding-rules'

/** Where something stands in a record: field names and list indexes, from the outside in. */
export type RecordPath = readonly (string | number)[]

/** Something wrong with a record, before its place in the file is known. */
export type RecordProblem = {
  path: RecordPath
  /** Points at the field's name and not at its value. */
  atKey?: boolean
  severity?: 'error' | 'warning'
  rule: FindingRule
  message: string
}

/** What an item of each list is called, and the field that names it; null where items have no name. */
const items: Record<string, { noun: string; name: string | null }> = {
  conditions: { noun: 'condition', name: 'id' },
  interventions: { noun: 'intervention', name: 'id' },
  regimens: { noun: 'regimen', name: 'id' },
  arms: { noun: 'arm', name: 'id' },
  dates: { noun: 'date', name: 'id' },
  eligibility: { noun: 'eligibility criterion', name: null },
  sources: { noun: 'source', name: 'id' },
  populations: { noun: 'population', name: 'id' },
  losses: { noun: 'loss', name: null },
  flow: { noun: 'stage', name: 'id' },
  reasons: { noun: 'reason', name: null },
  outcomes: { noun: 'outcome', name: 'id' },
  results: { noun: 'result', name: 'id' },
  reports: { noun: 'report', name: 'source' },
  interactions: { noun: 'test of interaction', name: 'id' },
  partitions: { noun: 'partition', name: 'id' },
  resolutions: { noun: 'resolution', name: 'id' },
  claims: { noun: 'claim', name: null },
  acknowledgements: { noun: 'acknowledgement', name: null },
  terms: { noun: 'term', name: 'id' },
}

/** Returns the value at a path, or undefined. */
export function valueAt(value: unknown, path: RecordPath): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, step)) return undefined
    current = (current as Record<string | number, unknown>)[step]
  }
  return current
}

/**
 * Returns the thing that a path lies in, as an editor calls it: `result "objective-response-investigator"`,
 * `the report of "chen-2023" in result "time-to-response"`, `"design"`, or `the record`.
 */
export function describePlace(record: unknown, path: RecordPath): string {
  const places = path.flatMap((step, index) => {
    // The glossary is a list by itself; a record's lists are named.
    const list = index === 0 ? 'terms' : path[index - 1]
    const item = typeof step === 'number' && typeof list === 'string' ? items[list] : undefined
    if (typeof step !== 'number' || !item) return []
    const at = path.slice(0, index + 1)
    // A list of names, such as the results of a resolution, holds no things of its own.
    if (typeof valueAt(record, at) !== 'object') return []
    const name = item.name === null ? undefined : valueAt(record, [...at, item.name])
    return [
      { end: index + 1, noun: item.noun, name: typeof name === 'string' ? name : null, number: step + 1 },
    ]
  })
  const last = places.at(-1)
  if (!last) return typeof path[0] === 'string' && path.length > 1 ? `"${path[0]}"` : 'the record'
  const called = last.name === null ? `${last.noun} ${last.number}` : `${last.noun} "${last.name}"`
  const outer = places.at(-2)
  if (last.noun !== 'report') return called
  const result = outer?.name ?? `${outer?.number}`
  return last.name === null
    ? `report ${last.number} of result "${result}"`
    : `the report of "${last.name}" in result "${result}"`
}

/** Returns a sentence with its first letter large. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
