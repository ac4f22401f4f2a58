import type { AbsenceReason } from '@/evidence/study/absence'
import type { Bounded, Printed } from '@/evidence/study/printed'
import type { PValue } from '@/evidence/study/result'
import type { DeviationKind, SpreadKind } from '@/evidence/study/vocabulary'

/** A unit as people write it; `participants` stands for every word for people, null for no unit at all. */
export type WrittenUnit =
  | 'percent'
  | 'years'
  | 'months'
  | 'weeks'
  | 'days'
  | 'participants'
  | 'events'
  | 'centres'
  | 'cycles'
  | 'lines'
  | null

/** A limit of a span: a number, or the words "not reached" and "not estimable". */
export type WrittenLimit = Bounded | 'not-reached' | 'not-estimable'

/** A quantity as somebody wrote it, before anything is said of its truth. */
export type Written =
  | { kind: 'number'; printed: Printed; unit: WrittenUnit }
  /** 19 of 52; a count of people with the number of people it was counted in. */
  | { kind: 'fraction'; count: number; total: number }
  /** 4 in 10: a share to the nearest whole number of ten or a hundred. */
  | { kind: 'one-in'; part: number; base: number }
  /** "in 52 patients": how many were looked at, or, where not sure ("occurred in 8 patients"), how many had something. */
  | { kind: 'denominator'; total: number; isSure: boolean }
  | {
      kind: 'span'
      low: WrittenLimit
      high: WrittenLimit
      unit: WrittenUnit
      /** What the words call it; null where they call it nothing. */
      label: SpreadKind | null
      /** Level of a confidence interval in percent, where one is written. */
      level: number | null
    }
  | { kind: 'p-value'; relation: PValue['relation']; printed: Printed; sides: PValue['sides'] }
  /** SD 12.4, ± 12.4: one length; `which` is null where the sign does not say of what. */
  | { kind: 'deviation'; which: DeviationKind | null; printed: Printed; unit: WrittenUnit }
  | { kind: 'absence'; reasons: readonly AbsenceReason[] }

/** Says whether a unit is a unit of time, so that its number measures rather than counts. */
export const isTime = (unit: WrittenUnit) =>
  unit === 'years' || unit === 'months' || unit === 'weeks' || unit === 'days'
