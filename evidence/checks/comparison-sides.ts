import { lowerFirst } from '@/evidence/format/lower-first'
import { findArm } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { judgeFor, type Check } from './check'

/**
 * Judges that the comparisons of two arms all stand the same way round: one that sets the control against the tested arm, where
 * the others set the tested arm against the control, has its sides exchanged, or a source printed it upside down.
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
    const working = `This sets ${arm} against ${comparator}, where the record's other comparisons set ${comparator} against ${arm}: arm and comparator exchanged, or a ratio that its source prints upside down.`
    return [judgeFor('domain-logic', result.id, null)('report', 'fails', working)]
  })
}

const isTurned = (study: Study, { armId, comparatorArmId }: Result) =>
  roleOf(study, armId) === 'control' && roleOf(study, comparatorArmId) === 'tested'

function roleOf(study: Study, id: string | null): 'tested' | 'control' | null {
  const role = id === null ? null : findArm(study, id).role
  if (role === null) return null
  return role === 'experimental' ? 'tested' : 'control'
}
