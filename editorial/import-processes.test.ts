import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dumpHashOf, integrityOf } from './fixtures/database-dump'
import { bundleImport, committing, opened, startImport, startImportInShell } from './fixtures/import-process'
import { placeIn } from './fixtures/place-in'
import { edit, importedSite, temporarySite, type TemporarySite } from './fixtures/temporary-site'
import { fillDatabase } from './fill-database'

let removeBundle = () => {}
beforeAll(async () => {
  removeBundle = await bundleImport()
})
afterAll(() => removeBundle())

/** A site whose next import changes its database, with both states. */
async function changedSite() {
  const site = await importedSite()
  const before = await dumpHashOf(site.databaseUrl)
  const file = readFileSync(site.databasePath)
  edit(site.recordPath, 'value: "25", count: 6', 'value: "25.0", count: 6')
  await fillDatabase(site)
  const after = await dumpHashOf(site.databaseUrl)
  expect(after).not.toBe(before)
  const putBack = () => {
    for (const beside of ['-wal', '-shm']) rmSync(`${site.databasePath}${beside}`, { force: true })
    // Another file under the name: connections of this process that linger keep the one they have.
    rmSync(site.databasePath)
    writeFileSync(site.databasePath, file)
  }
  putBack()
  return { site, before, after, putBack }
}

/** When to kill an import: so many milliseconds after it opened the database, or while it writes its commit. */
type Moment = number | 'commit'

/** Kills imports at the given moments; returns what each left behind. */
async function statesAfterKills(moments: Moment[]): Promise<string[]> {
  const { site, before, after, putBack } = await changedSite()
  const states: string[] = []
  for (const moment of moments) {
    const running = startImport(site)
    expect(await opened(running, site)).toBe(true)
    if (moment === 'commit') await committing(running, site)
    else await new Promise((resolve) => setTimeout(resolve, moment))
    running.child.kill('SIGKILL')
    const { code } = await running.ended
    expect(await integrityOf(site.databaseUrl)).toBe('ok')
    const state = await dumpHashOf(site.databaseUrl)
    expect([before, after]).toContain(state)
    if (code === 0) expect(state).toBe(after)
    states.push(state === before ? 'old' : 'new')

    // The next import needs no cleaning up.
    expect((await fillDatabase(site)).findings).toEqual([])
    expect(await dumpHashOf(site.databaseUrl)).toBe(after)
    putBack()
  }
  return states
}

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
