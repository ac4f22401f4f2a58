import { existsSync, renameSync } from 'node:fs'
import path from 'node:path'
import { findingLine } from '@/evidence/text/finding'
import { editDistance } from '@/evidence/text/nearest'
import { checkContent } from '../check-content'
import { oneName, readCall, recordOf } from '../command-line'
import { readContent } from '../content-files'
import { unwritten } from '../import/registry/draft-parts'
import { draftsFolder } from '../record-file'
import { runRevise } from '../revise-command'
import { terminal, type Streams } from '../streams'

const usage = `npm run publish -- SLUG --date 2026-11-23 --note "First published."
    moves a draft to the studies that readers see, and enters it in the history
    --content FOLDER    another content folder`

const known = { date: { type: 'string', default: '' }, note: { type: 'string', default: '' } } as const

/**
 * Makes a draft a study of the site, as a command line asks; returns the exit code: 1 where the draft has errors, or
 * results that no person has confirmed, 2 for a wrong call. What cannot be published whole stays a draft.
 */
export function runPublish(args: string[], streams: Streams = terminal): number {
  const { out, err } = streams
  const options = readCall(args, streams, usage, known, ({ values, positionals }) => {
    const slug = oneName(positionals, 'draft')
    recordOf(values.content, slug, 'drafts')
    return { ...values, slug }
  })
  if (typeof options === 'number') return options
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
  const [slip] = withoutOtherNames(content, slug).flatMap(({ name, known: entered }) => {
    const near = entered.find((one) => editDistance(one.toLowerCase(), name.toLowerCase()) === 1)
    return near === undefined ? [] : [{ name, near }]
  })
  if (slip) {
    err(
      `${path.join(from, 'record.yaml')}: "${slip.name}" is one letter from "${slip.near}", which ${path.join(content, 'names.yaml')} has. Mend it where it is a slip; where it is another, enter it there first. ${slug} stays a draft.\n`,
    )
    return 1
  }
  renameSync(from, to)
  const code = runRevise(['--content', content, '--date', date, '--note', note], streams, slug)
  if (code !== 0) {
    renameSync(to, from)
    err(`${slug} stays a draft.\n`)
    return code
  }
  out(`${to} is published with the next build.\n`)
  const unknown = withoutOtherNames(content, slug).map(({ name }) => name)
  if (unknown.length > 0)
    out(
      `New to the site: ${unknown.join(', ')}. Enter each in ${path.join(content, 'names.yaml')} with the brands and codes that you know, or with kind and name alone: readers look for them by it.\n`,
    )
  return 0
}

/**
 * Returns the drugs and diseases of a study, published or a draft, that the table of names lacks, with those that it has; none where there is
 * no such table.
 */
function withoutOtherNames(content: string, slug: string): { name: string; known: string[] }[] {
  const { studies, names } = readContent(content, [slug])
  const study = studies.find((one) => one.slug === slug)
  if (study === undefined || names.length === 0) return []
  const entered = new Set(names.map(({ name }) => name))
  const own = [...study.conditions, ...study.interventions].map(({ name }) => name.replace(/ \(.*\)$/, ''))
  return own.filter((name) => !entered.has(name)).map((name) => ({ name, known: [...entered] }))
}
