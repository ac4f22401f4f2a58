import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readContent } from '@/editorial/content-files'
import { dumpOf } from '@/editorial/fixtures/database-dump'
import { importedSite } from '@/editorial/fixtures/temporary-site'
import { databaseVersion } from '@/queries/database-file'
import { onPostgres } from '@/editorial/fixtures/postgres-database'
import { openClient } from '@/queries/engines/for-address'
import { libsqlAdapter, writingPragmas } from '@/queries/libsql-adapter'
import { postgresAdapter } from './postgres/connect.mjs'

const schema = readFileSync('prisma/schema.prisma', 'utf8')

test('every model and every field says what it means', () => {
  const lines = schema.split('\n')
  const stated = lines.filter(
    (line) => /^(model \w+ \{| {2}\w+ +\w)/.test(line) && !/^ {2}(provider|output) /.test(line),
  )
  const silent = stated.filter((line) => !/^\s*\/\/\/ \S/.test(lines[lines.indexOf(line) - 1] ?? ''))
  expect(stated.length).toBeGreaterThan(200)
  // Equal lines stand in several models: each place is looked at.
  const places = lines.flatMap((line, index) => (stated.includes(line) ? [index] : []))
  expect(
    places.filter((index) => !/^\s*\/\/\/ \S/.test(lines[index - 1] ?? '')).map((index) => lines[index]),
  ).toEqual([])
  expect(silent).toEqual([])
})

test('the code asks for the last migration', () => {
  const folders = readdirSync('prisma/migrations', { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(databaseVersion).toBe(
    folders
      .map(({ name }) => name)
      .sort()
      .at(-1),
  )
})

/** Writes that the database itself must refuse, whatever code asks for them, and the constraint that does. */
const refusedWrites: [string, string, RegExp][] = [
  [
    'a count above its denominator',
    `UPDATE "Report" SET "count" = 25 WHERE "denominator" = 24`,
    /Report_count_in_denominator_check/,
  ],
  ['a negative count', `UPDATE "Report" SET "count" = -1 WHERE "count" = 1`, /Report_count_check/],
  [
    'a number that is not the printed one',
    `UPDATE "Report" SET "valueNumber" = 34 WHERE "valueText" = '33'`,
    /Report_value_as_printed_check/,
  ],
  [
    'a printed text that is no number',
    `UPDATE "Report" SET "valueText" = '33%' WHERE "valueText" = '33'`,
    /Report_value_as_printed_check/,
  ],
  [
    'a reported report that prints nothing',
    `UPDATE "Report" SET "state" = 'reported' WHERE "state" = 'not-reported'`,
    /Report_reported_prints_something_check/,
  ],
  [
    'an absent report that prints a value',
    `UPDATE "Report" SET "state" = 'not-reported' WHERE "valueText" = '25'`,
    /Report_absent_prints_nothing_check/,
  ],
  [
    'a count without a status',
    `UPDATE "Report" SET "countStatus" = NULL WHERE "count" = 6`,
    /Report_count_with_status_check/,
  ],
  [
    'a p value above 1',
    `UPDATE "Report" SET "pText" = '1.5', "pNumber" = 1.5 WHERE "pText" IS NOT NULL`,
    /Report_p_probability_check/,
  ],
  ['an unknown word', `UPDATE "Result" SET "unit" = 'furlongs'`, /Result_unit_check/],
  [
    'a ratio without a measure',
    `UPDATE "Result" SET "measure" = NULL WHERE "kind" = 'ratio'`,
    /Result_ratio_needs_measure_check/,
  ],
  [
    'a range with a level',
    `UPDATE "Result" SET "spreadLevel" = 95 WHERE "spreadKind" = 'range'`,
    /Result_spreadLevel_check/,
  ],
  ['a negative population', `UPDATE "AnalysisPopulation" SET "n" = -1`, /AnalysisPopulation_n_check/],
  [
    'grade 6',
    `UPDATE "Outcome" SET "harmGradeHighest" = 6 WHERE "harmGradeHighest" = 3`,
    /Outcome_harm_grades_check/,
  ],
  [
    'a harm of serious events alone that leaves them out',
    `UPDATE "Outcome" SET "harmSerious" = TRUE, "harmLeavesOut" = 'serious-events' WHERE "harmSerious" IS NOT NULL`,
    /Outcome_harmLeavesOut_check/,
  ],
  ['the thirtieth of February', `UPDATE "StudyDate" SET "date" = '2022-02-30'`, /StudyDate_date_check/],
  ['an id with capitals', `UPDATE "Condition" SET "id" = 'Disease'`, /Condition_id_check/],
  [
    'a partition of two wholes',
    `UPDATE "Partition" SET "wholeResultId" = 'best-partial' WHERE "id" = 'patients'`,
    /Partition_one_whole_check/,
  ],
  ['an empty text', `UPDATE "Study" SET "title" = ' '`, /Study_text_filled_check/],
  [
    'a second report of one source',
    `INSERT INTO "Report" SELECT * FROM "Report" LIMIT 1`,
    /UNIQUE constraint failed|duplicate key value/,
  ],
  [
    'two results in one place',
    `UPDATE "Result" SET "position" = 0`,
    /UNIQUE constraint failed|duplicate key value/,
  ],
  [
    'a report of a source that is not there',
    `UPDATE "Report" SET "sourceId" = 'nowhere' WHERE "sourceId" = 'regulator'`,
    /FOREIGN KEY constraint failed|violates foreign key constraint/,
  ],
  [
    "a report of another study's source",
    `UPDATE "Report" SET "sourceId" = 'theirs' WHERE "sourceId" = 'regulator'`,
    /FOREIGN KEY constraint failed|violates foreign key constraint/,
  ],
  [
    'a source that a report still cites taken away',
    `DELETE FROM "Source" WHERE "id" = 'regulator'`,
    /FOREIGN KEY constraint failed|violates foreign key constraint/,
  ],
]

test('the database refuses what no record may hold', async () => {
  const site = await importedSite()
  const connection = await (
    onPostgres
      ? postgresAdapter(site.databaseUrl, 'writing')
      : libsqlAdapter(site.databaseUrl, writingPragmas)
  ).connect()
  const run = (sql: string) => connection.executeRaw({ sql, args: [], argTypes: [] })
  const [off, on] = onPostgres
    ? ['SET session_replication_role = replica', 'SET session_replication_role = DEFAULT']
    : ['PRAGMA foreign_keys = OFF', 'PRAGMA foreign_keys = ON']
  await run(off)
  // Another study with a source of its own, as far as the foreign keys of a report are concerned.
  const kept = '"kind", "shortTitle", "reference", "publisher", "readExtent", "readFigures", "readSupplement"'
  await run(
    `INSERT INTO "Source" ("studySlug", "id", "position", ${kept})
     SELECT 'other-study', 'theirs', 0, ${kept} FROM "Source" WHERE "id" = 'paper'`,
  )
  await run(on)
  for (const [what, sql, constraint] of refusedWrites) {
    const said = await run(sql).then(
      (rows) => `${what} was written to ${rows} rows`,
      (error: { cause?: { originalMessage?: string } }) => error.cause?.originalMessage,
    )
    expect(said, what).toMatch(constraint)
  }
  await connection.dispose()
})

test('a study takes all its rows with it', async () => {
  const site = await importedSite()
  const client = await openClient(site.databaseUrl, 'writing')
  await client.study.deleteMany()
  await client.$disconnect()
  // What search reads is made anew by each import, and refers to nothing.
  const rows = (await dumpOf(site.databaseUrl)).replaceAll(/^(Listed|Search|StudyListing).*$/gm, '')
  expect(rows).not.toContain('invented-trial')
})

test('the fixture fills every table', async () => {
  const site = await importedSite()
  expect(readContent(site.contentDir).findings).toEqual([])
  const dump = await dumpOf(site.databaseUrl)
  const tables = [...schema.matchAll(/^model (\w+) /gm)].map(([, name]) => name)
  expect(tables.filter((table) => !dump.includes(`\n${table}: `))).toEqual([])
})
