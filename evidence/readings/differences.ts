import type { RecordProblem } from '@/evidence/record/record-path'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { suggestName } from '@/evidence/text/nearest'
import { coverageProblems } from './coverage'
import { differingFields, entryOf, fieldNames, type Entry, type EntryField } from './entry'
import { wholeEntry, type Readings } from './readings-schema'

/** A field in which a second reading differs from what the record says now; `found` where the second reader found nothing. */
export type Difference = {
  reading: number
  value: number
  result: string
  source: string
  field: EntryField | 'found'
  first: string | null
  second: string | null
  reader: string
}

const keyOf = (result: string, source: string) => `${result} ${source}`

/** Returns the entries that the record makes, by result and source. */
export function entriesOf(study: Study): Map<string, { joined: JoinedReport; entry: Entry }> {
  return new Map(
    joinAllReports(study).map((joined) => [
      keyOf(joined.result.id, joined.source.id),
      { joined, entry: entryOf(joined) },
    ]),
  )
}

/** Returns in what second readings differ from the record as it is, and no resolution has settled. */
export function openDifferences(study: Study, { readings, resolutions }: Readings): Difference[] {
  const entries = entriesOf(study)
  return readings.flatMap(({ reader, values }, reading) =>
    values.flatMap(({ result, source, second }, value): Difference[] => {
      const now = entries.get(keyOf(result ?? '', source))
      if (result === null || now === undefined) return []
      const base = { reading, value, result, source, reader }
      const found: Difference[] =
        second === null
          ? [{ ...base, field: 'found', first: entryInWords(now.entry), second: null }]
          : differingFields(now.entry, wholeEntry(second)).map((field) => ({
              ...base,
              field,
              first: now.entry[field],
              second: wholeEntry(second)[field],
            }))
      return found.filter(
        (one) =>
          !resolutions.some(
            (settled) =>
              settled.result === result &&
              settled.source === source &&
              settled.field === one.field &&
              settled.second === one.second &&
              // A value that was mended to neither of both is no longer what the resolution calls wrong.
              (settled.right === 'first'
                ? settled.first === one.first
                : settled.right === 'neither' && settled.first !== one.first),
          ),
      )
    }),
  )
}

/** Returns a value in a few words: `19 of 52, 37, 24 to 51`. */
export function entryInWords({ state, count, of, value, low, high, sd, se, p }: Entry): string {
  const people = count === null ? null : of === null ? count : `${count} of ${of}`
  const limits = low === null && high === null ? null : `${low ?? '?'} to ${high ?? '?'}`
  const parts = [
    state === 'reported' ? null : state,
    people,
    value,
    limits,
    sd && `standard deviation ${sd}`,
    se && `standard error ${se}`,
    p && `p ${/^[<>≤]/.test(p) ? p : `= ${p}`}`,
  ]
  return parts.filter((part) => part !== null).join(', ') || 'no number'
}

/** Returns a difference in a sentence. */
export function differenceSentence({ result, source, field, first, second, reader }: Difference): string {
  if (field === 'found')
    return `${result}: the record has ${first ?? 'a value'} from ${source}, and ${reader} found no such value there.`
  return `${result} (${source}), ${fieldNames[field]}: the record has ${shown(first)}, ${reader} read ${shown(second)}.`
}

const shown = (value: string | null) => (value === null ? 'nothing' : `"${value}"`)

/** Returns what keeps the readings of a study from being true of its record, with the place of each in their file. */
export function readingsProblems(study: Study, readings: Readings): RecordProblem[] {
  const results = study.results.map(({ id }) => id)
  const sources = study.sources.map(({ id }) => id)
  const unknown = (
    what: string,
    name: string,
    known: readonly string[],
    path: RecordProblem['path'],
  ): RecordProblem[] =>
    known.includes(name)
      ? []
      : [
          {
            path,
            rule: 'reference' as const,
            message: `${study.slug} has no ${what} "${name}". ${suggestName(name, known)}`,
          },
        ]
  return [
    ...readings.entries.flatMap(({ results: of }, e) =>
      // An editor renames and deletes what an import proposed; then nobody knows any more whose entry it is.
      of.flatMap((name, r) =>
        unknown('result', name, results, ['entries', e, 'results', r]).map((one) => ({
          ...one,
          severity: 'warning' as const,
        })),
      ),
    ),
    ...readings.readings.flatMap((one, r) => [
      ...sameReader(study, readings, r),
      ...one.values.flatMap(({ source, second, quote }, v) => [
        ...unknown('source', source, sources, ['readings', r, 'values', v, 'source']),
        ...(isTypedZero(wholeEntry(second ?? {})) && quote === undefined
          ? [
              {
                path: ['readings', r, 'values', v],
                rule: 'zero' as const,
                message: 'A zero is typed here; expected the words of the source for it under "quote".',
              },
            ]
          : []),
      ]),
    ]),
    ...coverageProblems(study, readings),
    ...openDifferences(study, readings).map((one): RecordProblem => ({
      path: ['readings', one.reading, 'values', one.value],
      rule: 'reading-differs' as const,
      message: `${differenceSentence(one)} Mend the record, or say under "resolutions" which is right, and why.`,
    })),
  ]
}

/** Who made the entries cannot be who reads them a second time. */
function sameReader(study: Study, { entries, readings }: Readings, at: number): RecordProblem[] {
  const reader = readings[at]?.reader.trim().toLowerCase() ?? ''
  const first = [study.editorial.author, ...entries.map((one) => one.reader)]
  if (!first.some((name) => name.trim().toLowerCase() === reader)) return []
  const message = `${readings[at]?.reader} made entries of the record, and cannot be its second reader; expected another person.`
  return [{ path: ['readings', at, 'reader'], rule: 'reader' as const, message }]
}

/** A zero is the number that an empty cell becomes by mistake. */
export const isTypedZero = ({ count, value }: Entry): boolean =>
  [count, value].some((one) => one !== null && /^0(?:\.0+)?$/.test(one))
