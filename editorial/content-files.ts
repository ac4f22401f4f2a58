import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '@/evidence/text/finding'
import { glossaryProblems, glossarySchema, termsFromGlossary } from '@/evidence/record/glossary-schema'
import { idPattern } from '@/evidence/study/shape/fields'
import type { StudyRecord } from '@/evidence/record/record-schema'
import { recordSetProblems } from '@/evidence/record/record-set'
import type { Study, Term } from '@/evidence/study/study'
import { readingsFindings } from './confirm/readings-file'
import { draftsFolder, readRecordFile, readShapedFile, type RecordFile } from './record-file'

export type Content = { files: RecordFile[]; studies: Study[]; terms: Term[]; findings: Finding[] }

/** Returns the paths of all record files under a content folder, by the names of their folders. */
export function recordPathsIn(contentDir: string): string[] {
  return recordsUnder(path.join(contentDir, 'studies'))
}

function recordsUnder(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => path.join(folder, name, 'record.yaml'))
}

/**
 * Returns the paths of the records of studies that are not published yet, by the names of their folders. Nothing that is
 * built for readers looks there.
 */
export function draftPathsIn(contentDir: string): string[] {
  return recordsUnder(path.join(contentDir, draftsFolder))
}

/** Returns the glossary's terms with the file's findings; no terms when any of them is an error. */
export function readGlossaryFile(contentDir: string): { terms: Term[]; findings: Finding[] } {
  const shaped = readShapedFile(path.join(contentDir, 'glossary.yaml'), glossarySchema)
  if (shaped.value === null) return { terms: [], findings: shaped.findings }
  const findings = shaped.findingsFor(glossaryProblems(shaped.value))
  return { terms: findings.length > 0 ? [] : termsFromGlossary(shaped.value), findings }
}

/**
 * Reads and judges every record and the glossary of a content folder, and the drafts that are named; nothing is thrown,
 * everything is found.
 */
export function readContent(contentDir: string, drafts: readonly string[] = []): Content {
  const ofDrafts = draftPathsIn(contentDir).filter((file) =>
    drafts.includes(path.basename(path.dirname(file))),
  )
  const paths = [...recordPathsIn(contentDir), ...ofDrafts]
  const files = paths.map(readRecordFile)
  const glossary = readGlossaryFile(contentDir)
  return {
    files,
    studies: files.flatMap(({ study }) => (study ? [study] : [])),
    terms: glossary.terms,
    findings: [
      ...(files.length === 0 ? [noRecords(contentDir)] : []),
      ...files.flatMap(folderFindings),
      ...files.flatMap(({ findings }) => findings),
      ...files.flatMap(({ file, study }) => (study ? readingsFindings(path.dirname(file), study) : [])),
      ...betweenFindings(files),
      ...glossary.findings,
    ],
  }
}

/** An empty content folder would delete every study, so it is taken for a mistake. */
function noRecords(contentDir: string): Finding {
  const file = path.relative(process.cwd(), path.join(contentDir, 'studies'))
  const message = `There is no study under ${file}; expected a folder with a record.yaml for each.`
  return { file, line: 1, column: 1, severity: 'error', rule: 'file', message }
}

function folderFindings({ file }: RecordFile): Finding[] {
  const folder = path.basename(path.dirname(file))
  if (idPattern.test(folder)) return []
  const message = `The folder "${folder}" becomes an address; expected lower-case letters, digits and single hyphens.`
  return [{ file, line: 1, column: 1, severity: 'error', rule: 'identity', message }]
}

function betweenFindings(files: RecordFile[]): Finding[] {
  const readable = files.flatMap((file) => (file.record ? [{ file, record: file.record }] : []))
  const records: StudyRecord[] = readable.map(({ record }) => record)
  return recordSetProblems(records).flatMap(({ index, problem }) => {
    const position = readable[index]?.file.positionOf(problem.path)
    return position ? [{ ...position, severity: 'error', rule: problem.rule, message: problem.message }] : []
  })
}
