import { checkStudy } from '@/evidence/checks/check-study'
import { checkVerdicts } from '@/evidence/checks/check'
import type { Study } from '@/evidence/study/study'
import { csvTable } from '../csv'

/** Returns every check of a study as CSV, those of the design and of partitions included. */
export function checksCsv(study: Study): string {
  return csvTable(
    ['study', 'result', 'source', 'rule', 'field', 'verdict', 'accepted', 'working', 'suggestion'],
    checkStudy(study).map((check) => [
      study.slug,
      check.resultId,
      check.sourceId,
      check.rule,
      check.field,
      checkVerdicts[check.verdict],
      check.acknowledged ? 'yes' : 'no',
      check.working,
      check.suggestion,
    ]),
  )
}
