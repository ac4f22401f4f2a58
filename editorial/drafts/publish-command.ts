import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { findingLine } from '@/evidence/text/finding'
import { suggestName } from '@/evidence/text/nearest'
import { checkContent } from '../check-content'
import { draftPathsIn, readContent } from '../content-files'
import { unwritten } from '../import/registry/draft-parts'
import { draftsFolder } from '../record-file'
import { runRevise } from '../revise-command'
import { terminal, type Streams } from '../streams'

const usage = `npm run publish -- SLUG --date 2026-11-23 --note "First published."
    moves a draft to the studies that readers see, and enters it in the history
    --content FOLDER    another content folder`

/**
 * Makes a draft a study of the site, as a command line asks; returns the exit code: 1 where the draft has errors, or
 * results that no person has confirmed, 2 for a wrong call. What cannot be published whole stays a draft.
 */
export function runPublish(args: string[], streams: Streams = terminal): number {
  const { out, err } = streams
  let options: ReturnType<typeof readOptions>
  try {
    options = readOptions(args)
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return 2
  }
  const { content, slug, date, note } = options
  const findings = checkContent(content, [slug]).findings.filter(({ severity }) => severity === 'error')
  const file = readContent(content, [slug]).files.find(
    (one) => path.basename(path.dirname(one.file)) === slug,
  )
  const unread = file?.findings.filter(({ rule }) => rule === 'unconfirmed') ?? []
  if (findings.length > 0 || unread.length > 0) {
    for (const finding of [...findings, ...unread]) err(`${findingLine(finding)}\n`)
    err(`${slug} stays a draft: mend these first.\n`)
    return 1
  }
  const open = file?.text.split('\n').findIndex((line) => line.includes(unwritten)) ?? -1
  if (file && open >= 0) {
    err(`${file.file}:${open + 1}:1 "${unwritten}" stands here; expected what a source says.\n`)
    err(`${slug} stays a draft: mend these first.\n`)
    return 1
  }
  const [from, to] = [draftsFolder, 'studies'].map((folder) => path.join(content, folder, slug)) as [
    string,
    string,
  ]
  if (existsSync(to)) {
    err(`${to} is there already, so that the draft cannot take its place. Nothing was changed.\n`)
    return 1
  }
  renameSync(from, to)
  const code = runRevise(['--content', content, '--date', date, '--note', note], streams)
  if (code !== 0) {
    renameSync(to, from)
    err(`${slug} stays a draft.\n`)
    return code
  }
  out(`${to} is published with the next build.\n`)
  return 0
}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      date: { type: 'string', default: '' },
      note: { type: 'string', default: '' },
    },
  })
  const [slug, ...more] = positionals
  if (slug === undefined || more.length > 0) throw new Error('Name one draft.')
  const drafts = draftPathsIn(values.content).map((file) => path.basename(path.dirname(file)))
  if (!drafts.includes(slug)) throw new Error(`There is no draft "${slug}". ${suggestName(slug, drafts)}`)
  return { ...values, slug }
}
