import path from 'node:path'
import type { z } from 'zod'
import type { CheckedField } from '@/evidence/checks/check'
import type { RecordPath } from '@/evidence/record/record-path'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { recordFromText, type RecordText } from '@/evidence/record/record-text'
import { shapedText, type FileText, type ShapedFile } from '@/evidence/record/shaped-text'
import type { WrittenOut } from '@/evidence/record/shorthand'
import type { Position } from '@/evidence/text/finding'
import { readContentText } from '@/queries/content-text'
import { noMemory } from './memory'

/** The folder, under the content folder, of studies that are not published yet. */
export const draftsFolder = 'drafts'

/** A record file as read, with the place of each part of its reports. */
export type RecordFile = RecordText & {
  positionOfReport(resultId: string, sourceId: string | null, field: CheckedField): Position
}
export type { ShapedFile }

/**
 * Returns a YAML file's value in the given shape, after what may go unsaid in such a file was written out; every problem is
 * a finding, none is thrown.
 */
export function readShapedFile<S extends z.ZodType>(
  filePath: string,
  schema: S,
  writeOut?: (raw: unknown) => WrittenOut,
): ShapedFile<z.output<S>> {
  return shapedText(path.relative(process.cwd(), filePath), readContentText(filePath), schema, writeOut)
}

/** Returns the record in a file with all its findings; the study's slug must be the name of the file's folder. */
export function readRecordFile(filePath: string, memory = noMemory): RecordFile {
  const content = readContentText(filePath)
  return memory(`record ${filePath}`, [content.text, content.problem], () => recordIn(filePath, content))
}

function recordIn(filePath: string, content: FileText): RecordFile {
  const folder = path.dirname(path.resolve(filePath))
  const place = {
    file: path.relative(process.cwd(), filePath),
    folder: path.basename(folder),
    isDraft: path.basename(path.dirname(folder)) === draftsFolder,
  }
  const read = recordFromText(place, content)
  return {
    ...read,
    positionOfReport: (resultId, sourceId, field) =>
      read.positionOf(pathOfReport(read.record, resultId, sourceId, field)),
  }
}

/** Returns the path of a field of a report, or of the nearest part of the record that a check can speak of. */
function pathOfReport(
  record: StudyRecord | null,
  resultId: string,
  sourceId: string | null,
  field: CheckedField,
): RecordPath {
  if (field === 'design') return ['design']
  for (const [o, outcome] of (record?.outcomes ?? []).entries()) {
    const r = outcome.results.findIndex(({ id }) => id === resultId)
    const result = outcome.results[r]
    if (!result) continue
    const base = ['outcomes', o, 'results', r]
    if (field === 'date') return [...base, 'cutoff']
    if (field === 'n') {
      return ['populations', record?.populations.findIndex(({ id }) => id === result.population) ?? 0, 'n']
    }
    const p = result.reports.findIndex(({ source }) => source === sourceId)
    if (p < 0) return base
    const report = [...base, 'reports', p]
    return field === 'report' ? report : [...report, field]
  }
  return []
}
