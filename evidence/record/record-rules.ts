import { isTouched, mendShape } from './mended-record'
import type { RecordProblem } from './record-path'
import { recordSchema, type StudyRecord } from './record-schema'
import { absenceWordProblems } from './rules/absence-words'
import { certaintyProblems } from './rules/certainty'
import { comparisonProblems } from './rules/comparisons'
import { copyProblems } from './rules/copies'
import { countProblems } from './rules/counts'
import { cycleProblems } from './rules/cycles'
import { dateProblems } from './rules/dates'
import { endPointProblems } from './rules/end-points'
import { flowProblems } from './rules/flow'
import { harmProblems } from './rules/harms'
import { identityProblems } from './rules/identities'
import { judgementProblems } from './rules/judgements'
import { letterProblems } from './rules/letters'
import { quotationProblems } from './rules/quotations'
import { populationProblems } from './rules/populations'
import { readingProblems } from './rules/readings'
import { placeProblems } from './rules/places'
import { plainSenseProblems } from './rules/plain-sense'
import { referenceProblems } from './rules/references'
import { statedNumberProblems } from './rules/stated-numbers'
import { standingProblems } from './rules/standings'
import { scaleProblems } from './rules/scales'
import { partitionProblems, sumProblems } from './rules/sums'
import { titleProblems } from './rules/titles'
import { resultProblems, valueProblems } from './rules/values'
import { studyFromRecord } from './study-from-record'

/**
 * Returns everything that makes a record of the right shape impossible or ambiguous. Whether its numbers agree
 * with each other and with statistics is judged later, in `evidence/checks/`.
 * `folder` is the name of the folder that the record lies in.
 */
export function recordProblems(record: StudyRecord, folder: string): RecordProblem[] {
  const { structure, rest } = problemsBeforeSums(record, folder)
  // Sums follow references, so they wait until every one resolves.
  const sums = structure.length === 0 ? sumProblems(studyFromRecord(record)) : []
  return [...structure, ...rest, ...sums]
}

/**
 * Returns what rules say of the sound parts of a record of a wrong shape, so that one run names every slip.
 * Nothing when a whole list is missing: all that refers to it would only repeat that.
 */
export function problemsBesideShape(value: unknown, folder: string): RecordProblem[] {
  const mended = mendShape(recordSchema, value)
  if (mended.paths.some((path) => path.length < 2 && path[0] !== 'slug')) return []
  const { structure, rest } = problemsBeforeSums(mended.value as StudyRecord, folder)
  return [...structure, ...rest].filter(({ path }) => !isTouched(path, mended.paths))
}

function problemsBeforeSums(record: StudyRecord, folder: string) {
  const structure = [
    ...identityProblems(record, folder),
    ...referenceProblems(record),
    ...cycleProblems(record),
    ...partitionProblems(record),
  ]
  const rest = [
    ...countProblems(record),
    ...populationProblems(record),
    ...valueProblems(record),
    ...resultProblems(record),
    ...harmProblems(record),
    ...endPointProblems(record),
    ...scaleProblems(record),
    ...dateProblems(record),
    ...standingProblems(record),
    ...comparisonProblems(record),
    ...flowProblems(record),
    ...certaintyProblems(record),
    ...judgementProblems(record),
    ...quotationProblems(record),
    ...copyProblems(record),
    ...statedNumberProblems(record),
    ...readingProblems(record),
    ...absenceWordProblems(record),
    ...placeProblems(record),
    ...plainSenseProblems(record),
    ...titleProblems(record),
    ...letterProblems(record),
  ]
  return { structure, rest }
}
