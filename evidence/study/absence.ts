/**
 * Why a value is missing. Absence is a value of its own: it is printed, exported and compared,
 * and it never becomes a blank, a zero or a null in arithmetic.
 *
 * Only `not-reported` speaks of what a source leaves out, and a record may say it only of a source that was read whole.
 * `not-in-parts-read` says that the parts that were read do not have it; `not-yet-extracted`, that nobody has taken it.
 */
export const absenceReasons = {
  'not-reported': 'not reported',
  'not-in-parts-read': 'not in the parts read',
  'not-reached': 'not reached',
  'not-estimable': 'not estimable',
  'not-applicable': 'not applicable',
  'not-yet-extracted': 'not yet taken',
} as const

export type AbsenceReason = keyof typeof absenceReasons

/** State of a reported value: a number was printed, or the reason why there is none. */
export const valueStates = { reported: 'reported', ...absenceReasons } as const
export type ValueState = keyof typeof valueStates

/**
 * Returns why a part of a report is missing: the report's own reason, and where it prints something else, only that
 * the part was not taken. A part that a record lacks says nothing of the source.
 */
export function missingState(state: ValueState): AbsenceReason {
  return state === 'reported' ? 'not-yet-extracted' : state
}

/** Returns the words a reader sees for an absent value, for example "not reached". */
export function describeAbsence(reason: AbsenceReason): string {
  return absenceReasons[reason]
}
