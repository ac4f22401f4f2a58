import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { findingLine } from '@/evidence/text/finding'
import { comparisonSlips } from './fixtures/comparison-slips'
import { copySlips } from './fixtures/copy-slips'
import { dumpHashOf } from './fixtures/database-dump'
import { formSlips } from './fixtures/form-slips'
import { letterSlips } from './fixtures/letter-slips'
import { limitSlips } from './fixtures/limit-slips'
import { nameSlips } from './fixtures/name-slips'
import { numberSlips } from './fixtures/number-slips'
import { placeIn } from './fixtures/place-in'
import { quotationSlips } from './fixtures/quotation-slips'
import { readingSlips } from './fixtures/reading-slips'
import { relationSlips } from './fixtures/relation-slips'
import { rulingSlips } from './fixtures/ruling-slips'
import { shapeSlips } from './fixtures/shape-slips'
import { edit, importedSite, type TemporarySite } from './fixtures/temporary-site'
import { fillDatabase } from './fill-database'

let site: TemporarySite
let record: string
let glossary: string

beforeAll(async () => {
  const remove: (() => void | Promise<void>)[] = []
  site = await importedSite((removeSite) => remove.push(removeSite))
  record = readFileSync(site.recordPath, 'utf8')
  glossary = readFileSync(site.glossaryPath, 'utf8')
  return async () => {
    for (const one of remove) await one()
  }
})

beforeEach(() => {
  writeFileSync(site.recordPath, record)
  writeFileSync(site.glossaryPath, glossary)
})

/** Returns what the import says of the record, and checks that it left the database alone. */
async function refusal(): Promise<string[]> {
  const before = await dumpHashOf(site.databaseUrl)
  const { changed, change, findings } = await fillDatabase(site)
  expect({ changed, change }).toEqual({ changed: false, change: null })
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  const file = path.relative(process.cwd(), site.recordPath)
  return findings.map((finding) => findingLine(finding).replace(`${file}:`, ''))
}

test.each([
  ...shapeSlips,
  ...formSlips,
  ...nameSlips,
  ...letterSlips,
  ...rulingSlips,
  ...numberSlips,
  ...limitSlips,
  ...relationSlips,
  ...readingSlips,
  ...quotationSlips,
  ...copySlips,
  ...comparisonSlips,
])('$slip is refused, with its place and what was meant', async (slip) => {
  edit(site.recordPath, slip.from, slip.to)
  const changed = readFileSync(site.recordPath, 'utf8')
  const lines = slip.lines.map((line) =>
    typeof line === 'string' ? line : `${placeIn(changed, line.at)} ${line.says}`,
  )
  expect(await refusal()).toEqual(lines)
})

test('one run names every slip, of shape and of meaning, in the order of the file', async () => {
  edit(site.recordPath, 'n: 25\n', 'n: "25"\n')
  edit(site.recordPath, 'value: "25", count: 6, of: 24', 'value: "25", count: 26, of: 24')
  edit(site.recordPath, 'high: "55"', 'high: 55')
  edit(site.recordPath, 'shown: paper', 'shown: regulater')
  const changed = readFileSync(site.recordPath, 'utf8')
  expect((await refusal()).map((line) => line.slice(0, 90))).toEqual([
    `${placeIn(changed, 'n: ▸"25"')} In population "enrolled", "n" is "25"; expected a whole number, or { absent: not-rep`,
    `${placeIn(changed, 'high: ▸55')} In the report of "paper" in result "response-investigator", "high" is 55; expected `,
    `${placeIn(changed, 'count: ▸26, of: 24')} The report of "regulator" in result "response-review" has the count 26, above its d`,
    `${placeIn(changed, 'shown: ▸regulater')} Resolution "response-share" names the source "regulater", which the record does not`,
  ])
})

test('a slip in one record keeps every record out', async () => {
  writeFileSync(
    site.glossaryPath,
    glossary.replace('plain: A health problem during a study.', 'plan: A slip.'),
  )
  edit(site.recordPath, 'title: Inventumab in an invented disease', 'title: Another title')
  const before = await dumpHashOf(site.databaseUrl)
  const { findings } = await fillDatabase(site)
  expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual([
    '1:3 Term "adverse-event" has no "plain"; text is needed.',
    '6:3 Term "adverse-event" has a field "plan", which a record does not know. Did you mean "plain"?',
  ])
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
})
