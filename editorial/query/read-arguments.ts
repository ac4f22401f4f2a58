import type { Pairs } from '@/evidence/api/read-parameters'
import { findCommand, type Command } from './command'
import { WrongCall } from '../wrong-call'

export type Call = { command: Command | null; pairs: Pairs; wantsJson: boolean; wantsHelp: boolean }

/**
 * Returns what a command line asks for: a command, `--name value` for each parameter, and words without a name for the
 * one that the command cannot do without. Throws a WrongCall for a command line that cannot be followed; whether the
 * parameters are right is the operation's to say.
 */
export function readArguments(args: readonly string[]): Call {
  const [word, ...rest] = args
  if (word === undefined || isHelp(word))
    return { command: null, pairs: [], wantsJson: false, wantsHelp: true }
  const command = findCommand(word)
  const named: [string, string][] = []
  const unnamed: string[] = []
  let wantsJson = false
  let wantsHelp = false
  for (let at = 0; at < rest.length; at += 1) {
    const arg = rest[at] ?? ''
    if (arg === '--') {
      unnamed.push(...rest.slice(at + 1))
      break
    }
    const [, name, value] = arg.match(/^--([^=]+)(?:=([^]*))?$/) ?? []
    if (isHelp(arg)) wantsHelp = true
    else if (arg === '--json') wantsJson = true
    else if (name === undefined) unnamed.push(arg)
    else if (value !== undefined) named.push([name, value])
    else named.push([name, valueAfter(name, rest[(at += 1)])])
  }
  return { command, pairs: [...named, ...pairOfUnnamed(command, unnamed)], wantsJson, wantsHelp }
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h' || arg === 'help'

function valueAfter(name: string, value: string | undefined): string {
  if (value !== undefined && !value.startsWith('--')) return value
  throw new WrongCall(
    `--${name} has no value. Write --${name} VALUE, or --${name}=VALUE where it begins with --.`,
  )
}

/** Words of one sentence may come with quotation marks around them or without. */
function pairOfUnnamed({ word, unnamed: name }: Command, words: readonly string[]): Pairs {
  if (words.length === 0) return []
  if (name !== null) return [[name, words.join(' ')]]
  throw new WrongCall(`"${words.join(' ')}" has no name. Every choice of ${word} is written --name value.`)
}
