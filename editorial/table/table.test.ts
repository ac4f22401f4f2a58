import { writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { parse } from 'yaml'
import { workbookOf } from '@/evidence/exports/packed/workbook'
import { writtenOut } from '@/evidence/record/shorthand'
import { joinResult } from '@/evidence/study/join'
import { printedText } from '@/evidence/study/printed'
import { knownContent } from '../fixtures/known-content'
import { outcomesOfTable } from './rows-to-outcomes'
import { runTable } from './table-command'
import { tableOfStudy } from './table-of-study'

test('a title as a paper prints it becomes an id: of the usual outcome that bears it, or of its own', () => {
  const { outcomes } = outcomesOfTable(
    [
      ['outcome', 'harm', 'kind', 'at', 'drug'],
      ['Overall Survival', '', 'rate-at-time', '6 months', '80%'],
      ['Protein in the urine', 'Proteinuria', '', '', '5/45'],
      ['Diarrhoea', 'yes', '', '', '9/45'],
      ['Walk of 6 minutes, Δ', '', 'mean', '', '12.5'],
    ],
    people,
    'a',
  )
  expect(outcomes.map(({ results, ...own }) => [own, (results as { id: string }[])[0]?.id])).toEqual([
    [{ id: 'overall-survival' }, 'overall-survival-6-months-drug'],
    [{ id: 'protein-in-the-urine', harm: { term: 'Proteinuria' } }, 'protein-in-the-urine-drug'],
    [{ id: 'diarrhoea', harm: { term: 'Diarrhoea' } }, 'diarrhoea-drug'],
    [
      {
        id: 'walk-of-6-minutes',
        title: 'Walk of 6 minutes, Δ',
        domain: null,
        definition: null,
        better: null,
        group: null,
      },
      'walk-of-6-minutes-drug',
    ],
  ])
  expect(faultOf('drug', '1', '†††')).toContain('has no letter or digit')
})

const people = {
  arms: [{ id: 'drug' }, { id: 'placebo' }],
  populations: [
    { id: 'all', armId: null, n: 30 },
    { id: 'on-drug', armId: 'drug', n: 20 },
  ],
}
const faultOf = (head: string, cell: string, outcome = 'overall-survival') =>
  outcomesOfTable(
    [
      ['outcome', 'unit', head],
      [outcome, 'months', cell],
    ],
    people,
    'a',
  ).faults[0]?.message

test.each([
  // The record knows 20 people; over how many the source counted is another question.
  ['drug', '12 (60%)', 'has no denominator'],
  ['drug', '12.5', 'may be a median, a mean or a rate'],
  ['drug (n unknown)', '12 (60%)', 'is no head of a column'],
  ['drug', '37%', 'is printed in percent, and the row says months'],
  ['drug against placebo', '0.86', 'does not say how the arms are compared'],
  ['drug against placebo', 'p = 0.37', 'does not say how the arms are compared'],
])('under %j the cell %j is refused, for it does not say what it is', (head, cell, words) => {
  expect(faultOf(head, cell)).toContain(words)
})

type Numbers = (string | number | null)[]

test.each(knownContent('content').studies.map((study) => [study.slug, study] as const))(
  '%s: its table, read again, gives the numbers of its record',
  (_, study) => {
    const { outcomes, faults } = outcomesOfTable(tableOfStudy(study), study, 'table')
    expect(faults).toEqual([])
    const back = outcomes
      .flatMap(
        ({ results }) =>
          results as { arm?: string; population: string; reports: Record<string, unknown>[] }[],
      )
      .map(({ population, arm, reports: [report = {}] }): Numbers => {
        const { value = null, count = null, of = null } = report as Record<string, string | number | null>
        return [population, arm ?? null, value, count, of]
      })
    const kept = new Set(back.map((one) => JSON.stringify(one)))
    const there = study.results
      // The report that pages show, of several sources.
      .map(({ id }) => joinResult(study, id))
      .filter(
        ({ report }) =>
          report?.state === 'reported' &&
          report.count !== null &&
          (report.denominator !== null || report.value !== null),
      )
      .map(({ result, report }): Numbers => [
        result.populationId,
        result.armId,
        report.value ? printedText(report.value) : null,
        report.count,
        report.denominator,
      ])
    const missing = there.filter((one) => !kept.has(JSON.stringify(one)))
    expect(missing.slice(0, 3)).toEqual([])
  },
)

test('a table of three rows is eight results of three lines at most each, which a record takes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
  const file = path.join(folder, 'table.csv')
  writeFileSync(
    file,
    `outcome,kind,unit,pazopanib in randomised-pazopanib,placebo in randomised-placebo,pazopanib against placebo in randomised
overall-survival,median,months,12.5 (10.6-14.8),10.7 (8.7-12.8),"HR 0.86 (0.67-1.11), p=0.25"
progression-free-survival,median,months,4.6 (3.7-4.8),1.6 (0.9-1.8),HR 0.31 (0.24-0.40); p<0.0001
diarrhoea,,,138/239 (58%),20/123 (16%),
`,
  )
  let said = ''
  const take = (text: string) => void (said += text)
  expect(
    await runTable(['palette-pazopanib', '--csv', file, '--from', 'survival', '--limits', 'ci95'], {
      out: take,
      err: take,
    }),
  ).toBe(0)
  const { outcomes } = parse(said) as { outcomes: { results: unknown[] }[] }
  const results = outcomes.flatMap((outcome) => outcome.results)
  expect(results).toHaveLength(8)
  expect(said.split('\n').length / results.length).toBeLessThanOrEqual(3)
  const { problems } = writtenOut({ passages: [{ id: 'survival', source: 'a', locator: 'b' }], outcomes })
  expect(problems).toEqual([])
  writeFileSync(file, 'outcome,pazopanb\noverall-survival,12 months\n')
  said = ''
  expect(
    await runTable(['palette-pazopanib', '--csv', file, '--from', 'survival'], { out: take, err: take }),
  ).toBe(1)
  expect(said).toContain(`${file}:1:2 There is no arm "pazopanb". Did you mean "pazopanib"?`)
  rmSync(folder, { recursive: true })
})

test.each(['csv', 'xlsx', 'yaml'])(
  'a table of a record as %s is read back as the same outcomes',
  async (kind) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const file = path.join(folder, `results.${kind}`)
    let said = ''
    const streams = { out: (text: string) => void (said += text), err: (text: string) => void (said += text) }
    const study = 'palette-pazopanib'
    expect([await runTable([study, '--to', file], streams), said]).toEqual([
      0,
      expect.stringContaining(' rows.'),
    ])
    said = ''
    expect([await runTable([study, '--file', file, '--from', 'a'], streams), said.slice(0, 9)]).toEqual([
      0,
      'outcomes:',
    ])
    const read = said
    const csv = path.join(folder, 'other.txt')
    said = ''
    await runTable([study], streams)
    writeFileSync(csv, said)
    said = ''
    await runTable([study, '--csv', csv, '--from', 'a'], streams)
    expect(read).toBe(said)
    said = ''
    expect(await runTable([study, '--to', file], streams)).toBe(1)
    expect(said).toContain('is there already; nothing was written over')
  },
)

/** A workbook with these parts beside the usual ones. */
const workbook = (rows: (string | number)[][], more: Record<string, string> = {}) => {
  const sound = unzipSync(workbookOf([{ name: 'A', header: ['outcome', 'pazopanib'], rows }]))
  return zipSync({
    ...sound,
    ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])),
  })
}

test.each<[string, Uint8Array, string]>([
  [
    'a number that the spreadsheet keeps',
    workbook([['overall-survival', 16]]),
    ':2:2 The spreadsheet keeps this cell as the number 16, without what was printed',
  ],
  [
    'a bomb',
    workbook([], { 'xl/media/a.bin': '0'.repeat(40_000_000) }),
    'unpacks to more than 33554432 bytes',
  ],
  [
    'entities',
    workbook([], { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "c">]><sst/>' }),
    'defines entities in its XML',
  ],
  ['half a workbook', workbook([['overall-survival', '16']]).slice(0, 700), ':1:1 The '],
  ['words', strToU8('outcome,pazopanib'), 'The file is no workbook (.xlsx)'],
])('a spreadsheet with %s is refused with its place', async (_, bytes, words) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'a.xlsx')
  writeFileSync(file, bytes)
  let said = ''
  const take = (text: string) => void (said += text)
  expect(await runTable(['palette-pazopanib', '--file', file, '--from', 'a'], { out: take, err: take })).toBe(
    1,
  )
  expect(said).toContain(file)
  expect(said).toContain(words)
})

test.each([
  [
    '- { outcome: overall-survival, kind: median, pazopanib: 12.5 }',
    ':1:57 The cell is no text; put it in quotes',
  ],
  ['outcome: a', 'Here is no list; expected a list of rows'],
  [
    '- { outcome: overall-survival, kind: median, pazopanib in safety-pazopanib: "NA" }',
    ':1:77 "NA" may mean several things',
  ],
])('the YAML table %s is refused with line and column', async (text, words) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'table-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'a.yaml')
  writeFileSync(file, `${text}\n`)
  let said = ''
  const take = (line: string) => void (said += line)
  expect(await runTable(['palette-pazopanib', '--file', file, '--from', 'a'], { out: take, err: take })).toBe(
    1,
  )
  expect(said).toContain(words)
})
