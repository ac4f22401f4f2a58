import { cpSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpHashOf, integrityOf } from './fixtures/database-dump'
import { bundleImport, startImport, startImportInShell } from './fixtures/import-process'
import { changedSite, statesAfterKills } from './fixtures/killed-imports'
import { placeIn } from './fixtures/place-in'
import { edit, temporarySite, type TemporarySite } from './fixtures/temporary-site'

let removeBundle = () => {}
beforeAll(async () => {
  removeBundle = await bundleImport()
})
afterAll(() => removeBundle())

test('an import killed at any moment leaves the old state or the new, and the next one just works', async () => {
  // As it opens the database, compares what is there, writes rows, writes the search index, commits, and has ended.
  const lanes = await Promise.all([statesAfterKills([0, 60, 'commit']), statesAfterKills([30, 120, 300])])
  // Some kills met an import that had not ended: otherwise this test could not fail.
  expect(lanes.flat()).toContain('old')
}, 240_000)

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('%s ends an import with code %i and takes it back', async (signal, code) => {
  const site = await temporarySite()
  addStudies(site, 3)
  const before = await dumpHashOf(site.databaseUrl)
  const running = startImport(site)
  running.child.stdout?.once('data', () => running.child.kill(signal))
  expect(await running.ended).toEqual({
    code,
    signal: null,
    output: expect.stringContaining('The import was stopped. The database is as it was.'),
  })
  expect(await dumpHashOf(site.databaseUrl)).toBe(before)
  expect(await integrityOf(site.databaseUrl)).toBe('ok')
})

test('of two imports at once one waits for the other', async () => {
  const { site, after } = await changedSite()
  const ends = await Promise.all([startImport(site).ended, startImport(site).ended])
  expect(ends.map(({ code }) => code)).toEqual([0, 0])
  expect(ends.map(({ output }) => /records: (.*) \(/.exec(output)?.[1]).sort()).toEqual([
    '0 changes',
    'changed invented-trial',
  ])
  expect(await dumpHashOf(site.databaseUrl)).toBe(after)
  expect(await integrityOf(site.databaseUrl)).toBe('ok')
})

test('an import in the shell says what it did, or what is wrong, and ends accordingly', async () => {
  const site = await temporarySite()
  const first = await startImportInShell(site).ended
  expect(first).toMatchObject({
    code: 0,
    output: expect.stringMatching(
      /Imported the records: added invented-trial; shared terms changed \(\d+ ms\)\.\n$/,
    ),
  })
  edit(site.recordPath, 'shown: paper', 'shown: papper')
  const place = placeIn(readFileSync(site.recordPath, 'utf8'), 'shown: ▸papper')
  expect(await startImportInShell(site).ended).toMatchObject({
    code: 1,
    output:
      'Reading the records in content/ …\n' +
      `error: content/studies/invented-trial/record.yaml:${place} Resolution "response-share" names the source "papper", which the record does not define. Did you mean "paper"?\n` +
      'Nothing was imported: 1 error. The database is as it was.\n',
  })
})

function addStudies({ recordPath, contentDir }: TemporarySite, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const folder = path.join(contentDir, `studies/trial-${number}`)
    cpSync(path.dirname(recordPath), folder, { recursive: true })
    edit(path.join(folder, 'record.yaml'), 'slug: invented-trial', `slug: trial-${number}`)
    edit(path.join(folder, 'record.yaml'), 'registryId: NCT00000001\n', '')
  }
}
