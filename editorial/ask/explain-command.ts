import path from 'node:path'
import { checkVerdicts } from '@/evidence/checks/check'
import { sentenceStart } from '@/evidence/format/number-words'
import { claimForms } from '@/evidence/claims/claim-wordings'
import { plainSpaces } from '@/evidence/format/typography'
import { ruleNames, type RuleName } from '@/evidence/study/vocabulary'
import { exampleOf } from '@/evidence/tables/rule-example'
import { findingRules, type FindingRule } from '@/evidence/text/finding-rules'
import { suggestName } from '@/evidence/text/nearest'
import { oneName, readCall } from '../command-line'
import { readContent } from '../content-files'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'

const usage = `npm run explain -- RULE    what a rule asks and why; of a rule of numbers also where it is blind, and a published number
npm run explain            the names of the rules
    --content FOLDER    another content folder`

/** Explains a rule; returns the exit code. */
export function runExplain(args: string[], streams: Streams = terminal): number {
  const { out } = streams
  const options = readCall(args, streams, usage, {}, ({ values, positionals }) => {
    const known = [...Object.keys(ruleNames), ...Object.keys(findingRules)] as FindingRule[]
    const name = positionals.length === 0 ? null : oneName(positionals, 'rule')
    const found = known.find((one) => one === name) ?? null
    if (name !== null && found === null)
      throw new WrongCall(`There is no rule "${name}". ${suggestName(name, known)}`)
    return { content: values.content, rule: found }
  })
  if (typeof options === 'number') return options
  const { content, rule } = options
  if (rule === null) {
    const others = Object.entries(findingRules).map(([id, { name }]) => [id, name])
    const lines = [...Object.entries(ruleNames), ...others].map(
      ([id = '', name]) => `${id.padEnd(30)} ${name}\n`,
    )
    out(lines.join(''))
    return 0
  }
  if (rule in findingRules) {
    const { name, asks } = findingRules[rule as keyof typeof findingRules]
    out(`${name} (${rule})\n\n${asks}\n${rule === 'claim' ? claimLines() : ''}`)
    return 0
  }
  return explainNumbers(content, rule as RuleName, out)
}

/** What may be claimed, when it holds, and the words for it. */
const claimLines = (): string =>
  claimForms()
    .map(({ that, holds, wordings }) => `\n${that}: ${holds}\n    ${wordings.join(', ')}\n`)
    .join('')

/** Explains a rule of numbers in the words of the methods page, with a live example. */
function explainNumbers(content: string, rule: RuleName, out: Streams['out']): number {
  out(`${ruleNames[rule]} (${rule})\n\n${sectionOf(content, rule)}`)
  const example = exampleOf(rule, readContent(content).studies)
  if (example !== null) {
    const { study, check } = example
    const whose = check.resultId === null ? study.slug : `${study.slug}, ${check.resultId}`
    out(`\n${sentenceStart(checkVerdicts[check.verdict])}: ${plainSpaces(check.working)} (${whose})\n`)
  }
  return 0
}

/** Returns what the methods page says of a rule, without its tags; nothing where there is no such page. */
function sectionOf(content: string, rule: RuleName): string {
  const file = path.join(content, 'methods.mdx')
  const parts = (readContentText(file).text ?? '').split(/^### /m)
  const section =
    parts.find((part) => part.toLowerCase().startsWith(`${ruleNames[rule].toLowerCase()}\n`)) ?? ''
  const words = section.slice(ruleNames[rule].length).split(/^#/m)[0] ?? ''
  return `${words
    .replace(/<RuleExample[^>]*\/>/g, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\*+/g, '')
    .trim()}\n`
}
