import type { Study } from '@/evidence/study/study'
import { recordOfStudy, type StudyRecord } from './record-schema'

/** Returns the study that a record describes, with nothing added but what `written.ts` names. */
export function studyFromRecord(record: StudyRecord): Study {
  return recordOfStudy.read(record, {}) as Study
}
