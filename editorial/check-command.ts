import path from 'node:path'
import { countItems, guidelineOf, lackingItems } from '@/evidence/reporting/reporting-items'
import type { Study } from '@/evidence/study/study'
import { findingLine, type Finding } from '@/evidence/text/finding'
import { checkContent } from './check-content'
import { summaryLines } from './check-summary'
import { readCall, recordOf } from './command-line'
import { draftPathsIn } from './content-files'
import { fixContent } from './fix-content'
import { noMemory, type Memory } from './memory'
import { measureAndWrite } from './measure-detection'
import { revisionFindings } from './revisions/revision-findings'
import { terminal, type Streams } from './streams'
import { WrongCall } from './wrong-call'

const usage = `npm run check                                   checks every record and all prose
npm run check -- SLUG ...                       checks the named studies, or drafts, and their prose alone
npm run check -- SLUG ... --complete            the same, and what of a reporting guideline the records do not hold
npm run check -- SLUG ... --fix                 mends first what has one right answer, and says where
npm run check -- SLUG ... --watch               the same again with every save, until Control+C
npm run check -- --json                         the same for tools
npm run check -- --corrupt [--seed N --count N] measures what the rules detect
    --content FOLDER                            another content folder`

/**
 * Runs the editor's check on a command line and says what it found; returns the exit code: 1 when something must stop
 * publication, 2 for a wrong call.
 */
export function runCheck(args: string[], streams: Streams = terminal, memory: Memory = noMemory): number {
  const { out, err } = streams
  const options = readOptions(args, streams)
  if (typeof options === 'number') return options
  if (options.corrupt) return measureAndWrite(options)
  const { content, slugs, json } = options
  // What was mended is said apart from the findings, which tools read.
  if (options.fix) for (const line of fixContent(content, slugs)) err(`${line}\n`)
  const checked = checkContent(content, slugs, memory)
  const { summary } = checked
  const drafts = draftPathsIn(content).map((file) => path.basename(path.dirname(file)))
  // A draft has no history before it is published.
  const published = checked.sound.filter(({ slug }) => !drafts.includes(slug))
  const findings = [...checked.findings, ...revisionFindings(content, published, slugs)]
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const lines = json
    ? [JSON.stringify({ findings, summary, errors }, null, 2)]
    : [
        ...findings.map(findingLine),
        ...rulesLine(findings),
        ...summaryLines(summary, errors, findings.length - errors),
      ]
  out(`${lines.join('\n')}\n`)
  if (options.complete) out(checked.sound.map(completenessLines).join('\n'))
  return errors > 0 ? 1 : 0
}

/** A finding says what is wrong; what its rule asks, and why, is told by its name. */
function rulesLine(findings: readonly Finding[]): string[] {
  const rules = [...new Set(findings.map(({ rule }) => rule))]
  return rules.length === 0
    ? []
    : [
        `What is asked, and why: npm run explain -- ${rules.length > 1 ? `RULE, one of ${rules.join(', ')}` : rules[0]}`,
      ]
}

/** What a record lacks may be what no source states: that is for an editor to tell. */
function completenessLines(study: Study): string {
  const lacking = lackingItems(study)
  const all = countItems(study)
  const lines = lacking.map(({ topic, lacks, written }) => `  ${topic}: ${lacks}. Write ${written}.\n`)
  return `${study.slug}: ${all - lacking.length} of ${all} items are in the record. ${guidelineOf(study)}.\n${lines.join('')}`
}

const known = {
  json: { type: 'boolean', default: false },
  corrupt: { type: 'boolean', default: false },
  complete: { type: 'boolean', default: false },
  fix: { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  seed: { type: 'string', default: '1' },
  count: { type: 'string', default: '5000' },
} as const

function readOptions(args: string[], streams: Streams) {
  return readCall(args, streams, usage, known, ({ values, positionals: slugs }) => {
    const [seed, count] = [Number(values.seed), Number(values.count)]
    if (!Number.isInteger(seed) || seed < 0)
      throw new WrongCall(`--seed is a whole number, not "${values.seed}".`)
    if (!Number.isInteger(count) || count < 1)
      throw new WrongCall(`--count is at least 1, not "${values.count}".`)
    if (values.complete && (slugs.length === 0 || values.json))
      throw new WrongCall('--complete is for named studies, and for people: name one, and leave out --json.')
    if (values.corrupt && (values.fix || values.watch))
      throw new WrongCall('--corrupt measures once and mends nothing: leave out --fix and --watch.')
    if (values.corrupt && slugs.length > 0)
      throw new WrongCall('--corrupt measures all records; name no study.')
    for (const slug of slugs) recordOf(values.content, slug)
    return { ...values, seed, count, slugs: slugs.length > 0 ? slugs : null }
  })
}
