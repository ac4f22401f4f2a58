import type { ValueState } from './absence'
import type { Printed } from './printed'
import type { Assessor, RatioMeasure, ResultKind, SpreadKind, Unit } from './vocabulary'

/** Date as a source gives it: `2022-07-31`, `2017-04` or `2017`; text order is time order within one precision. */
export type PartialDate = string

/** A limit of a spread: printed, or the reason why there is none (an upper limit that was not reached). */
export type Limit = { state: 'reported'; printed: Printed } | { state: Exclude<ValueState, 'reported'> }

/** The kind of spread a result carries. A range is not a confidence interval. */
export type Spread = {
  kind: SpreadKind
  /** Level of a confidence interval in percent (95), else null. */
  level: number | null
  sides: 'two' | 'one' | 'not-stated'
  /** Method as the source names it ("binomial", "exact"), null when it does not. */
  method: string | null
}

export type PValue = { relation: '=' | '<' | '>'; printed: Printed; sides: 'one' | 'two' | 'not-stated' }

/** What one source printed for one result. */
export type Report = {
  /** Unique within the study: result id and source id joined by `--`. */
  id: string
  resultId: string
  sourceId: string
  state: ValueState
  /** The estimate as printed; null when the source gives only a count or only a spread, or nothing. */
  value: Printed | null
  /** Participants (or units) with the event; null when neither printed nor inferable. */
  count: number | null
  /** Participants (or units) analysed, the denominator. */
  denominator: number | null
  /** Whether the source printed the count, or we inferred it from a percentage; null when there is no count. */
  countStatus: 'published' | 'inferred' | null
  low: Limit | null
  high: Limit | null
  pValue: PValue | null
  /** Where in the source: section, table, page. */
  locator: string
  /** Verbatim, at most 25 words. */
  quote: string | null
  note: string | null
}

/** One outcome in one population and arm by one assessor at one data cut-off. */
export type Result = {
  /** Unique within the study; the anchor of its row in the data view. */
  id: string
  outcomeId: string
  populationId: string
  armId: string | null
  /** The arm compared against, for a difference or a ratio. */
  comparatorArmId: string | null
  assessor: Assessor
  dataCutoff: PartialDate | null
  kind: ResultKind
  unit: Unit
  measure: RatioMeasure | null
  /** Landmark of a rate or a proportion, for example "6 months"; null when there is none. */
  timePoint: string | null
  spread: Spread | null
  /** In the record's order. At least one. */
  reports: Report[]
}
