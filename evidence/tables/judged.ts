import type { Check } from '@/evidence/checks/check'
import { checkStudy } from '@/evidence/checks/check-study'
import type { SourceCell } from '@/evidence/compare/agreement'
import { compareSources } from '@/evidence/compare/compare-sources'
import type { Study } from '@/evidence/study/study'

/** A study with what the rules and the comparison of its sources say of it, worked out once for a page. */
export type Judged = { study: Study; cells: readonly SourceCell[]; checks: readonly Check[] }

/** Returns the study with its checks and its compared sources. */
export function judgedOf(study: Study): Judged {
  return { study, cells: compareSources(study).cells, checks: checkStudy(study) }
}
