import path from 'node:path'
import type { z } from 'zod'
import type { CheckedField } from '@/evidence/checks/check'
import type { Finding, Position } from '@/evidence/text/finding'
import type { RecordPath, RecordProblem } from '@/evidence/record/record-path'
import { problemsBesideShape, recordProblems } from '@/evidence/record/record-rules'
import { recordSchema, type StudyRecord } from '@/evidence/record/record-schema'
import { writtenOut, type WrittenOut } from '@/evidence/record/shorthand'
import { shapeProblems } from '@/evidence/record/shape-problems'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import type { Study } from '@/evidence/study/study'
import { readContentText } from './content-text'
import { readYaml, type YamlDocument } from './yaml-document'

/** The folder, under the content folder, of studies that are not published yet. */
export const draftsFolder = 'drafts'

/** A record file as read: its study, or the reasons why it has none, and the place of each of its parts. */
export type RecordFile = {
  file: string
  text: string
  /** Null when any finding is an error. */
  study: Study | null
  record: StudyRecord | null
  findings: Finding[]
  /** Results that a program proposed and no person has confirmed. */
  unconfirmed: string[]
  positionOf(path: RecordPath): Position
  positionOfReport(resultId: string, sourceId: string | null, field: CheckedField): Position
}

/** A content file in YAML after its shape was checked, with findings in the order of the file. */
export type ShapedFile<T> = {
  file: string
  text: string
  value: T | null
  /** What the file holds, when it was YAML, whatever its shape. */
  raw: unknown
  unconfirmed: string[]
  findings: Finding[]
  positionOf(path: RecordPath, atKey?: boolean): Position
  findingsFor(problems: RecordProblem[]): Finding[]
}

/**
 * Returns a YAML file's value in the given shape, after what may go unsaid in such a file was written out; every problem is
 * a finding, none is thrown.
 */
export function readShapedFile<S extends z.ZodType>(
  filePath: string,
  schema: S,
  writeOut: (raw: unknown) => WrittenOut = (value) => ({ value, problems: [], unconfirmed: [] }),
): ShapedFile<z.output<S>> {
  const file = path.relative(process.cwd(), filePath)
  const { text, problem } = readContentText(filePath)
  const yaml = text === null ? null : readYaml(text)
  const positionOf = (at: RecordPath, atKey?: boolean) => ({ file, ...placeIn(yaml, at, atKey) })
  const findingsFor = (problems: RecordProblem[]) =>
    inFileOrder(
      problems.map(({ path: at, atKey, severity = 'error', rule, message }) => {
        return { ...positionOf(at, atKey), severity, rule, message }
      }),
    )
  const base = { file, text: text ?? '', raw: undefined, unconfirmed: [], positionOf, findingsFor }
  if (yaml === null) {
    return {
      ...base,
      value: null,
      findings: findingsFor([{ path: [], rule: 'file', message: problem ?? '' }]),
    }
  }
  if (yaml.problems.length > 0) {
    const findings = yaml.problems.map((one) => ({ file, ...one, severity: 'error' as const, rule: 'yaml' }))
    return { ...base, value: null, findings: inFileOrder(findings) }
  }
  const { value: raw, problems: unclear, unconfirmed } = writeOut(yaml.value)
  const shaped = schema.safeParse(raw)
  if (shaped.success && unclear.length === 0)
    return { ...base, value: shaped.data, raw, unconfirmed, findings: [] }
  const problems = shaped.success ? [] : shapeProblems(schema, shaped.error.issues, raw, yaml.writtenAs)
  // What lacks a source because its passage is not there is one slip.
  const repeated = (at: RecordPath) =>
    unclear.some(({ path: cause }) => JSON.stringify(cause.slice(0, -1)) === JSON.stringify(at.slice(0, -1)))
  const beside = problems.filter(({ path: at }) => !repeated(at))
  return { ...base, value: null, raw, unconfirmed, findings: findingsFor([...unclear, ...beside]) }
}

/** Returns the record in a file with all its findings; the study's slug must be the name of the file's folder. */
export function readRecordFile(filePath: string): RecordFile {
  const shaped = readShapedFile(filePath, recordSchema, writtenOut)
  const record = shaped.value
  const folder = path.basename(path.dirname(path.resolve(filePath)))
  const problems = record ? recordProblems(record, folder) : besideShape(shaped.raw, folder)
  const unread = unconfirmedProblem(shaped.unconfirmed, filePath)
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
    positionOfReport: (resultId, sourceId, field) =>
      shaped.positionOf(pathOfReport(record, resultId, sourceId, field)),
  }
}

/** In a draft it is work that remains; in a study that readers see it stops everything. */
function unconfirmedProblem(unconfirmed: readonly string[], filePath: string): RecordProblem[] {
  if (unconfirmed.length === 0) return []
  const isDraft = path.basename(path.dirname(path.dirname(path.resolve(filePath)))) === draftsFolder
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

function placeIn(yaml: YamlDocument | null, at: RecordPath, atKey?: boolean) {
  return yaml === null ? { line: 1, column: 1 } : yaml.placeOf(at, atKey)
}

function inFileOrder(findings: Finding[]): Finding[] {
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
