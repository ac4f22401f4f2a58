import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseDocument, stringify } from 'yaml'
import { auditedValues, auditFormSchema, auditQuestion } from '@/evidence/readings/audit-form'
import {
  auditFrame,
  auditProblems,
  isDifferent,
  sampleOf,
  slipRate,
  slipSentence,
} from '@/evidence/readings/audit'
import { auditsFile, auditsSchema, type Audit } from '@/evidence/readings/audits-schema'
import { seededRandom } from '@/evidence/detection/random'
import { findingLine, type Finding } from '@/evidence/text/finding'
import { readCall } from '../command-line'
import { readContent } from '../content-files'
import { readShapedFile } from '../record-file'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import { writeWhole } from '../write-whole'

const usage = `npm run audit -- --sample 5 --form FILE    draws published values, and writes a blank form to read them again, blind
npm run audit -- --from FILE               takes the filled form, and lists where it differs from the records
npm run audit                              the share of slips so far, with its exact interval
    --seed N            which sample; the same seed draws the same values (1)
    --content FOLDER    another content folder`

const options = {
  sample: { type: 'string' },
  seed: { type: 'string', default: '1' },
  form: { type: 'string' },
  from: { type: 'string' },
} as const

const head = `# yaml-language-server: $schema=./schemas/audits.json
# Samples of published values that were read again by somebody who had not seen the record: written by \`npm run audit\`.
`

/**
 * Draws published values for a blind re-reading, takes the answers, or says the share of slips, as a command line asks; returns
 * the exit code: 1 where an answer differs or a form is refused, 2 for a wrong call.
 */
export function runAudit(args: string[], today: () => string, streams: Streams = terminal): number {
  const { out, err } = streams
  const call = readCall(args, streams, usage, options, ({ values, positionals }) => {
    if (positionals.length > 0) throw new WrongCall('An audit draws from all studies; name none.')
    if (values.sample !== undefined && (values.form === undefined || values.from !== undefined))
      throw new WrongCall('--sample draws values for a form; say with --form where it is written.')
    if (values.form !== undefined && values.sample === undefined)
      throw new WrongCall('--form is written for a sample; say with --sample how many values.')
    const [size, seed] = [Number(values.sample ?? '1'), Number(values.seed)]
    if (!Number.isInteger(size) || size < 1)
      throw new WrongCall(`--sample is at least 1, not "${values.sample}".`)
    if (!Number.isInteger(seed) || seed < 0)
      throw new WrongCall(`--seed is a whole number, not "${values.seed}".`)
    return { ...values, size, seed }
  })
  if (typeof call === 'number') return call
  const kept = readAudits(call.content)
  if (kept !== null && kept.value === null) {
    for (const finding of kept.findings) err(`${findingLine(finding)}\n`)
    return 1
  }
  const audits = kept?.value ?? []
  if (call.form === undefined && call.from === undefined) {
    out(`${slipSentence(slipRate(audits))}\n`)
    return 0
  }
  const { studies } = readContent(call.content)
  const frame = auditFrame(studies)
  if (call.form !== undefined) {
    if (existsSync(call.form)) {
      err(`${call.form} is there already; nothing was written over. Name another file.\n`)
      return 1
    }
    const drawn = sampleOf(frame, call.size, seededRandom(call.seed))
    writeWhole(call.form, blankForm(drawn, { seed: call.seed, drawnFrom: frame.length, on: today() }))
    out(
      `${call.form}: ${drawn.length} of ${frame.length} values. Then: npm run audit -- --from ${call.form}\n`,
    )
    return 0
  }
  const shaped = readShapedFile(call.from ?? '', auditFormSchema)
  const values = shaped.value === null ? [] : auditedValues(shaped.value, studies)
  const refused = values.flatMap((one) => ('rule' in one ? [one] : []))
  for (const finding of [...shaped.findings, ...shaped.findingsFor(refused)]) err(`${findingLine(finding)}\n`)
  if (shaped.value === null || refused.length > 0) {
    err('Nothing was kept.\n')
    return 1
  }
  const { reader, on, unseen, seed, drawnFrom } = shaped.value
  const audit = {
    on,
    reader,
    unseen,
    seed,
    drawnFrom,
    values: values.flatMap((one) => ('rule' in one ? [] : [one])),
  }
  return keep(call.content, audit, streams)
}

/** Adds an audit to those of the content folder, and says in what it differs. */
function keep(content: string, audit: Audit, { out }: Streams): number {
  const before = readAudits(content)
  const document = parseDocument(before === null ? `${head}[]\n` : before.text)
  document.add(document.createNode(audit))
  if (document.contents !== null && 'flow' in document.contents) document.contents.flow = false
  writeWhole(path.join(content, auditsFile), document.toString({ lineWidth: 0 }))
  const differing = audit.values.filter(isDifferent)
  for (const { study, result, source } of differing)
    out(`${study}, ${result} (${source}): not as in the record.\n`)
  out(
    differing.length === 0
      ? `${audit.values.length} values were read again, and all are as in the record.\n`
      : `${differing.length} of ${audit.values.length} differ. Look at the source, and say in ${path.join(content, auditsFile)} under "fault" whose slip each was, and under "because" how that was told.\n`,
  )
  return differing.length === 0 ? 0 : 1
}

/** Returns the audits of a content folder as a checked file, or null where there is none. */
export function readAudits(content: string) {
  const file = path.join(content, auditsFile)
  return existsSync(file) ? readShapedFile(file, auditsSchema) : null
}

/** Returns what an editor should know of the audits of a content folder. */
export function auditFindings(content: string): Finding[] {
  const file = readAudits(content)
  return file === null
    ? []
    : file.value === null
      ? file.findings
      : file.findingsFor(auditProblems(file.value))
}

function blankForm(
  drawn: ReturnType<typeof auditFrame>,
  { seed, drawnFrom, on }: { seed: number; drawnFrom: number; on: string },
): string {
  const quoted = (value: string) =>
    stringify(value, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE' }).trimEnd()
  return [
    '# Blind re-reading of a sample. Read each value in its source, without the record and its pages, and copy it as printed,',
    '# in quotes; a whole number of people is a count. "filed" is true where the source gives it of just these people, this arm,',
    '# this cut-off and this outcome, else false, and the note says what it is of. A zero needs the words of the source.',
    '',
    'reader: # your name',
    `on: '${on}'`,
    'unseen: # true where you have not seen the records, else false',
    `seed: ${seed}`,
    `drawnFrom: ${drawnFrom}`,
    'values:',
    ...drawn.flatMap((joined) => [
      `  - study: ${joined.study.slug}`,
      `    result: ${joined.result.id}`,
      `    source: ${joined.source.id}`,
      `    question: ${quoted(auditQuestion(joined))}`,
      '    filed: ',
      ...['count', 'of', 'value', 'low', 'high', 'sd', 'se', 'p', 'quote', 'note'].map(
        (field) => `    ${field}: `,
      ),
    ]),
    '',
  ].join('\n')
}
