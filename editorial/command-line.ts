import { lstatSync } from 'node:fs'
import path from 'node:path'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { suggestName } from '@/evidence/text/nearest'
import { draftPathsIn, recordPathsIn } from './content-files'
import { draftsFolder } from './record-file'
import { WrongCall } from './wrong-call'
import type { Streams } from './streams'

type Options = NonNullable<ParseArgsConfig['options']>

/** Options that every command for editors knows. */
const common = {
  content: { type: 'string', default: 'content' },
  help: { type: 'boolean', short: 'h', default: false },
} as const satisfies Options

type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; allowPositionals: true; options: O & typeof common }>
>

/**
 * Returns what a command line asks for, as `understand` makes it of options and names; else the exit code, after saying why:
 * 0 where help was asked for, 2 for a wrong call, each with how the command is called. `understand` throws a {@link WrongCall}.
 */
export function readCall<O extends Options, T extends object>(
  args: string[],
  { out, err }: Streams,
  usage: string,
  options: O,
  understand: (call: Parsed<O>) => T,
): T | 0 | 2 {
  const all = { ...common, ...options }
  try {
    const parsed = parseArgs({ args: args.map(plainHelp), allowPositionals: true, options: all }) as Parsed<O>
    if ((parsed.values as { help?: boolean }).help === true) {
      out(`${usage}\n`)
      return 0
    }
    return understand(parsed)
  } catch (error) {
    err(`${sentenceOf(error, Object.keys(all))}\n\n${usage}\n`)
    return 2
  }
}

/** `npm run new -- help` asks for the same as `--help`: no study has that name. */
const plainHelp = (arg: string, at: number): string => (at === 0 && arg === 'help' ? '--help' : arg)

function sentenceOf(error: unknown, known: readonly string[]): string {
  if (error instanceof WrongCall) return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // The words of Node speak of its own function, not of the command.
  const said = error instanceof Error ? error.message : ''
  const name = /'(?:-\w, )?(-{1,2}[^' ]+)/.exec(said)?.[1]
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' && name !== undefined)
    return `There is no option "${name}". ${suggestName(name.replace(/^-+/, ''), known)}`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && name !== undefined)
    return /does not take/.test(said)
      ? `${name} takes no value.`
      : `${name} has no value after it; expected one.`
  throw error
}

/** Returns the one name that a command line gives. Throws a {@link WrongCall} for none or several. */
export function oneName(positionals: readonly string[], what = 'study'): string {
  const [name, ...more] = positionals
  if (name === undefined) throw new WrongCall(`Name one ${what}.`)
  if (more.length > 0) throw new WrongCall(`One ${what} at a time: "${more.join(' ')}" is too much.`)
  return name
}

/** Which studies a command is for. */
export type StudiesMeant = 'all' | 'published' | 'drafts'

/** Returns the record file of a named study. Throws a {@link WrongCall}, with the nearest right name, where there is none. */
export function recordOf(content: string, slug: string, meant: StudiesMeant = 'all'): string {
  const files = [
    ...(meant === 'drafts' ? [] : recordPathsIn(content)),
    ...(meant === 'published' ? [] : draftPathsIn(content)),
  ]
  const nameOf = (file: string) => path.basename(path.dirname(file))
  const file = files.find((one) => nameOf(one) === slug)
  if (file !== undefined) return file
  if (meant === 'drafts' && recordPathsIn(content).some((one) => nameOf(one) === slug))
    throw new WrongCall(`"${slug}" is published already, and there is no draft of it.`)
  const what = meant === 'drafts' ? 'draft' : 'study'
  const link = ['studies', draftsFolder]
    .map((folder) => path.join(content, folder, slug))
    .find((one) => lstatSync(one, { throwIfNoEntry: false })?.isSymbolicLink())
  if (link !== undefined)
    throw new WrongCall(`${link} is a link, and no ${what} is read through one. Put the folder itself there.`)
  throw new WrongCall(`There is no ${what} "${slug}" in ${content}. ${suggestName(slug, files.map(nameOf))}`)
}
