import { absenceReasons, type AbsenceReason } from '@/evidence/study/absence'
import { isReadWhole } from '@/evidence/study/reading'
import { suggestName } from '@/evidence/text/nearest'
import { reportsOf, resultsOf } from '../record-parts'
import { describePlace, sentence, type RecordPath, type RecordProblem } from '../record-path'
import type { StudyRecord } from '../record-schema'

type RecordSource = StudyRecord['sources'][number]

/** Returns what a record says of its sources that what was read of them does not allow. */
export function readingProblems(record: StudyRecord): RecordProblem[] {
  return [...extentProblems(record), ...silenceProblems(record), ...absenceProblems(record)]
}

/** Readings that contradict themselves. */
function extentProblems({ sources }: StudyRecord): RecordProblem[] {
  return sources.flatMap(({ id, kind, read }, index) => {
    const problem = (field: string, message: string) => [
      {
        path: ['sources', index, 'read', field],
        rule: 'reading' as const,
        message: `The source "${id}" ${message}`,
      },
    ]
    const named = read.sections.length
    if (read.extent === 'sections' && named === 0) {
      return problem('extent', 'was read in sections, but names none; expected them under "sections".')
    }
    if (read.extent !== 'sections' && named > 0) {
      return problem(
        'sections',
        `names sections, but its extent is "${read.extent}"; expected "sections", or none named.`,
      )
    }
    if (read.extent === 'whole' && kind === 'journal-abstract') {
      return problem(
        'extent',
        'is the abstract of an article, and "whole" would speak of the article; expected "abstract".',
      )
    }
    return []
  })
}

/** Silence that was not looked for, or that a report of the same source breaks. */
function silenceProblems(record: StudyRecord): RecordProblem[] {
  const results = resultsOf(record)
  const known = [
    ...new Set(
      results.flatMap(({ outcome, result }) => [result.id, outcome.id, outcome.concept ?? outcome.id]),
    ),
  ]
  return record.sources.flatMap((source, index) =>
    source.read.silentOn.flatMap((subject, position) => {
      const problem = (message: string): RecordProblem[] => [
        { path: ['sources', index, 'read', 'silentOn', position], rule: 'reading' as const, message },
      ]
      const silent = `The source "${source.id}" is said to be silent on "${subject}"`
      if (!known.includes(subject)) {
        return problem(
          `${silent}, which is no result, outcome or concept of the record. ${suggestName(subject, known)}`,
        )
      }
      const unread = unreadOf(source)
      if (unread !== null) return problem(`${silent}, but ${unread}; only a source read whole can be.`)
      const broken = results.find(
        ({ outcome, result }) =>
          [result.id, outcome.id, outcome.concept].includes(subject) &&
          result.reports.some((report) => report.source === source.id && speaks(report.state)),
      )
      return broken ? problem(`${silent}, but has a report of the result "${broken.result.id}".`) : []
    }),
  )
}

/** A state that no record knows is another problem. */
const speaks = (state: string | undefined): boolean =>
  state === undefined || (state !== 'not-reported' && state in absenceReasons)

/** Reasons for what is missing that what was read of the source rules out. */
function absenceProblems(record: StudyRecord): RecordProblem[] {
  const sources = new Map(record.sources.map((source) => [source.id, source]))
  return missingPartsOf(record).flatMap(({ path, reason, from }) => {
    const known = from.flatMap((id) => sources.get(id) ?? [])
    const [first] = known
    if (!first || known.length < from.length) return []
    const place = sentence(describePlace(record, path))
    const problem = (message: string) => [{ path, rule: 'reading' as const, message: `${place} ${message}` }]
    if (reason === 'not-reported') {
      const partly = known.find((source) => unreadOf(source) !== null)
      return partly
        ? problem(
            `says that "${partly.id}" does not report it, but ${unreadOf(partly)}; expected not-in-parts-read or not-yet-extracted.`,
          )
        : []
    }
    if (reason !== 'not-in-parts-read') return []
    if (known.every((source) => unreadOf(source) === null)) {
      return problem(
        `says that it is not in the parts read of "${first.id}", which was read whole; expected not-reported or not-yet-extracted.`,
      )
    }
    return first.read.extent === 'not-read'
      ? problem(
          `says that it is not in the parts read of "${first.id}", of which nothing was read; expected not-yet-extracted.`,
        )
      : []
  })
}

type MissingPart = { path: RecordPath; reason: AbsenceReason | undefined; from: string[] }

/** Everything for which a record gives a reason why a source does not give it. */
function missingPartsOf(record: StudyRecord): MissingPart[] {
  const reasonOf = (value: unknown): AbsenceReason | undefined =>
    typeof value === 'object' && value !== null ? (value as { absent?: AbsenceReason }).absent : undefined
  return [
    { path: ['registryId'], reason: reasonOf(record.registryId), from: [record.primarySource] },
    ...record.outcomes.flatMap(({ harm, results }, index) => {
      const from = [...new Set(results.flatMap(({ reports }) => reports.map(({ source }) => source)))]
      const path = ['outcomes', index, 'harm', 'ctcaeVersion']
      return harm ? [{ path, reason: reasonOf(harm.ctcaeVersion), from }] : []
    }),
    ...record.populations.map(({ n, source }, index) => ({
      path: ['populations', index, 'n'],
      reason: reasonOf(n),
      from: [source],
    })),
    ...record.populations.flatMap(({ losses }, index) =>
      losses.map(({ reason, source }, position) => ({
        path: ['populations', index, 'losses', position, 'reason'],
        reason: reasonOf(reason),
        from: [source],
      })),
    ),
    ...reportsOf(record).flatMap(({ path, report }) => [
      { path: [...path, 'state'], reason: report.state, from: [report.source] },
      { path: [...path, 'low'], reason: reasonOf(report.low), from: [report.source] },
      { path: [...path, 'high'], reason: reasonOf(report.high), from: [report.source] },
    ]),
  ]
}

/** Returns what of a source was not read, as it reads after "but"; null when it was read whole. */
function unreadOf({ id, read }: RecordSource): string | null {
  const parts = {
    extent: read.extent,
    figures: read.figures ?? 'none-known',
    supplement: read.supplement ?? 'none-known',
  }
  if (isReadWhole(parts)) return null
  if (read.extent !== 'whole') return `"${id}" was not read whole`
  return read.figures === 'not-read'
    ? `the figures of "${id}" were not read`
    : `the supplement of "${id}" was not read`
}
