import type { RecordProblem } from './record-path'
import type { StudyRecord } from './record-schema'
import { countProblems } from './rules/counts'
import { cycleProblems } from './rules/cycles'
import { dateProblems } from './rules/dates'
import { harmProblems } from './rules/harms'
import { identityProblems } from './rules/identities'
import { judgementProblems } from './rules/judgements'
import { letterProblems } from './rules/letters'
import { referenceProblems } from './rules/references'
import { partitionProblems, sumProblems } from './rules/sums'
import { resultProblems, valueProblems } from './rules/values'
import { studyFromRecord } from './study-from-record'

/**
 * Returns everything that makes a record of the right shape impossible or ambiguous. Whether its numbers agree
 * with each other and with statistics is judged later, in `evidence/checks/`.
 * `folder` is the name of the folder that the record lies in.
 */
export function recordProblems(record: StudyRecord, folder: string): RecordProblem[] {
  const structure = [
    ...identityProblems(record, folder),
    ...referenceProblems(record),
    ...cycleProblems(record),
    ...partitionProblems(record),
  ]
  return [
    ...structure,
    ...countProblems(record),
    ...valueProblems(record),
    ...resultProblems(record),
    ...harmProblems(record),
    ...dateProblems(record),
    ...judgementProblems(record),
    ...letterProblems(record),
    // Sums follow references, so they wait until every one resolves.
    ...(structure.length === 0 ? sumProblems(studyFromRecord(record)) : []),
  ]
}
