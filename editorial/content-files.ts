import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '@/evidence/text/finding'
import { glossaryProblems, glossarySchema, termsFromGlossary } from '@/evidence/record/glossary-schema'
import { idPattern } from '@/evidence/study/shape/fields'
import { namesProblems, namesSchema, type KnownName } from '@/evidence/record/names-schema'
import { recordSetProblems, type RecordInSet } from '@/evidence/record/record-set'
import type { Study, Term } from '@/evidence/study/study'
import { readingsFindings } from './confirm/readings-file'
import { readContentText } from '@/queries/content-text'
import { kept } from './kept'
import { noMemory, type Memory } from './memory'
import { otherRecords } from './other-records'
import { draftsFolder, readRecordFile, readShapedFile, type RecordFile } from './record-file'

export type Content = {
  files: RecordFile[]
  studies: Study[]
  terms: Term[]
  names: KnownName[]
  findings: Finding[]
}

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

type Glossary = { terms: Term[]; findings: Finding[] }

/** Returns the glossary's terms with the file's findings; no terms when any of them is an error. */
export function readGlossaryFile(contentDir: string, memory = noMemory): Glossary {
  const file = path.join(contentDir, 'glossary.yaml')
  const content = readContentText(file)
  return memory(file, [content.text, content.problem], () =>
    content.text === null ? glossaryIn(file) : kept(file, content.text, () => glossaryIn(file)),
  )
}

function glossaryIn(file: string): Glossary {
  const shaped = readShapedFile(file, glossarySchema)
  if (shaped.value === null) return { terms: [], findings: shaped.findings }
  const findings = shaped.findingsFor(glossaryProblems(shaped.value))
  return { terms: findings.length > 0 ? [] : termsFromGlossary(shaped.value), findings }
}

/** Returns the table of other names with the file's findings; no names when there is no such file, or any is an error. */
export function readNamesFile(contentDir: string): { names: KnownName[]; findings: Finding[] } {
  const file = path.join(contentDir, 'names.yaml')
  if (!existsSync(file)) return { names: [], findings: [] }
  const shaped = readShapedFile(file, namesSchema)
  if (shaped.value === null) return { names: [], findings: shaped.findings }
  const findings = shaped.findingsFor(namesProblems(shaped.value))
  return { names: findings.length > 0 ? [] : shaped.value, findings }
}

/**
 * Reads and judges every record, the table of names and the glossary of a content folder, and the drafts that are named; nothing is thrown,
 * everything is found.
 */
export function readContent(
  contentDir: string,
  drafts: readonly string[] = [],
  memory: Memory = noMemory,
): Content {
  const ofDrafts = draftPathsIn(contentDir).filter((file) =>
    drafts.includes(path.basename(path.dirname(file))),
  )
  const paths = [...recordPathsIn(contentDir), ...ofDrafts]
  const files = paths.map((file) => readRecordFile(file, memory))
  const glossary = readGlossaryFile(contentDir, memory)
  const named = readNamesFile(contentDir)
  return {
    files,
    studies: files.flatMap(({ study }) => (study ? [study] : [])),
    terms: glossary.terms,
    names: named.names,
    findings: [
      ...(files.length === 0 ? [noRecords(contentDir)] : []),
      ...files.flatMap(folderFindings),
      ...files.flatMap(({ findings }) => findings),
      ...files.flatMap(({ file, study }) => (study ? readingsFindings(path.dirname(file), study) : [])),
      ...betweenFindings(files),
      ...glossary.findings,
      ...named.findings,
    ],
  }
}

/**
 * Reads and judges the records of the named studies and drafts, and the glossary. Of the other records only what they can
 * say against these is read.
 */
export function readNamed(contentDir: string, slugs: readonly string[], memory: Memory = noMemory): Content {
  const isNamed = (file: string) => slugs.includes(path.basename(path.dirname(file)))
  const published = recordPathsIn(contentDir)
  const files = [...published, ...draftPathsIn(contentDir)]
    .filter(isNamed)
    .map((file) => readRecordFile(file, memory))
  const others = otherRecords(published.filter((file) => !isNamed(file)))
  const glossary = readGlossaryFile(contentDir, memory)
  return {
    files,
    studies: files.flatMap(({ study }) => (study ? [study] : [])),
    terms: glossary.terms,
    // What a study is asked for by bears on no record.
    names: [],
    findings: [
      ...files.flatMap(folderFindings),
      ...files.flatMap(({ findings }) => findings),
      ...files.flatMap(({ file, study }) => (study ? readingsFindings(path.dirname(file), study) : [])),
      ...betweenFindings(files, others),
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

function betweenFindings(files: RecordFile[], others: readonly (RecordInSet | null)[] = []): Finding[] {
  const readable = files.flatMap((file) => (file.record ? [{ file, record: file.record }] : []))
  // In the order of their names, drafts last: of two that say the same, the second is at fault.
  const placeOf = (record: RecordInSet, file: RecordFile | null) =>
    `${path.basename(path.dirname(path.dirname(file?.file ?? ''))) === draftsFolder ? 1 : 0} ${record.slug}`
  const records = [
    ...readable.map(({ record, file }) => ({ record, file, place: placeOf(record, file) })),
    ...others.flatMap((record) => (record ? [{ record, file: null, place: placeOf(record, null) }] : [])),
  ].sort((one, other) => (one.place < other.place ? -1 : 1))
  return recordSetProblems(records.map(({ record }) => record)).flatMap(({ index, problem }) => {
    const position = records[index]?.file?.positionOf(problem.path)
    return position ? [{ ...position, severity: 'error', rule: problem.rule, message: problem.message }] : []
  })
}
