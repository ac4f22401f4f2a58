import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { multiplicities, ratioMeasures } from '@/evidence/study/vocabulary'
import { lowerFirst } from './lower-first'

/**
 * Returns how a comparison was made, as far as a source states it: `Cox proportional-hazards model; adjusted for stage; tested in the
 * planned order`; null where nothing is stated of it, and for a result that compares nothing.
 */
export function formatModel({ comparatorArmId, method, adjustment, multiplicity }: Result): string | null {
  if (comparatorArmId === null) return null
  const parts = [
    method,
    adjustment === null ? null : `adjusted for ${adjustment}`,
    multiplicity === null ? null : multiplicities[multiplicity],
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('; ')
}

/** Returns what a comparison compares, `hazard ratio, eribulin against dacarbazine`; null for a result that compares no arms. */
export function formatCompared({ arms }: Study, { armId, comparatorArmId, measure }: Result): string | null {
  const [arm, comparator] = [armId, comparatorArmId].map((id) => arms.find((one) => one.id === id))
  if (!arm || !comparator) return null
  const pair = `${lowerFirst(arm.title)} against ${lowerFirst(comparator.title)}`
  return measure === null ? pair : `${ratioMeasures[measure]}, ${pair}`
}
