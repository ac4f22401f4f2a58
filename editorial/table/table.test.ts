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
import { readCell } from './read-cell'
import { outcomesOfTable } from './rows-to-outcomes'
import { runTable } from './table-command'
import { tableOfStudy } from './table-of-study'

const ci95 = { kind: 'confidence-interval', level: 95 }

test.each([
  ['19/52 (37%)', { count: 19, of: 52, value: '37' }],
  ['19 of 52 (37%; 95% CI 24-51)', { count: 19, of: 52, value: '37', low: '24', high: '51', spread: ci95 }],
  ['12·5 (95% CI 10·6–14·8)', { value: '12.5', low: '10.6', high: '14.8', spread: ci95 }],
  [
    '12.5 (90% CI 10.6 to 14.8)',
    { value: '12.5', low: '10.6', high: '14.8', spread: { ...ci95, level: 90 } },
  ],
  ['28 (range 3 to 72)', { value: '28', low: '3', high: '72', spread: { kind: 'range' } }],
  [
    '−8.3% (IQR −26.5 to 5.9)',
    { value: '-8.3', isPercent: true, low: '-26.5', high: '5.9', spread: { kind: 'interquartile-range' } },
  ],
  [
    'HR 0·86 (95% CI 0·67–1·11), p=0·25',
    {
      measure: 'hazard-ratio',
      value: '0.86',
      low: '0.67',
      high: '1.11',
      spread: ci95,
      p: { relation: '=', value: '0.25', sides: 'not-stated' },
    },
  ],
  ['HR; p = 0.37', { measure: 'hazard-ratio', p: { relation: '=', value: '0.37', sides: 'not-stated' } }],
  ['p < .001', { p: { relation: '<', value: '0.001', sides: 'not-stated' } }],
  ['15.1 (95% CI 8.4 to NE)', { value: '15.1', low: '8.4', high: { absent: 'not-estimable' }, spread: ci95 }],
  ['NR', { state: 'not-reached' }],
  ['138 (58%)', { count: 138, of: 239, value: '58' }],
  ['', null],
  ['–', null],
])('the cell %j is read as printed', (cell, read) => {
  expect(readCell(cell, 239)).toEqual(read)
})

test('limits without a name are read only where the whole table has one', () => {
  expect(() => readCell('12.5 (10.6 to 14.8)', null)).toThrow('does not say what they are')
  expect(readCell('12.5 (10.6 to 14.8)', null, { kind: 'range' })).toMatchObject({
    spread: { kind: 'range' },
  })
})

const people = {
  arms: [{ id: 'drug' }, { id: 'placebo' }],
  populations: [
    { id: 'all', armId: null, n: 30 },
    { id: 'on-drug', armId: 'drug', n: 20 },
  ],
}
const faultOf = (head: string, cell: string) =>
  outcomesOfTable(
    [
      ['outcome', 'unit', head],
      ['overall-survival', 'months', cell],
    ],
    people,
    'a',
  ).faults[0]?.message

test.each([
  // The record knows 20 people; over how many the source counted is another question.
  ['drug', '12 (60%)', 'has no denominator'],
  ['drug', '12.5', 'may be a median, a mean or a rate'],
  ['drug', '37%', 'is printed in percent, and the row says months'],
  ['drug against placebo', '0.86', 'does not say how the arms are compared'],
  ['drug against placebo', 'p = 0.37', 'does not say how the arms are compared'],
])('under %j the cell %j is refused, for it does not say what it is', (head, cell, words) => {
  expect(faultOf(head, cell)).toContain(words)
})

test.each([
  ['NA', 'may mean several things'],
  ['12,5', 'has a comma before its decimals'],
  ['about 12', 'is no result that is read here'],
  ['12.5 months', 'is no result that is read here'],
  ['37% vs 24%', 'is no result that is read here'],
])('the cell %j is refused, and not guessed at', (cell, words) => {
  expect(() => readCell(cell, null)).toThrow(words)
})

test('a count without a denominator needs the number of its column', () => {
  expect(() => readCell('138 (58%)', null)).toThrow('has no denominator')
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
        ({ report }) => report?.state === 'reported' && report.denominator !== null && report.count !== null,
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

test('a table of three rows is seven results of seven lines at most, which a record takes', async () => {
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
  expect(said.split('\n').length / results.length).toBeLessThanOrEqual(8)
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
