import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { conditionsBoundTo } from '@/evidence/landscape/bound-conditions'
import { treatmentsOf } from '@/evidence/landscape/treatments'
import type { Study, Term } from '@/evidence/study/study'
import type { PageInput } from '@/queries/page-input'
import { draftsFolder } from './record-file'
import { readLedger } from './revisions/ledger-file'

type PageInputs = Partial<Record<PageInput, string>>

/**
 * Returns a hash of each thing that pages are made from, by the name under which a page notes that it depends on it. What has no hash
 * is not there.
 */
export function pageInputs(
  contentDir: string,
  studies: readonly Study[],
  terms: readonly Term[],
): PageInputs {
  const inputs: PageInputs = { terms: hashOf(terms), slugs: hashOf(studies.map(({ slug }) => slug)) }
  for (const study of studies) {
    inputs[`study:${study.slug}`] = hashOf(study)
    inputs[`bound:${study.slug}`] = hashOf(conditionsBoundTo(study.slug, studies))
  }
  for (const { id, name, drugClass, studies: of } of treatmentsOf(studies))
    inputs[`treatment:${id}`] = hashOf([name, drugClass, of.map(({ slug }) => inputs[`study:${slug}`])])
  inputs.studies = hashOf(studies.map(({ slug }) => [slug, inputs[`study:${slug}`]]))
  addHistories(inputs, contentDir)
  addFiles(inputs, contentDir)
  inputs.everything = hashOf(Object.entries(inputs).sort(([one], [other]) => (one < other ? -1 : 1)))
  return inputs
}

function addHistories(inputs: PageInputs, contentDir: string): void {
  const histories = readLedger(contentDir)?.value ?? {}
  inputs.histories = hashOf(histories)
  for (const [slug, history] of Object.entries(histories)) inputs[`history:${slug}`] = hashOf(history)
}

/** Adds every file that a page may read as it is; a record reaches pages through the database, and a draft reaches none. */
function addFiles(inputs: PageInputs, contentDir: string): void {
  if (!existsSync(contentDir)) return
  const kept = new Map<string, string[]>()
  for (const entry of readdirSync(contentDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const name = path.relative(contentDir, file).replaceAll(path.sep, '/')
    if (name.startsWith(`${draftsFolder}/`) || /(?:^|\/)record\.yaml$/.test(name)) continue
    const hash = hashOfBytes(readFileSync(file))
    const [, slug, number] = /^revisions\/([^/]+)\/(\d+)\.json$/.exec(name) ?? []
    if (slug === undefined || number === undefined) inputs[`text:content/${name}`] = hash
    else {
      inputs[`revision:${slug}/${Number(number)}`] = hash
      kept.set(slug, [...(kept.get(slug) ?? []), number])
    }
  }
  for (const [slug, numbers] of kept) inputs[`kept:${slug}`] = hashOf(numbers.sort())
}

/** Writes the hashes whole or not at all. */
export function writePageInputs(file: string, inputs: PageInputs): void {
  const trial = `${file}-${process.pid}`
  writeFileSync(trial, JSON.stringify(inputs, null, 1))
  renameSync(trial, file)
}

const hashOf = (value: unknown): string => hashOfBytes(JSON.stringify(value))
const hashOfBytes = (bytes: string | Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32)
