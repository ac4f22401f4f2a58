/**
 * Why a value is missing. Absence is a value of its own: it is printed, exported and compared,
 * and it never becomes a blank, a zero or a null in arithmetic.
 */
export const absenceReasons = {
  'not-reported': 'not reported',
  'not-reached': 'not reached',
  'not-estimable': 'not estimable',
  'not-applicable': 'not applicable',
  'not-yet-extracted': 'not yet extracted',
} as const

export type AbsenceReason = keyof typeof absenceReasons

/** State of a reported value: a number was printed, or the reason why there is none. */
export const valueStates = { reported: 'reported', ...absenceReasons } as const
export type ValueState = keyof typeof valueStates

/** Returns the words a reader sees for an absent value, for example "not reached". */
export function describeAbsence(reason: AbsenceReason): string {
  return absenceReasons[reason]
}
