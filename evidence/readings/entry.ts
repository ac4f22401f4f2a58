import type { JoinedReport } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import type { Limit, Spread } from '@/evidence/study/result'

/** What a reader chooses from a record's lists: what was counted, in whom, when and by whom. */
export const choiceFields = [
  'outcome',
  'arm',
  'comparator',
  'population',
  'cutoff',
  'kind',
  'measure',
  'unit',
  'at',
  'assessor',
  'state',
  'limits',
] as const

/** What a reader copies as it is printed. */
export const numberFields = ['count', 'of', 'value', 'low', 'high', 'sd', 'se', 'p'] as const

export const entryFields = [...choiceFields, ...numberFields] as const
export type EntryField = (typeof entryFields)[number]

/** One value as somebody entered it; a field that is null was left empty, or does not apply. */
export type Entry = Readonly<Record<EntryField, string | null>>

/** What readers are told of each field. */
export const fieldNames: Readonly<Record<EntryField, string>> = {
  outcome: 'what was counted',
  arm: 'arm',
  comparator: 'compared with',
  population: 'population',
  cutoff: 'data cut-off',
  kind: 'kind of result',
  measure: 'ratio',
  unit: 'unit',
  at: 'time point',
  assessor: 'assessor',
  state: 'state',
  limits: 'kind of limits',
  count: 'count',
  of: 'denominator',
  value: 'value',
  low: 'lower limit',
  high: 'upper limit',
  sd: 'standard deviation',
  se: 'standard error',
  p: 'p value',
}

export const emptyEntry = Object.fromEntries(entryFields.map((field) => [field, null])) as Entry

/** Returns what the record says of a report, in the fields of an entry. A count that we inferred is no reading. */
export function entryOf({ report, result }: JoinedReport): Entry {
  const counted = report.count !== null && report.countStatus !== 'inferred'
  const { value, standardDeviation, standardError, pValue } = report
  return {
    outcome: result.outcomeId,
    arm: result.armId,
    comparator: result.comparatorArmId,
    population: result.populationId,
    cutoff: result.dataCutoff,
    kind: result.kind,
    measure: result.measure,
    unit: result.unit,
    at: result.timePoint,
    assessor: result.assessor,
    state: report.state,
    limits: report.low === null && report.high === null ? null : limitsWord(result.spread),
    count: counted ? String(report.count) : null,
    of: counted && report.denominator !== null ? String(report.denominator) : null,
    value: value && printedText(value),
    low: limitText(report.low),
    high: limitText(report.high),
    sd: standardDeviation && printedText(standardDeviation),
    se: standardError && printedText(standardError),
    p: pValue && `${pValue.relation === '=' ? '' : pValue.relation}${printedText(pValue.printed)}`,
  }
}

/** Returns what limits are in a word: `ci95`, `range`, `interquartile-range`, `not-stated`. */
export function limitsWord(spread: Spread | null): string | null {
  if (spread === null) return null
  return spread.kind === 'confidence-interval' ? `ci${spread.level ?? ''}` : spread.kind
}

function limitText(limit: Limit | null): string | null {
  if (limit === null) return null
  return limit.state === 'reported' ? printedText(limit.printed) : limit.state
}

/** Returns the fields in which two entries differ, in the order in which readers give them. */
export function differingFields(first: Entry, second: Entry): EntryField[] {
  return entryFields.filter((field) => first[field] !== second[field])
}
