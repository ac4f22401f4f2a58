import type { StudyRecord } from '@/evidence/record/record-schema'
import { exportProtocol } from './export-protocol'
import { exportResults } from './export'
import { reasonFor, reasonOfProtocol } from './loss-reasons'
import { leavesOf, patternOf } from './tree'

/** Values of one kind that a draft does not hold, or holds otherwise. */
export type Loss = {
  /** The path without groups and positions. */
  pattern: string
  count: number
  reason: string
  /** The first of them, with its group and position. */
  example: string
}

/** How much of a section of a registry record a draft holds. */
export type Coverage = {
  /** Single values of the section. */
  total: number
  /** Those that come out of the draft as the registry has them. */
  mapped: number
  /** Of these, those that stand in the words of a note or a definition and not in a field of their own. */
  inWords: number
  lost: readonly Loss[]
}

/** Returns what a draft holds of a results section, found by exporting the draft again and comparing every single value. */
export function coverageOf(resultsSection: unknown, record: StudyRecord): Coverage {
  const { resultsSection: held, inWords } = exportResults(record)
  return compared(resultsSection, held, inWords, reasonFor)
}

/** Returns what a draft holds of a protocol section, in the same way. */
export const protocolCoverageOf = (protocolSection: unknown, record: StudyRecord): Coverage =>
  compared(protocolSection, exportProtocol(record), new Set(), reasonOfProtocol)

/** Returns how many of the values that are not mapped are of places and persons, which are most of a protocol section. */
export const ofPlaces = ({ lost }: Coverage): number =>
  lost.reduce(
    (sum, { pattern, count }) => sum + (pattern.startsWith('contactsLocationsModule.') ? count : 0),
    0,
  )

function compared(
  section: unknown,
  exported: unknown,
  words: ReadonlySet<string>,
  reason: typeof reasonFor,
): Coverage {
  const printed = leavesOf(section ?? {})
  const held = leavesOf(exported)
  const losses = new Map<string, Loss>()
  let [mapped, inWords] = [0, 0]
  for (const [path, value] of printed) {
    if (held.has(path) && held.get(path) === value) {
      mapped += 1
      if (words.has(path)) inWords += 1
      continue
    }
    const pattern = patternOf(path)
    const why = reason(pattern, value, held.get(path))
    const key = `${pattern} ${why}`
    const known = losses.get(key)
    if (known) known.count += 1
    else losses.set(key, { pattern, count: 1, reason: why, example: path })
  }
  const lost = [...losses.values()].toSorted((a, b) => b.count - a.count || (a.pattern < b.pattern ? -1 : 1))
  return { total: printed.size, mapped, inWords, lost }
}
