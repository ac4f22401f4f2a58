import type { RecordOutcome, RecordResult } from '@/evidence/record/record-parts'
import type { DraftParts } from './draft-parts'
import { figureFor, lengthFor, limitsFor, registryReport, type Words } from './figures'
import type { Measure, Measurement } from './registry-record'

type Kind = Pick<RecordResult, 'kind' | 'unit'>

/** Returns a word of the registry in one form, whether it is written `STANDARD_ERROR` or "Standard Error". */
export const wordKey = (word: string | undefined): string =>
  (word ?? '').toUpperCase().replace(/[^A-Z0-9.]+/g, '_')

/** Units that are one of the record's own, exactly as registrants write them; every other unit stays in words. */
const units: Readonly<Record<string, RecordResult['unit']>> = {
  participants: 'participants',
  'percentage of participants': 'percent',
  'percent of participants': 'percent',
  percentage: 'percent',
  percent: 'percent',
  months: 'months',
  weeks: 'weeks',
  days: 'days',
  years: 'years',
  events: 'events',
}
const shares = ['percentage of participants', 'percent of participants']

/** Returns the unit of a record that a registry's unit is, or `none` where it has no such unit. */
export const unitOf = (unit: string | undefined): RecordResult['unit'] =>
  units[(unit ?? '').toLowerCase()] ?? 'none'

/** Returns what kind of result a measure is, as far as its own words tell. */
export function kindOf({ paramType, unitOfMeasure }: Measure): Kind {
  const unit = unitOf(unitOfMeasure)
  switch (wordKey(paramType)) {
    case 'COUNT_OF_PARTICIPANTS':
      return { kind: 'proportion', unit: 'percent' }
    case 'COUNT_OF_UNITS':
      return { kind: 'count', unit }
    case 'MEAN':
      return { kind: 'mean', unit }
    case 'MEDIAN':
      return { kind: 'median', unit }
    case 'NUMBER':
      if (shares.includes((unitOfMeasure ?? '').toLowerCase())) return { kind: 'proportion', unit: 'percent' }
      return { kind: unit === 'participants' || unit === 'events' ? 'count' : 'quantity', unit }
    default:
      return { kind: 'quantity', unit }
  }
}

type Spread = NonNullable<RecordResult['spread']> | 'sd' | 'se' | null

/** Returns what the spread of a measure is; null where the record has no such spread, and its numbers stay in words. */
export function spreadOf(dispersionType: string | undefined): Spread {
  const key = wordKey(dispersionType)
  if (key === 'STANDARD_DEVIATION') return 'sd'
  if (key === 'STANDARD_ERROR' || key === 'STANDARD_ERROR_OF_THE_MEAN') return 'se'
  if (key === 'FULL_RANGE') return { kind: 'range', sides: 'not-stated' }
  if (key === 'INTER_QUARTILE_RANGE') return { kind: 'interquartile-range', sides: 'not-stated' }
  const { before, after } =
    /^(?<before>[\d.]+)_CONFIDENCE_INTERVAL$|^CONFIDENCE_(?<after>\d+)$/.exec(key)?.groups ?? {}
  const level = before === undefined ? (after === '975' ? 97.5 : Number(after)) : Number(before)
  // The registry does not say whether an interval of one group is one-sided.
  return level > 0 && level < 100 ? { kind: 'confidence-interval', level, sides: 'not-stated' } : null
}

/** Enters one number of a measure for one group. `n` is the size of the population that it is of. */
export function enterMeasurement(
  parts: DraftParts,
  outcome: RecordOutcome,
  measure: Measure,
  measurement: Measurement,
  { population, n, locator }: { population: string; n: number | null; locator: string },
): void {
  const words: Words = {}
  const { kind, unit } = kindOf(measure)
  const spread = spreadOf(measure.dispersionType)
  const isCount = wordKey(measure.paramType) === 'COUNT_OF_PARTICIPANTS'
  const count =
    isCount && /^(?:0|[1-9]\d*)$/.test(measurement.value ?? '') ? Number(measurement.value) : undefined
  const value = count === undefined ? figureFor('value', measurement.value, words) : undefined
  const hasLength = spread === 'sd' || spread === 'se'
  const takesLength = hasLength && kind !== 'count' && (kind !== 'proportion' || spread === 'se') && !isCount
  const length = takesLength ? lengthFor(measurement.spread, words) : undefined
  if (!takesLength) words['Spread as printed'] = measurement.spread
  const hasValue = value !== undefined || count !== undefined
  const isLimited = spread !== null && !hasLength && hasValue
  const limits = isLimited ? limitsFor(spread, measurement.lowerLimit, measurement.upperLimit, words) : {}
  if (!isLimited) {
    words['Lower limit as printed'] = measurement.lowerLimit
    words['Upper limit as printed'] = measurement.upperLimit
  }
  words.Comment = measurement.comment
  const of = count === undefined ? undefined : (n ?? undefined)
  const { spread: limitsSpread, ...ends } = limits
  parts.result(outcome, measurement.groupId, {
    population,
    kind,
    unit,
    ...(limitsSpread ? { spread: limitsSpread } : {}),
    reports: [
      registryReport(
        locator,
        { value, count, of, ...ends, ...(hasLength && length !== undefined ? { [spread]: length } : {}) },
        words,
        Object.keys(measurement).every((name) => name === 'groupId' || name === 'comment'),
      ),
    ],
  })
}
