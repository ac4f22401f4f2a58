/** What can be wrong between the arms of a result and the people it is of. */
export type ArmFault = 'compared-with-itself' | 'compared-in-one-arm' | 'of-another-arm'

/**
 * Returns what does not fit between the arms of a result and the arm that all people of its population were allotted to, where
 * they all were to one; null where it fits or the population is of several arms.
 */
export function armFault(
  result: { armId: string | null; comparatorArmId: string | null },
  armOfPeople: string | null,
): ArmFault | null {
  const { armId, comparatorArmId } = result
  if (comparatorArmId !== null && comparatorArmId === armId) return 'compared-with-itself'
  if (armOfPeople === null) return null
  if (comparatorArmId !== null) return 'compared-in-one-arm'
  return armId !== null && armId !== armOfPeople ? 'of-another-arm' : null
}
