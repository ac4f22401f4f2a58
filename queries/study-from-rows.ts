import { ImpossibleCell, type Row } from '@/evidence/study/storage/cells'
import { studyFrom } from '@/evidence/study/storage/study-from'
import type { Study } from '@/evidence/study/study'
import { DatabaseProblem, rebuildCommand } from './database-file'

/** Returns the study that rows hold. Throws a DatabaseProblem on a cell that the constraints exclude. */
export function studyFromRows(row: Row): Study {
  try {
    return studyFrom(row)
  } catch (error) {
    if (!(error instanceof ImpossibleCell)) throw error
    throw new DatabaseProblem(`The database holds ${error.what}. Delete it, then: ${rebuildCommand}`)
  }
}
