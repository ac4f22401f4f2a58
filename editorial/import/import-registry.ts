import path from 'node:path'
import { idPattern } from '@/evidence/study/shape/fields'
import { recordProblems } from '@/evidence/record/record-rules'
import { recordSchema } from '@/evidence/record/record-schema'
import { shapeProblems } from '@/evidence/record/shape-problems'
import { entriesText } from '../confirm/readings-file'
import { maximumBytes } from '@/queries/content-text'
import { plainSkeleton, summarySkeleton } from '../drafts/skeleton'
import { readRecordFile } from '../record-file'
import { fetchRecord, isIdentifier, type FetchOptions } from './fetch-record'
import { otherKind } from './kinds'
import { ImportProblem } from './problem'
import { readInput } from './read-input'
import { inShape, readJson } from './read-json'
import { draftOf, slugOf, type Draft } from './registry/draft'
import { draftText } from './registry/draft-text'
import { exportResults } from './registry/export'
import { exportProtocol } from './registry/export-protocol'
import { coverageOf, protocolCoverageOf, type Coverage } from './registry/loss'
import { lossReport } from './registry/loss-report'
import { registryShape, type RegistryRecord } from './registry/registry-record'
import { scalesOf } from './registry/scales'

/** A draft with its files, ready to be written. */
export type ReadDraft = {
  slug: string
  draft: Draft
  coverage: Coverage
  files: Readonly<Record<string, string>>
  /** What the reader of records says of the draft; empty for a draft that it accepts. */
  findings: readonly string[]
}

/** Returns the draft of a registry record: of a file, or of a registry number, which is fetched and kept beside the draft. */
export async function readRegistryDraft(
  input: string,
  { slug: asked, ...options }: FetchOptions & { slug?: string | undefined } = {},
): Promise<ReadDraft> {
  const isFetched = isIdentifier('registry', input)
  const text = isFetched ? await fetchRecord('registry', input, options) : readInput(input)
  const { value, record: registry } = registryRecordOf(text, input)
  const slug = asked ?? slugOf(registry)
  if (!idPattern.test(slug)) {
    throw new ImportProblem(
      `The slug "${slug}" becomes an address; expected lower-case letters, digits and single hyphens.`,
    )
  }
  const draft = draftOf(registry, slug)
  const { nctId } = registry.protocolSection.identificationModule
  const written = draftText(draft.record, headOf(nctId), draft.decisions)
  const parsed = recordSchema.safeParse(draft.record)
  const problems = parsed.success
    ? recordProblems(parsed.data, slug)
    : shapeProblems(recordSchema, parsed.error.issues, draft.record, () => undefined)
  const isRandomised = draft.record.design.allocation === 'randomised'
  const size = Buffer.byteLength(written)
  const tooLarge =
    size > maximumBytes
      ? [
          `The draft has ${size} bytes; a record file may have at most ${maximumBytes}. Leave results out before you use it.`,
        ]
      : []
  // Compared with what was sent, and not with what the shape made of it.
  const read = parsed.success ? parsed.data : draft.record
  const coverage = coverageOf(resultsOf(value), read)
  const protocol = protocolCoverageOf((value as { protocolSection?: unknown }).protocolSection, read)
  return {
    slug,
    draft,
    coverage,
    files: {
      'record.yaml': written,
      'summary.mdx': summarySkeleton(isRandomised ? 'randomised' : 'single-group'),
      'plain.mdx': plainSkeleton(),
      'readings.yaml': entriesText([
        {
          reader: 'ClinicalTrials.gov, by npm run import',
          kind: 'importer',
          results: draft.record.outcomes.flatMap(({ results }) => results.map(({ id }) => id)),
        },
      ]),
      'loss.md': lossReport(nctId, draft, coverage, protocol, scalesOf(registry.resultsSection ?? {})),
      ...(isFetched ? { 'registry.json': text } : {}),
    },
    findings: [...tooLarge, ...problems.map(({ message }) => message)],
  }
}

/** Returns the protocol and results sections that a draft tells, as JSON in the registry's shape. */
export function exportedDraft(file: string): string {
  const { record, findings } = readRecordFile(file)
  if (record === null) {
    const first = findings.find(({ severity }) => severity === 'error')
    throw new ImportProblem(
      first?.message ?? 'The file is no record.',
      path.resolve(file),
      first?.line,
      first?.column,
    )
  }
  return `${JSON.stringify({ protocolSection: exportProtocol(record), resultsSection: exportResults(record).resultsSection }, null, 2)}\n`
}

/** Returns a registry record out of its text, with the value as it was sent. Throws an ImportProblem where it is none. */
export function registryRecordOf(text: string, file: string): { value: unknown; record: RegistryRecord } {
  const other = otherKind(text, 'registry', file)
  if (other !== null && !/^\s*[{[]/.test(text)) throw new ImportProblem(other, file)
  const value = readJson(text, file)
  if (typeof value === 'object' && value !== null && 'studies' in value) {
    throw new ImportProblem(
      'This is the answer to a search of ClinicalTrials.gov; expected one record: https://clinicaltrials.gov/api/v2/studies/NCT…',
      file,
    )
  }
  if (!('protocolSection' in Object(value)) && other !== null) throw new ImportProblem(other, file)
  return { value, record: inShape(registryShape, value, text, file) }
}

const resultsOf = (value: unknown): unknown => (value as { resultsSection?: unknown }).resultsSection

const headOf = (nctId: string) =>
  [
    'yaml-language-server: $schema=../../schemas/record.json',
    `Draft made by "npm run import" from ${nctId}. No result here has been confirmed by a person.`,
    'loss.md says what a person has to decide, and what of the registry record is not here.',
  ].join('\n')
