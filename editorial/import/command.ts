import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readCall } from '../command-line'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import type { FetchOptions } from './fetch-record'
import { exportedDraft, readRegistryDraft } from './import-registry'
import { ImportProblem } from './problem'
import { readReferences, referenceFormats, type ReferenceFormat } from './references/read-references'
import { fileCoverage, fileCoverageLines } from './references/file-loss'
import { sourcesText } from './references/source-entry'
import { coverageSentence } from './registry/loss-report'
import { draftsFolder, writeDraft } from './write-draft'

const usage = `npm run import -- FILE.json                  a draft from a ClinicalTrials.gov record: API v2, one study
npm run import -- NCT02354352                the same, fetched from the registry and kept beside the draft
    --slug NAME                              another name for the draft than the registry number
    --out FOLDER                             another folder than ${draftsFolder}
npm run import -- --export RECORD.yaml       the results section that a draft holds, as JSON in the registry's shape
npm run import -- --pubmed FILE-OR-PMID      entries for "sources" from PubMed XML or a MEDLINE file (.nbib)
npm run import -- --crossref FILE-OR-DOI     the same from an answer of Crossref, one work or a list
npm run import -- --csl | --ris | --bibtex FILE  the same from a reference manager's export
    --content FOLDER                         another content folder, for the draft and for what is kept`

type Call =
  | { kind: 'registry'; input: string; slug: string | undefined; out: string }
  | { kind: 'export'; input: string }
  | { kind: ReferenceFormat; input: string; out: string }

/**
 * Runs the import on a command line; returns the exit code: 1 where a file was refused, 2 for a wrong call. What it prints on
 * `out` is what an editor keeps; sentences go to `err`.
 */
export async function runImport(
  args: string[],
  { out, err }: Streams = terminal,
  options: FetchOptions = {},
): Promise<number> {
  const call = readImport(args, { out, err })
  if (typeof call === 'number') return call
  try {
    if (call.kind === 'registry') return await importRegistry(call, { out, err }, options)
    if (call.kind === 'export') {
      out(exportedDraft(call.input))
      return 0
    }
    const { works, text, fetched } = await readReferences(call.kind, call.input, options)
    out(sourcesText(works))
    err(`${fileCoverageLines(fileCoverage(call.kind, text, works), call.kind).join('\n')}\n`)
    if (fetched !== null) err(`Kept: ${keep(call, fetched)}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error
    err(`${error.line}\n`)
    return 1
  }
}

async function importRegistry(
  { input, slug: asked, out: folder }: Extract<Call, { kind: 'registry' }>,
  { out, err }: Streams,
  options: FetchOptions,
): Promise<number> {
  const { slug, coverage, draft, files, findings } = await readRegistryDraft(input, {
    ...options,
    slug: asked,
  })
  const written = writeDraft(folder, slug, files)
  out(
    `${Object.keys(files)
      .map((name) => path.join(written, name))
      .join('\n')}\n`,
  )
  err(
    `${coverageSentence(coverage)} ${draft.decisions.length} things are for a person to decide: see loss.md.\n`,
  )
  for (const one of findings) err(`${path.join(written, 'record.yaml')}: ${one}\n`)
  return 0
}

/** Keeps what was fetched, so that the entry can be held against it later. */
function keep({ kind, input, out }: Extract<Call, { kind: ReferenceFormat }>, text: string): string {
  mkdirSync(out, { recursive: true })
  const file = path.join(
    out,
    `${input.replace(/[^A-Za-z0-9.-]+/g, '_')}.${kind === 'pubmed' ? 'xml' : 'json'}`,
  )
  if (existsSync(file)) return `${file}, as it was fetched before`
  writeFileSync(file, text)
  return file
}

function readImport(args: string[], streams: Streams): Call | 0 | 2 {
  return readCall(args, streams, usage, known, ({ values, positionals }): Call => {
    const asked = (['export', ...referenceFormats] as const).filter((name) => values[name] !== undefined)
    const [kind, more] = asked
    if (more !== undefined) throw new WrongCall(`--${kind} and --${more} ask for two things; expected one.`)
    const out = values.out ?? path.join(values.content, 'drafts')
    if (kind === undefined) {
      const [input, further] = positionals
      if (input === undefined) throw new WrongCall('Name a file, or a registry number.')
      if (further !== undefined) throw new WrongCall(`One file at a time: "${further}" is a second.`)
      return { kind: 'registry', input, slug: values.slug, out }
    }
    if (positionals.length > 0) throw new WrongCall(`One file at a time: "${positionals[0]}" is a second.`)
    if (values.slug !== undefined) throw new WrongCall('--slug names a draft, and this call makes none.')
    const input = values[kind] ?? ''
    return kind === 'export'
      ? { kind, input }
      : { kind, input, out: values.out ?? path.join(values.content, 'imports') }
  })
}

const text = { type: 'string' } as const
const known = {
  slug: text,
  out: text,
  export: text,
  pubmed: text,
  crossref: text,
  csl: text,
  ris: text,
  bibtex: text,
} as const
