import { formatCount } from '@/evidence/format/number'
import { joinAllReports } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { openDifferences } from './differences'
import { readStates, type ReaderKind, type Readings } from './readings-schema'

/** How often a value was read, and by whom. */
export const readingStandings = {
  'two-people': 'read twice, by two people',
  'person-and-registry': 'read by a person and from the registry',
  'person-and-program': 'read by a person and by a program',
  once: 'read once',
} as const
export type ReadingStanding = keyof typeof readingStandings

/** How many values of a study have each standing; of one source where it is named. */
export type StandingCounts = Readonly<Record<ReadingStanding, number>>

/**
 * Returns how often each printed value of a study was read. A second reading counts where its reader had not seen the first
 * entry, found the same value, and every difference is settled.
 */
export function standingCounts(
  study: Study,
  readings: Readings,
  sourceId: string | null = null,
): StandingCounts {
  const open = new Set(openDifferences(study, readings).map(({ result, source }) => `${result} ${source}`))
  const counts = { 'two-people': 0, 'person-and-registry': 0, 'person-and-program': 0, once: 0 }
  for (const { result, source, report } of joinAllReports(study)) {
    if (!isPrinted(report.state) || (sourceId !== null && source.id !== sourceId)) continue
    const first = readings.entries.find(({ results }) => results.includes(result.id))?.kind ?? 'person'
    const seconds = open.has(`${result.id} ${source.id}`)
      ? []
      : readings.readings.filter(
          ({ unseen, values }) =>
            unseen &&
            values.some((one) => one.result === result.id && one.source === source.id && one.second !== null),
        )
    counts[
      standingOf(
        first,
        seconds.map(({ kind }) => kind),
      )
    ] += 1
  }
  return counts
}

export const isPrinted = (state: string): boolean => (readStates as readonly string[]).includes(state)

function standingOf(first: ReaderKind, seconds: readonly ReaderKind[]): ReadingStanding {
  const kinds = [first, ...seconds]
  const people = kinds.filter((kind) => kind === 'person').length
  if (people > 1) return 'two-people'
  if (people === 1 && kinds.includes('importer')) return 'person-and-registry'
  return people === 1 && kinds.includes('program') ? 'person-and-program' : 'once'
}

/** Returns how often the values of a study, or of one of its sources, were read, in a sentence; null where there is none. */
export function standingSentence(counts: StandingCounts): string | null {
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0)
  if (all === 0) return null
  if (counts.once === all) return 'Read once: no second reader has entered these values again.'
  const parts = (Object.keys(readingStandings) as ReadingStanding[])
    .filter((standing) => counts[standing] > 0)
    .map((standing) => `${formatCount(counts[standing])} ${readingStandings[standing]}`)
  return `Of ${formatCount(all)} values, ${parts.join('; ')}.`
}
