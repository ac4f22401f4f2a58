import { formatCount } from '@/evidence/format/number'
import { joinAllReports } from '@/evidence/study/join'
import type { Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { openDifferences } from './differences'
import { readerKinds, readStates, type ReaderKind, type Readings } from './readings-schema'

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

/** Who read a value. */
export type ValueReader = {
  /** The name that was kept; null where none was. */
  reader: string | null
  kind: ReaderKind | null
  /** The day, `2026-11-28`; null where it was not kept. */
  on: string | null
}

/** How often a printed value was read, and by whom: the first reader made the record's entry. */
export type ValueReading = { standing: ReadingStanding; readers: [ValueReader, ...ValueReader[]] }

const notKept: ValueReader = { reader: null, kind: null, on: null }

/** Returns where a value's reading stands in the answer of `valueReadings`. */
export const readingKey = (resultId: string, sourceId: string): string => `${resultId} ${sourceId}`

/**
 * Returns how each printed value of a study was read, by `readingKey`. A second reading counts where its reader had not seen the
 * first entry, found the same value, and every difference is settled. What a source does not print has no reading.
 */
export function valueReadings(study: Study, readings: Readings): ReadonlyMap<string, ValueReading> {
  const keyOf = ({ result, source }: { result: string | null; source: string }) =>
    readingKey(result ?? '', source)
  const open = new Set(openDifferences(study, readings).map(keyOf))
  const seconds = new Map<string, ValueReader[]>()
  for (const { unseen, values, reader, kind, on } of readings.readings) {
    for (const key of new Set(values.filter((one) => unseen && one.second !== null).map(keyOf)))
      if (!open.has(key)) seconds.set(key, [...(seconds.get(key) ?? []), { reader, kind, on }])
  }
  return new Map(
    joinAllReports(study)
      .filter(({ report }) => isPrinted(report))
      .map(({ result, source }) => {
        const key = readingKey(result.id, source.id)
        const entered = readings.entries.find(({ results }) => results.includes(result.id))
        const first = entered
          ? { reader: entered.reader, kind: entered.kind, on: entered.on ?? null }
          : notKept
        const readers: ValueReading['readers'] = [first, ...(seconds.get(key) ?? [])]
        // A record of which nothing else is kept was written by its author, a person.
        return [key, { standing: standingOf(readers.map(({ kind }) => kind ?? 'person')), readers }]
      }),
  )
}

/** Returns how many printed values of a study have each standing; of one source where it is named. */
export function standingCounts(
  study: Study,
  readings: Readings,
  sourceId: string | null = null,
): StandingCounts {
  const counts = { 'two-people': 0, 'person-and-registry': 0, 'person-and-program': 0, once: 0 }
  const kept = valueReadings(study, readings)
  for (const { result, source } of joinAllReports(study)) {
    const reading = kept.get(readingKey(result.id, source.id))
    if (reading && (sourceId === null || source.id === sourceId)) counts[reading.standing] += 1
  }
  return counts
}

/** Says whether a source prints anything of a report: a count that we inferred, alone, was read by nobody. */
export function isPrinted({ state, count, countStatus, ...report }: Report): boolean {
  if (state !== 'reported') return (readStates as readonly string[]).includes(state)
  const { value, low, high, standardDeviation, standardError, pValue } = report
  const numbers = [value, low, high, standardDeviation, standardError, pValue]
  return (count !== null && countStatus !== 'inferred') || numbers.some((one) => one !== null)
}

function standingOf(kinds: readonly ReaderKind[]): ReadingStanding {
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

/** Returns who read a value, each in words: `A. Reader, a person, 2026-11-28`; `not recorded` where it was not kept. */
export const readersInWords = ({ readers }: ValueReading): string[] =>
  readers.map(({ reader, kind, on }) =>
    kind === null ? 'not recorded' : [reader, readerKinds[kind], on].filter((one) => one !== null).join(', '),
  )
