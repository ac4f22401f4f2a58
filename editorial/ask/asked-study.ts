import path from 'node:path'
import type { ParseArgsConfig } from 'node:util'
import { findingLine } from '@/evidence/text/finding'
import type { Study, Term } from '@/evidence/study/study'
import { readCall, recordOf } from '../command-line'
import { readGlossaryFile } from '../content-files'
import { readRecordFile } from '../record-file'
import type { Streams } from '../streams'
import { WrongCall } from '../wrong-call'

/** A study that a command line names, with the folder that it lies in, the words after its name, and the glossary. */
export type Asked = { study: Study; folder: string; rest: string[]; terms: Term[] }

/** What a command line names beside its study: further words, and options of its own. */
type AskedMore<T> = {
  words: number
  options: NonNullable<ParseArgsConfig['options']>
  understand: (values: Record<string, unknown>) => T
}

const nothingMore: AskedMore<object> = { words: 0, options: {}, understand: () => ({}) }

/**
 * Returns the study, or draft, that a command line names first, with so many words after it at most and what its options mean;
 * an exit code where it names none, or one whose record has errors, after saying so.
 */
export function askedStudy<T extends object = object>(
  args: string[],
  usage: string,
  streams: Streams,
  more: AskedMore<T> = nothingMore as AskedMore<T>,
): (Asked & T) | 0 | 1 | 2 {
  const call = readCall(args, streams, usage, more.options, ({ values, positionals }) => {
    const [slug, ...rest] = positionals
    if (slug === undefined) throw new WrongCall('Name a study.')
    if (rest.length > more.words) throw new WrongCall(`"${rest.slice(more.words).join(' ')}" is too much.`)
    const given: Record<string, unknown> = values
    const content = String(given.content)
    return { content, slug, rest, file: recordOf(content, slug), understood: more.understand(given) }
  })
  if (typeof call === 'number') return call
  const file = readRecordFile(call.file)
  if (file.study)
    return {
      study: file.study,
      folder: path.dirname(file.file),
      rest: call.rest,
      terms: readGlossaryFile(call.content).terms,
      ...call.understood,
    }
  for (const finding of file.findings) streams.err(`${findingLine(finding)}\n`)
  streams.err(`The record of ${call.slug} has errors: mend them first.\n`)
  return 1
}
