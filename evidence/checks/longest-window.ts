import type { PartialDate, Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'

const startOfEnrolment = /enrol\w*-(start|open|began|from)|(start|first)-\w*enrol|first-patient/

/** Returns the dates between which anything in the result can have happened, or null when either is unknown. */
export function longestWindow(study: Study, result: Result): { start: PartialDate; end: PartialDate } | null {
  const start = study.dates.find(({ id }) => startOfEnrolment.test(id))?.date
  return start === undefined || result.dataCutoff === null ? null : { start, end: result.dataCutoff }
}
