import 'server-only'
import { conditionsBoundTo, type BoundCondition } from '@/evidence/landscape/bound-conditions'
import { reads } from './page-input'
import { everyStudy } from './studies'

/** Returns the conditions whose text is bound to the record of a study, in the order of conditions. Rejects with a DatabaseProblem. */
export async function boundConditions(slug: string): Promise<BoundCondition[]> {
  reads(`bound:${slug}`)
  return conditionsBoundTo(slug, await everyStudy())
}
