import type { Study } from '@/evidence/study/study'
import type { Finding, Position } from '@/evidence/text/finding'
import type { RecordPath, RecordProblem } from './record-path'
import { problemsBesideShape, recordProblems } from './record-rules'
import { recordSchema, type StudyRecord } from './record-schema'
import { inFileOrder, shapedText, type FileText } from './shaped-text'
import { writtenOut } from './shorthand'
import { studyFromRecord } from './study-from-record'

/** A record as read: its study, or the reasons why it has none, and the place of each of its parts. */
export type RecordText = {
  file: string
  text: string
  /** Null when any finding is an error. */
  study: Study | null
  record: StudyRecord | null
  findings: Finding[]
  /** Results that a program proposed and no person has confirmed. */
  unconfirmed: string[]
  positionOf(path: RecordPath): Position
}

/** Where a record lies: what findings call its file, its folder's name, and whether the folder is a draft's. */
export type RecordPlace = { file: string; folder: string; isDraft: boolean }

/** Returns the record in a text with all its findings; the study's slug must be the name of the file's folder. */
export function recordFromText({ file, folder, isDraft }: RecordPlace, content: FileText): RecordText {
  const shaped = shapedText(file, content, recordSchema, writtenOut)
  const record = shaped.value
  const problems = record ? recordProblems(record, folder) : besideShape(shaped.raw, folder)
  const unread = unconfirmedProblem(shaped.unconfirmed, isDraft)
  const findings = inFileOrder([...shaped.findings, ...shaped.findingsFor([...problems, ...unread])])
  const failed = findings.some(({ severity }) => severity === 'error')
  return {
    file: shaped.file,
    text: shaped.text,
    study: record === null || failed ? null : studyFromRecord(record),
    record,
    findings,
    unconfirmed: shaped.unconfirmed,
    positionOf: shaped.positionOf,
  }
}

/** In a draft it is work that remains; in a study that readers see it stops everything. */
function unconfirmedProblem(unconfirmed: readonly string[], isDraft: boolean): RecordProblem[] {
  if (unconfirmed.length === 0) return []
  const named = unconfirmed
    .slice(0, 3)
    .map((one) => one.replace(/\.$/, ''))
    .join('; ')
  const more = unconfirmed.length > 3 ? ` and ${unconfirmed.length - 3} more` : ''
  const message = `A program proposed ${named}${more}, and no person has confirmed it. Compare each with its source, or decide it, then take it off this list.`
  return [{ path: ['unconfirmed'], severity: isDraft ? 'warning' : 'error', rule: 'unconfirmed', message }]
}

function besideShape(raw: unknown, folder: string): RecordProblem[] {
  return typeof raw === 'object' && raw !== null ? problemsBesideShape(raw, folder) : []
}
