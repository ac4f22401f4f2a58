import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { entryOf, entryFields } from '@/evidence/readings/entry'
import { placesToRead, type ReadingForm } from '@/evidence/readings/reading-form'
import { standingCounts, standingSentence } from '@/evidence/readings/standing'
import { noReadings } from '@/evidence/readings/readings-schema'
import { runCheck } from '../check-command'
import { runPublish } from '../drafts/publish-command'
import { readRecordFile } from '../record-file'
import { runConfirm } from './confirm-command'
import { readReadings } from './readings-file'

const slug = 'tivantinib-mit-tumours'
let content = ''
let folder = ''
beforeEach(() => {
  content = mkdtempSync(path.join(tmpdir(), 'confirm-'))
  cpSync('content/glossary.yaml', path.join(content, 'glossary.yaml'))
  cpSync('content/studies/geptanolimab-asps', path.join(content, 'studies/geptanolimab-asps'), {
    recursive: true,
  })
  folder = path.join(content, 'drafts', slug)
  cpSync(path.join('content/studies', slug), folder, { recursive: true })
})
afterEach(() => rmSync(content, { recursive: true, force: true }))

/** Runs the command with answers as a person would type them. */
async function confirm(args: string[], answers: string[] = []) {
  let said = ''
  const take = (text: string) => void (said += text)
  const ask = (question: string) => {
    said += question
    return Promise.resolve(answers.shift() ?? null)
  }
  const room = { today: () => '2026-11-28', ask }
  const code = await runConfirm([...args, '--content', content], room, { out: take, err: take })
  return { code, said }
}

const study = () => {
  const { study: read } = readRecordFile(path.join(folder, 'record.yaml'))
  if (read === null) throw new Error('The record has errors.')
  return read
}
type Row = ReadingForm['places'][number]['values'][number]

/** Writes a form filled in as the record has it, but for what `change` does to it. */
function filledForm(change: (rows: Row[], form: ReadingForm) => void = () => undefined): string {
  const places = placesToRead(study(), null).map(({ source, locator, values }) => ({
    source,
    locator,
    values: values.map((joined): Row => {
      const entry = entryOf(joined)
      const said = Object.fromEntries(entryFields.map((field) => [field, entry[field]]))
      const number = (text: string | null) => (text === null ? null : Number(text))
      const zero = entry.value === '0' || entry.count === '0' ? { quote: 'none' } : {}
      return { ...said, count: number(entry.count), of: number(entry.of), ...zero } as Row
    }),
  }))
  const form: ReadingForm = {
    study: slug,
    reader: 'B. Second',
    kind: 'person',
    on: '2026-11-28',
    unseen: true,
    places,
  }
  change(
    places.flatMap(({ values }) => values),
    form,
  )
  const file = path.join(content, 'form.yaml')
  writeFileSync(file, stringify(form))
  return file
}

test('the form holds no value of the record: the lists to choose from, and blank lines for what is found', async () => {
  const file = path.join(content, 'blank.yaml')
  expect((await confirm([slug, '--form', file])).code).toBe(0)
  const form = parse(readFileSync(file, 'utf8')) as ReadingForm
  const rows = form.places.flatMap(({ values }) => values)
  expect(rows.length).toBe(
    study().results.flatMap(({ reports }) =>
      reports.filter(
        // The 0 of 27 of the disease is ours: the abstract names the only response, and nobody can read it twice.
        ({ state, countStatus, value }) =>
          (state === 'reported' && (countStatus !== 'inferred' || value !== null)) ||
          state.startsWith('not-e') ||
          state === 'not-reached',
      ),
    ).length,
  )
  expect(rows.flatMap((row) => Object.values(row)).filter((one) => one !== null)).toEqual([])
  expect((await confirm([slug, '--form', file])).said).toContain('is there already; nothing was written over')
  expect((await confirm([slug, '--from', file])).said).toMatch(/blank\.yaml:\d+:\d+ .*"reader"/)
})

test('a second reader who finds the same makes the values read twice, by two people; before, the record says read once', async () => {
  expect(standingSentence(standingCounts(study(), noReadings))).toMatch(/^Read once: /)
  const { code, said } = await confirm([slug, '--from', filledForm()])
  expect([code, said]).toEqual([0, expect.stringContaining('No difference is open.') as string])
  const readings = readReadings(folder)?.value ?? noReadings
  const counts = standingCounts(study(), readings)
  expect(counts.once).toBe(0)
  expect(standingSentence(counts)).toBe(
    `Of ${counts['two-people']} values, ${counts['two-people']} read twice, by two people.`,
  )
})

test('another digit and another population are listed, and keep the draft from publication until they are resolved', async () => {
  const populations = study().populations.map(({ id }) => id)
  const file = filledForm((rows) => {
    const row =
      rows.find(({ value }) => value === '5.5') ?? rows.find(({ value }) => typeof value === 'string')
    if (row)
      Object.assign(row, { value: '99.9', population: populations.find((id) => id !== row.population) })
  })
  const { code, said } = await confirm([slug, '--from', file])
  expect(code).toBe(1)
  expect(said).toMatch(
    /readings\.yaml:\d+:\d+ \S+ \(\S+\), value: the record has "[\d.]+", B\. Second read "99\.9"\./,
  )
  expect(said).toMatch(/, population: the record has/)
  cpSync(folder, path.join(content, 'studies', slug), { recursive: true })
  expect((await confirm([slug, '--differences'])).said).toMatch(/is published, and 2 differences are open/)
  rmSync(path.join(content, 'studies', slug), { recursive: true })
  const call = [slug, '--date', '2026-11-28', '--note', 'First published.', '--content', content]
  let refused = ''
  const take = (text: string) => void (refused += text)
  expect(runPublish(call, { out: take, err: take })).toBe(1)
  expect(refused).toContain('Mend the record, or say under "resolutions" which is right, and why.')
  expect(runCheck([slug, '--content', content], { out: take, err: take })).toBe(1)

  const kept = readReadings(folder)?.value ?? noReadings
  const value = kept.readings[0]?.values.find(({ second }) => second?.value === '99.9')
  const settled = (['value', 'population'] as const).map((field) => ({
    result: value?.result,
    source: value?.source,
    field,
    first: value?.first?.[field],
    second: value?.second?.[field],
    right: 'first',
    because: 'The table prints it so.',
    by: 'A. First',
    on: '2026-11-28',
  }))
  writeFileSync(path.join(folder, 'readings.yaml'), stringify({ ...kept, resolutions: settled }))
  expect((await confirm([slug, '--differences'])).said).toBe('No difference is open.\n')
  // Resolved for the record as it was: another change opens the question again.
  const record = path.join(folder, 'record.yaml')
  const text = readFileSync(record, 'utf8')
  writeFileSync(
    path.join(folder, 'readings.yaml'),
    stringify({ ...kept, resolutions: settled.map((one) => ({ ...one, right: 'second' })) }),
  )
  expect((await confirm([slug, '--differences'])).code).toBe(1)
  expect(readFileSync(record, 'utf8')).toBe(text)
  // Agreement is of the entries as they were made, resolved or not.
  cpSync(folder, path.join(content, 'studies', slug), { recursive: true })
  expect((await confirm(['--agreement'])).said).toMatch(
    // Clopper-Pearson of 11 of 12. The first reader chose one population throughout: chance alone explains as much, and kappa is 0.
    /\n {2}population +11 of 12 +92% +61\.5 to 99\.8% +0\.00\n/,
  )
})

test('results that an import proposed are confirmed one by one, by the reader who finds the same', async () => {
  const record = path.join(folder, 'record.yaml')
  const text = readFileSync(record, 'utf8')
  const [one = '', other = ''] = [study().results[0]?.id, study().results.at(-1)?.id]
  writeFileSync(record, `${text}unconfirmed:\n  - ${one}\n  - ${other}\n`)
  writeFileSync(
    path.join(folder, 'readings.yaml'),
    stringify({ entries: [{ reader: 'Import', kind: 'importer', results: [one, other] }] }),
  )
  const file = filledForm((_, form) => {
    for (const place of form.places)
      place.values = place.values.filter(
        ({ outcome }) => outcome === study().results.find(({ id }) => id === one)?.outcomeId,
      )
    form.places = form.places.filter(({ values }) => values.length > 0)
  })
  const { said } = await confirm([slug, '--from', file])
  expect(said).toContain(`Confirmed: ${one}`)
  expect(readFileSync(record, 'utf8')).toBe(`${text}unconfirmed:\n  - ${other}\n`)
  const counts = standingCounts(study(), readReadings(folder)?.value ?? noReadings)
  expect(counts['person-and-registry']).toBeGreaterThan(0)
})

test.each<[string, (rows: Row[], form: ReadingForm) => void, RegExp]>([
  [
    'the author',
    (_, form) => (form.reader = study().editorial.author),
    /made the record, and cannot be its second reader/,
  ],
  ['another study', (_, form) => (form.study = 'casps'), /The form is of casps/],
  [
    'an unknown arm',
    (rows) => Object.assign(rows[0] ?? {}, { arm: 'placebbo' }),
    /The record has no arm "placebbo"/,
  ],
  [
    'a zero without its words',
    (rows) => Object.assign(rows[0] ?? {}, { count: 0, of: 5, value: null, quote: null }),
    /A zero is typed here/,
  ],
  ['a number', (rows) => Object.assign(rows[0] ?? {}, { value: 12.5 }), /"12.5"/],
  ['nothing', (_, form) => (form.places = []), /No place of the form is filled in/],
])('a form with %s is refused with its place, and nothing is kept', async (_, change, words) => {
  const { code, said } = await confirm([slug, '--from', filledForm(change)])
  expect(code).toBe(1)
  expect(said).toMatch(words)
  expect(existsSync(path.join(folder, 'readings.yaml'))).toBe(false)
})

test('a reader who had seen the entries is no second reader', async () => {
  await confirm([slug, '--from', filledForm((_, form) => (form.unseen = false))])
  const counts = standingCounts(study(), readReadings(folder)?.value ?? noReadings)
  expect(counts['two-people']).toBe(0)
})

test('in the terminal a value is asked field by field, and the record is not told before', async () => {
  const [place] = placesToRead(study(), null)
  const entry = place?.values[0] ? entryOf(place.values[0]) : null
  const { code, said } = await confirm(
    [slug, '--reader', 'B. Second'],
    [
      'no',
      'overal-response',
      '1',
      'ratio',
      'hazard-ratio',
      '1',
      '',
      '',
      'x',
      '0.5',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
  )
  expect(said).toContain('There is no "overal-response".')
  const asked = said.slice(0, said.indexOf('read again by'))
  expect(asked).not.toContain(`"${entry?.value ?? entry?.count ?? ''}"`)
  expect(code).toBe(1)
})

test.each([
  [[], 'Say what to do'],
  [['--form', 'a', '--from', 'b'], '--form and --from ask for different things'],
  [['--all'], 'There is no option "--all".'],
  [['--source', 'x', '--form', 'a'], 'has no source "x"'],
])('%j is a wrong call', async (args, words) => {
  const { code, said } = await confirm([slug, ...args])
  expect(code).toBe(2)
  expect(said).toContain(words)
})

test('the command says how it is called', async () => {
  expect((await confirm(['--help'])).code).toBe(0)
  expect((await confirm(['no-such', '--differences'])).said).toContain('There is no study "no-such"')
})
