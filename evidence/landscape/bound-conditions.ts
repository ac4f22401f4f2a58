import type { Study } from '@/evidence/study/study'
import { conditionsOf, fullestStudy } from './treatments'

export type BoundCondition = { id: string; name: string }

/** Returns the conditions whose text takes its numbers from the record of a study: the fullest of those on the condition. */
export function conditionsBoundTo(slug: string, studies: readonly Study[]): BoundCondition[] {
  return conditionsOf(studies)
    .filter((condition) => fullestStudy(condition.studies)?.slug === slug)
    .map(({ id, name }) => ({ id, name }))
}
