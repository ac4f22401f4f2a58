import type { Assessor } from '@/evidence/study/vocabulary'

/** Who judged a result, as it reads in a sentence after the result. */
export const judgedBy: Record<Assessor, string> = {
  investigator: 'judged by the investigators',
  'independent-review': 'judged by an independent review',
  'not-stated': 'assessor not stated',
}
