import { groupedBy } from '@/evidence/study/grouped'
import { joinResult, type JoinedReport } from '@/evidence/study/join'
import type { PartialDate } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

/**
 * Returns what a study reports of one outcome at several data cuts, the earliest first: the same question, measure and people,
 * assessed by nobody else. Every cut stays; the last is the one to read first. A cut whose date no source states is told
 * apart from the others only where its source was published before their cut-offs.
 */
export function cutSeriesOf(study: Study): JoinedReport[][] {
  const rows = study.results
    .map(({ id }) => joinResult(study, id))
    .filter(
      ({ outcome, report }) =>
        (outcome.domain === 'efficacy' || outcome.domain === 'safety') &&
        report.state === 'reported' &&
        (report.value !== null || report.count !== null),
    )
  return [...groupedBy(rows, questionOf).values()].flatMap((asked) => {
    const assessors = new Set(
      asked.flatMap(({ result }) => (result.assessor === 'not-stated' ? [] : [result.assessor])),
    )
    // Nobody knows to which of two assessors an unstated one belongs.
    const split =
      assessors.size > 1
        ? [...assessors].map((assessor) => asked.filter(({ result }) => result.assessor === assessor))
        : [asked]
    return split.flatMap((line) => inOrder(line) ?? [])
  })
}

const questionOf = ({ outcome, result }: JoinedReport) =>
  [
    outcome.concept,
    result.populationId,
    result.armId,
    result.comparatorArmId,
    result.kind,
    result.measure,
    result.unit,
    result.timePoint,
    // An adjusted ratio answers another question than one that is not.
    result.adjustment === null,
  ].join('|')

/** Returns the cuts by date, in one line; null where there is one alone, or where two could be the same. */
function inOrder(rows: readonly JoinedReport[]): [JoinedReport[]] | null {
  const dated = rows
    .flatMap((row) => (row.result.dataCutoff === null ? [] : [{ row, cutoff: row.result.dataCutoff }]))
    .toSorted((one, other) => (one.cutoff < other.cutoff ? -1 : 1))
  const isClear = dated.every(({ cutoff }, index) => {
    const next = dated[index + 1]
    return next === undefined || isBefore(cutoff, next.cutoff)
  })
  const [first] = dated
  if (!isClear || first === undefined) return null
  const undated = rows.filter(({ result }) => result.dataCutoff === null)
  const earlier = undated.filter(
    ({ source }) => source.published !== null && isBefore(source.published, first.cutoff),
  )
  const line = [...(earlier.length === 1 ? earlier : []), ...dated.map(({ row }) => row)]
  return line.length > 1 ? [line] : null
}

/** Says whether a date lies before another as far as both are known: "2022-08" before "2023", but not before "2022". */
function isBefore(one: PartialDate, other: PartialDate): boolean {
  const known = Math.min(one.length, other.length)
  return one.slice(0, known) < other.slice(0, known)
}
