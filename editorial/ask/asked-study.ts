import path from 'node:path'
import { parseArgs } from 'node:util'
import { findingLine } from '@/evidence/text/finding'
import { suggestName } from '@/evidence/text/nearest'
import type { Study, Term } from '@/evidence/study/study'
import { draftPathsIn, readGlossaryFile, recordPathsIn } from '../content-files'
import { readRecordFile } from '../record-file'

/** A study that a command line names, with the folder that it lies in, the words after its name, and the glossary. */
export type Asked = { study: Study; folder: string; rest: string[]; terms: Term[] }

const recordsIn = (content: string) => [...recordPathsIn(content), ...draftPathsIn(content)]
const folderOf = (file: string) => path.basename(path.dirname(file))

/**
 * Returns the study, or draft, that a command line names first; an exit code where it names none, or one whose record has
 * errors, after saying so.
 */
export function askedStudy(args: string[], usage: string, err: (text: string) => void): Asked | 1 | 2 {
  let options: { content: string; slug: string; rest: string[] }
  try {
    options = readOptions(args)
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n\n${usage}\n`)
    return 2
  }
  const { content, slug, rest } = options
  const at = recordsIn(content).find((file) => folderOf(file) === slug)
  const file = at === undefined ? null : readRecordFile(at)
  if (file?.study)
    return {
      study: file.study,
      folder: path.dirname(file.file),
      rest,
      terms: readGlossaryFile(content).terms,
    }
  for (const finding of file?.findings ?? []) err(`${findingLine(finding)}\n`)
  err(`The record of ${slug} has errors: mend them first.\n`)
  return 1
}

function readOptions(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' } },
  })
  const [slug, ...rest] = positionals
  if (slug === undefined) throw new Error('Name a study.')
  const known = recordsIn(values.content).map(folderOf)
  if (!known.includes(slug))
    throw new Error(`There is no study "${slug}" in ${values.content}. ${suggestName(slug, known)}`)
  return { content: values.content, slug, rest }
}
