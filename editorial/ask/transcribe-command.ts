import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { stringify } from 'yaml'
import { transcribe, type TranscribedNumber } from '@/evidence/transcribe/transcribe'
import { suggestName } from '@/evidence/text/nearest'
import { readContentText } from '@/queries/content-text'
import { terminal, type Streams } from '../streams'
import { keepCoverage } from '../confirm/readings-file'
import { WrongCall } from '../wrong-call'
import { writeWhole } from '../write-whole'
import { askedStudy } from './asked-study'

const usage = `npm run transcribe -- SLUG --source ID --text FILE    which numbers of a source's text the record has, and which are open
    --coverage NAME     enters, beside the record, how many were taken and which were left out, read by NAME; you say why
    --keep FOLDER       where the text and the proposed passages are kept; never published (.denominator/transcripts)
    --content FOLDER    another content folder`

/**
 * Says of every number of a source's text whether the record has it from that source; returns the exit code. Passages for
 * those that are open are proposed in a file, each for a person to look at: nothing is written into the record.
 */
export function runTranscribe(
  args: string[],
  streams: Streams = terminal,
  today = () => new Date().toISOString().slice(0, 10),
): number {
  const { out, err } = streams
  const asked = askedStudy(args, usage, streams, { words: 0, options, understand })
  if (typeof asked === 'number') return asked
  const { study, folder, source, file, keep, reader } = asked
  const known = study.sources.map(({ id }) => id)
  if (!known.includes(source)) {
    err(`${study.slug} has no source "${source}". ${suggestName(source, known)}\n`)
    return 2
  }
  const { text, problem } = readContentText(file)
  if (text === null) {
    err(`${file}:1:1 ${problem}\n`)
    return 1
  }
  const numbers = transcribe(study, source, text)
  for (const number of numbers) out(`${lineOf(file, number)}\n`)
  const [taken, open, others] = (['taken', 'open', 'no-finding'] as const).map(
    (kind) => numbers.filter((one) => one.kind === kind).length,
  ) as [number, number, number]
  out(
    `${taken} of ${taken + open} numbers are in the record from ${source}; ${open} open; ${others === 1 ? '1 is no finding' : `${others} are no findings`}.\n`,
  )
  const base = path.join(keep, `${study.slug}-${source}`)
  mkdirSync(keep, { recursive: true })
  writeWhole(`${base}.txt`, text)
  writeWhole(`${base}.yaml`, proposals(source, numbers))
  out(
    `${base}.yaml holds a passage for each open number, with no locator: look, and take over what is a finding.\n`,
  )
  if (reader !== null) {
    const leftOut = numbers.flatMap((one) =>
      one.kind === 'open' ? [{ number: one.text, because: null }] : [],
    )
    keepCoverage(folder, { source, by: reader, on: today(), taken, leftOut })
    const then =
      leftOut.length === 0
        ? ''
        : ' Say of each number under "leftOut" why it was left out, or take it and run this again.'
    out(`${path.join(folder, 'readings.yaml')} tells the coverage of ${source}.${then}\n`)
  }
  return 0
}

const words = { taken: 'as in the record', open: 'open', 'no-finding': 'no finding' }

function lineOf(file: string, number: TranscribedNumber): string {
  const place = `${file}:${number.line}:${number.column}`
  const about = number.kind === 'taken' ? (number.about ?? '') : number.because
  return `${place} "${number.text}" ${words[number.kind]}${about === '' ? '' : `: ${about}`}`
}

/** Returns the passages of the open numbers as a record keeps them, each once, in the order of the text. */
function proposals(source: string, numbers: readonly TranscribedNumber[]): string {
  const quotes: string[] = []
  for (const one of numbers) {
    // A passage before may hold the number, with the words next to it.
    if (one.kind !== 'open' || quotes.some((quote) => quote.includes(one.around))) continue
    quotes.push(one.passage)
  }
  const passages = quotes.map((quote, at) => ({ id: `${source}-${at + 1}`, source, locator: '', quote }))
  const head =
    '# Proposed by a program from the text of the source. None is in the record: a person decides.\n'
  return head + stringify({ passages }, { lineWidth: 0 })
}

const options = {
  source: { type: 'string' },
  text: { type: 'string' },
  coverage: { type: 'string' },
  keep: { type: 'string', default: '.denominator/transcripts' },
} as const

function understand({ source, text, keep, coverage }: Record<string, unknown>) {
  if (typeof source !== 'string') throw new WrongCall('--source names the source whose text it is.')
  if (typeof text !== 'string')
    throw new WrongCall('--text names the file of the text: plain text, as copied from the source.')
  return { source, file: text, keep: String(keep), reader: typeof coverage === 'string' ? coverage : null }
}
