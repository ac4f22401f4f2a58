import path from 'node:path'
import { inSet, type RecordInSet } from '@/evidence/record/record-set'
import { readContentText } from '@/queries/content-text'
import { kept } from './kept'
import { readRecordFile } from './record-file'

/**
 * Returns what other records can say against one: null for a record that cannot be read. Reading a record takes far longer
 * than the check of one study, so what was read is kept.
 */
export function otherRecords(paths: readonly string[]): (RecordInSet | null)[] {
  return paths.map((file) => {
    const { text } = readContentText(file)
    if (text === null) return null
    return kept(`other ${path.basename(path.dirname(file))}`, text, () => {
      const { record } = readRecordFile(file)
      return record && inSet(record)
    })
  })
}
