import { copyFileSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { dumpHashOf, integrityOf } from '@/editorial/fixtures/database-dump'
import { bundleImport, opened, startImport } from '@/editorial/fixtures/import-process'
import { changedSite, statesAfterKills } from '@/editorial/fixtures/killed-imports'
import { edit } from '@/editorial/fixtures/temporary-site'
import { seededRandom } from '@/evidence/detection/random'
import { closeDatabase } from '@/queries/database'
import { getStudy } from '@/queries/studies'

let removeBundle = () => {}
beforeAll(async () => {
  removeBundle = await bundleImport()
})
afterAll(() => removeBundle())
afterEach(async () => {
  await closeDatabase()
  vi.unstubAllEnvs()
})

test('imports killed at twenty-four moments leave the old state or the new, and the next one just works', async () => {
  const random = seededRandom(20261129)
  const moments = () => Array.from({ length: 12 }, () => Math.floor(random() * 400))
  const states = await Promise.all([statesAfterKills(moments()), statesAfterKills(moments())])
  expect(states.flat()).toHaveLength(24)
  expect(states.flat()).toContain('old')
})

test('what lies on the disk at any moment of an import opens as the old state or the new', async () => {
  const { site, before, after } = await changedSite()
  const running = startImport(site)
  expect(await opened(running, site)).toBe(true)
  const copies: string[] = []
  const exists = (file: string) => statSync(file, { throwIfNoEntry: false }) !== undefined
  while (running.child.exitCode === null && copies.length < 40) {
    // Held still while it is copied, as a cut of power would hold it.
    running.child.kill('SIGSTOP')
    const folder = path.join(site.folder, `copy-${copies.length}`)
    mkdirSync(folder)
    const copy = path.join(folder, 'test.db')
    for (const beside of ['', '-wal'])
      if (exists(site.databasePath + beside)) copyFileSync(site.databasePath + beside, copy + beside)
    copies.push(copy)
    running.child.kill('SIGCONT')
    await pause(5)
  }
  await running.ended
  expect(copies.length).toBeGreaterThan(3)
  for (const copy of copies) {
    expect(await integrityOf(`file:${copy}`)).toBe('ok')
    expect([before, after]).toContain(await dumpHashOf(`file:${copy}`))
  }
})

test('a reader who asks all the while, as records change to and fro, gets all of one state or all of the other', async () => {
  const { site } = await changedSite()
  vi.stubEnv('DATABASE_URL', site.databaseUrl)
  const title = (state: string) => `title: Inventumab in an invented disease${state}`
  const value = (state: string) => `value: "25${state}", count: 6`
  // The record has the second value and the first title: from here on both change together.
  edit(site.recordPath, value('.0'), value(''))
  const seen = new Set<string>()
  let isDone = false
  const reading = (async () => {
    while (!isDone) {
      const study = await getStudy('invented-trial')
      const printed = JSON.stringify(study).includes('"25.0"') ? 'changed' : 'first'
      seen.add(`${study?.title.endsWith('anew') ? 'changed' : 'first'} ${printed}`)
      await pause(1)
    }
  })()
  for (let turn = 0; turn < 6; turn += 1) {
    const isChanged = readFileSync(site.recordPath, 'utf8').includes(' anew\n')
    const [from, to] = isChanged ? [' anew\n', '\n'] : ['\n', ' anew\n']
    edit(site.recordPath, title(from), title(to))
    edit(site.recordPath, value(isChanged ? '.0' : ''), value(isChanged ? '' : '.0'))
    expect(await startImport(site).ended).toMatchObject({ code: 0 })
  }
  isDone = true
  await reading
  expect([...seen].sort()).toEqual(['changed changed', 'first first'])
})
