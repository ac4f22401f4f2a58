import { referenceParameters } from '@/evidence/api/reference'
import { commands, type Command } from './command'

const call = 'npm run -s query --'

/** Returns what can be asked. */
export function generalHelp(): string {
  const width = Math.max(...commands.map(({ word }) => word.length)) + 2
  const lines = commands.map(({ word, operation }) => `  ${word.padEnd(width)}${operation.summary}`)
  return `${call} COMMAND [--name value ...] [--json]

${lines.join('\n')}

With --json the answer is what /api/v1 answers. ${call} COMMAND --help lists the choices of one command.

  ${call} results --study atezolizumab-asps --assessor investigator
  ${call} search PFS 20.8
  ${call} verify "Atezolizumab: the median progression-free survival was 28 months."
  ${call} study casps --fields slug,conditions --json
`
}

/** Returns what one command takes, from the schema that checks it. */
export function commandHelp({ word, operation, unnamed }: Command): string {
  const parameters = referenceParameters(operation).map(({ name, isRequired, takes, allowed, meaning }) => {
    const first = `  --${name}${isRequired ? ' (needed)' : ''}`
    const values = allowed ? ` One of: ${allowed.join(', ')}.` : ''
    return `${first}\n      ${meaning} Takes ${takes}.${values}`
  })
  const place = unnamed === null ? '' : ` [${unnamed.toUpperCase()}]`
  return `${call} ${word}${place} [--name value ...] [--json]

${operation.summary}. ${operation.description}

${parameters.join('\n')}
`
}
