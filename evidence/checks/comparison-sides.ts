import { lowerFirst } from '@/evidence/format/lower-first'
import { findArm } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { remark, type Check } from './check'

/**
 * Remarks on a comparison of two arms that stands the other way round than the rest: one that sets the control against the tested
 * arm, where the others set the tested arm against the control, may have its sides exchanged, or its source prints it so.
 */
export function comparisonSides(study: Study): Check[] {
  const between = study.results.filter(
    (one) => one.armId !== null && one.comparatorArmId !== null && roleOf(study, one.armId) === 'tested',
  )
  return study.results.flatMap((result) => {
    const { armId, comparatorArmId } = result
    if (armId === null || comparatorArmId === null || !isTurned(study, result)) return []
    const others = between.filter((one) => one.armId === comparatorArmId && one.comparatorArmId === armId)
    if (others.length === 0) return []
    const [arm, comparator] = [armId, comparatorArmId].map((id) => lowerFirst(findArm(study, id).title))
    const working = `This sets ${arm} against ${comparator}, where the record's other comparisons set ${comparator} against ${arm}: arm and comparator may be exchanged, or the source prints it this way round.`
    return [remark('domain-logic', [result.id, null], 'report', working)]
  })
}

const isTurned = (study: Study, { armId, comparatorArmId }: Result) =>
  roleOf(study, armId) === 'control' && roleOf(study, comparatorArmId) === 'tested'

function roleOf(study: Study, id: string | null): 'tested' | 'control' | null {
  const role = id === null ? null : findArm(study, id).role
  if (role === null) return null
  return role === 'experimental' ? 'tested' : 'control'
}
