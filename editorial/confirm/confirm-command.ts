import { existsSync } from 'node:fs'
import path from 'node:path'
import { readingAgreement } from '@/evidence/readings/agreement'
import { differenceSentence, openDifferences } from '@/evidence/readings/differences'
import { formSchema, placesToRead, readingFromForm, type ReadingForm } from '@/evidence/readings/reading-form'
import { noReadings, type SecondReading } from '@/evidence/readings/readings-schema'
import { findingLine } from '@/evidence/text/finding'
import { suggestName } from '@/evidence/text/nearest'
import type { Study } from '@/evidence/study/study'
import { oneName, readCall, recordOf } from '../command-line'
import { recordPathsIn } from '../content-files'
import { draftsFolder, readRecordFile, readShapedFile, type RecordFile } from '../record-file'
import { terminal, type Streams } from '../streams'
import { WrongCall } from '../wrong-call'
import { writeWhole } from '../write-whole'
import { agreementLines } from './agreement-lines'
import { confirmedResults, withoutUnconfirmed } from './confirmed-record'
import { formText } from './form-text'
import { addReading, readReadings } from './readings-file'
import { askReading, type Ask } from './terminal-reading'

const usage = `npm run confirm -- SLUG --form FILE              a blank form for a second reader, who has not seen the record
npm run confirm -- SLUG --from FILE              takes the filled form, and lists where it differs from the record
npm run confirm -- SLUG --reader "Name"          asks for each value in the terminal instead
npm run confirm -- SLUG --differences            what is still to be resolved
npm run confirm -- --agreement                   how far second readings agree with the first entries, by field
    --source ID         the places of one source alone
    --content FOLDER    another content folder`

const options = {
  form: { type: 'string' },
  from: { type: 'string' },
  reader: { type: 'string' },
  source: { type: 'string' },
  differences: { type: 'boolean', default: false },
  agreement: { type: 'boolean', default: false },
} as const

/** The clock and the keyboard of a reading. */
export type ReadingRoom = { today: () => string; ask: Ask }

/**
 * Takes a second reading of a study, or draft, as a command line asks; returns the exit code: 1 where readings differ or a
 * form is refused, 2 for a wrong call. The record's values are not said before the second reader's are given.
 */
export async function runConfirm(
  args: string[],
  room: ReadingRoom,
  streams: Streams = terminal,
): Promise<number> {
  const { out, err } = streams
  const call = readCall(args, streams, usage, options, ({ values, positionals }) => {
    const asked = (['form', 'from', 'reader', 'differences', 'agreement'] as const).filter(
      (name) => values[name],
    )
    if (asked.length !== 1)
      throw new WrongCall(
        asked.length === 0
          ? 'Say what to do: --form, --from, --reader, --differences or --agreement.'
          : `--${asked.join(' and --')} ask for different things; expected one.`,
      )
    if (values.agreement) {
      if (positionals.length > 0) throw new WrongCall('--agreement is of all studies; name none.')
      return { ...values, record: null }
    }
    return { ...values, record: recordOf(values.content, oneName(positionals)) }
  })
  if (typeof call === 'number') return call
  if (call.record === null) {
    const kept = recordPathsIn(call.content).flatMap((file) => {
      const readings = readReadings(path.dirname(file))?.value ?? null
      return readings === null ? [] : [{ study: path.basename(path.dirname(file)), readings }]
    })
    out(`${agreementLines(readingAgreement(kept)).join('\n')}\n`)
    return 0
  }
  const file = readRecordFile(call.record)
  const { study } = file
  const folder = path.dirname(call.record)
  if (study === null) {
    for (const finding of file.findings) err(`${findingLine(finding)}\n`)
    err('The record has errors: mend them first.\n')
    return 1
  }
  const kept = readReadings(folder)
  if (kept !== null && kept.value === null) {
    for (const finding of kept.findings) err(`${findingLine(finding)}\n`)
    return 1
  }
  if (call.differences) return sayDifferences(study, folder, streams)
  const sources = study.sources.map(({ id }) => id)
  if (call.source !== undefined && !sources.includes(call.source)) {
    err(`${study.slug} has no source "${call.source}". ${suggestName(call.source, sources)}\n`)
    return 2
  }
  const places = placesToRead(study, call.source ?? null)
  if (call.form !== undefined) {
    if (existsSync(call.form)) {
      err(`${call.form} is there already; nothing was written over. Name another file.\n`)
      return 1
    }
    writeWhole(call.form, formText(study, places, room.today()))
    out(
      `${call.form}: ${places.length} places to read. Then: npm run confirm -- ${study.slug} --from ${call.form}\n`,
    )
    return 0
  }
  const given =
    call.from === undefined
      ? await asked(study, call.reader ?? '', places, room, out)
      : readForm(call.from, err)
  if (given === null) return 1
  return take(file, study, folder, given, streams)
}

type GivenForm = {
  form: ReadingForm
  lineOf: (problem: { path: readonly (string | number)[]; message: string }) => string
}

function readForm(name: string, err: Streams['err']): GivenForm | null {
  const shaped = readShapedFile(name, formSchema)
  for (const finding of shaped.findings) err(`${findingLine(finding)}\n`)
  if (shaped.value === null) return null
  const lineOf: GivenForm['lineOf'] = ({ path: at, message }) =>
    findingLine({ ...shaped.positionOf(at), severity: 'error', message })
  return { form: shaped.value, lineOf }
}

async function asked(
  study: Study,
  reader: string,
  places: ReturnType<typeof placesToRead>,
  { ask, today }: ReadingRoom,
  out: Streams['out'],
): Promise<GivenForm> {
  const said =
    (await ask(`Have you, ${reader}, seen the record's entries of ${study.slug}? (yes/no): `)) ?? 'yes'
  const unseen = /^no?$/i.test(said.trim())
  const given = await askReading(study, places, ask, out)
  const form = { study: study.slug, reader, kind: 'person' as const, on: today(), unseen, places: given }
  return { form, lineOf: ({ message }) => message }
}

/** Keeps a reading, takes from the list of what nobody confirmed what it confirms, and says where it differs. */
function take(
  file: RecordFile,
  study: Study,
  folder: string,
  { form, lineOf }: GivenForm,
  streams: Streams,
): number {
  const { out, err } = streams
  const isAuthor = form.reader.trim().toLowerCase() === study.editorial.author.trim().toLowerCase()
  const reading: SecondReading | { path: readonly (string | number)[]; message: string }[] = isAuthor
    ? [
        {
          path: ['reader'],
          message: `${form.reader} made the record, and cannot be its second reader; expected another person.`,
        },
      ]
    : readingFromForm(study, form)
  if (Array.isArray(reading)) {
    for (const problem of reading) err(`${lineOf(problem)}\n`)
    err('Nothing was kept.\n')
    return 1
  }
  addReading(folder, reading)
  const { values } = reading
  const both = values.filter(({ first, second }) => first !== null && second !== null).length
  out(`${both === 1 ? 'One value' : `${both} values`} of the record read again by ${reading.reader}.\n`)
  if (!reading.unseen)
    out('The reader had seen the entries: the reading is kept, and counts as no second one.\n')
  for (const { source, locator, second } of values.filter(({ first }) => first === null))
    out(`${source}, ${locator}: ${second?.outcome ?? ''} is read here, and the record has no such value.\n`)
  const confirmed = confirmedResults(study, readReadings(folder)?.value ?? noReadings, file.unconfirmed)
  if (confirmed.length > 0) {
    writeWhole(file.file, withoutUnconfirmed(file.text, confirmed))
    out(`Confirmed: ${confirmed.join(', ')}.\n`)
  }
  return sayDifferences(study, folder, streams)
}

function sayDifferences(study: Study, folder: string, { out }: Streams): number {
  const kept = readReadings(folder)
  const open = kept?.value ? openDifferences(study, kept.value) : []
  for (const one of open) {
    const at = kept?.positionOf(['readings', one.reading, 'values', one.value])
    out(`${at?.file}:${at?.line}:${at?.column} ${differenceSentence(one)}\n`)
  }
  out(
    open.length === 0
      ? 'No difference is open.\n'
      : `${consequence(open.length, path.basename(path.dirname(folder)) === draftsFolder)} Mend the record, or enter under "resolutions" which is right: { result, source, field, first, second, right: first | second | neither, because, by, on }.\n`,
  )
  return open.length === 0 ? 0 : 1
}

/** What differs stops the publication of a draft, and of a study that is published the next build. */
function consequence(open: number, isDraft: boolean): string {
  const count = open === 1 ? 'One difference' : `${open} differences`
  if (isDraft) return `${count} ${open === 1 ? 'keeps' : 'keep'} the study from publication.`
  return `The study is published, and ${open === 1 ? 'one difference is' : `${count} are`} open: each is an error of the check, and readers keep the pages of the last build until it is mended or resolved.`
}
