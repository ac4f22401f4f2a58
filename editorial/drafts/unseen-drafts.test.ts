import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openClient } from '@/queries/engines/for-address'
import { contentHash } from '@/queries/stored-rows'
import { checkContent } from '../check-content'
import { readContent } from '../content-files'
import { fillDatabase } from '../fill-database'
import { copyTemplate } from '../fixtures/template-database'

test('what the site is built from is the same with and without drafts, to the last row of its database', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drafts-'))
  const trial = 'editorial/fixtures/content'
  cpSync(trial, folder, { recursive: true })
  const [slug = ''] = readdirSync(path.join(trial, 'studies'))
  const built = () => {
    const { studies, terms, findings } = readContent(folder)
    return {
      studies,
      terms,
      findings,
      found: checkContent(folder),
    }
  }
  // Pages, lists, exports, feeds and search are printed from these rows.
  const rows = async () => {
    const database = path.join(folder, 'made.db')
    const databaseUrl = await copyTemplate('empty', database)
    const { changed } = await fillDatabase({ contentDir: folder, databaseUrl })
    const client = await openClient(databaseUrl, 'reading')
    const hash = await contentHash(client)
    await client.$disconnect()
    return [changed, hash]
  }
  const without = JSON.stringify(built())
  const rowsWithout = await rows()
  expect(without).toContain(slug)
  expect(rowsWithout).toEqual([true, expect.stringMatching(/^[0-9a-f]{64}$/)])
  const draft = path.join(folder, 'drafts/second')
  cpSync(path.join(folder, 'studies', slug), draft, { recursive: true })
  const record = path.join(draft, 'record.yaml')
  writeFileSync(record, readFileSync(record, 'utf8').replace(`slug: ${slug}`, 'slug: second'))
  expect(JSON.stringify(built())).toBe(without)
  expect(await rows()).toEqual(rowsWithout)
  // The draft is there for whoever names it.
  expect(checkContent(folder, ['second']).summary.studies).toBe(1)
  rmSync(folder, { recursive: true })
})

test('of the code of the site that is built, the preview behind its door alone knows where drafts lie', () => {
  const files = ['app', 'components', 'queries', 'server', 'http'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)),
  )
  const built = files.filter(
    (file) =>
      /\.(?:tsx?|mjs)$/.test(file) && !/\.(?:test|dev)\.|^(?:queries|components)\/workbench\//.test(file),
  )
  expect(built.length).toBeGreaterThan(200)
  const holding = (pattern: RegExp) =>
    built
      .filter((file) => pattern.test(readFileSync(file, 'utf8')))
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
  expect(holding(/['"`/]drafts/)).toEqual([
    'app/draft-view.tsx',
    'app/preview/page.tsx',
    'queries/drafts/draft-studies.ts',
  ])
  expect(holding(/draft-view'/)).toEqual(['app/preview/[slug]/[kind]/page.tsx', 'app/preview/page.tsx'])
  // Rendered when they are asked for, so that no draft is in a file of a release; and by a pass alone.
  for (const page of ['app/preview/page.tsx', 'app/preview/[slug]/[kind]/page.tsx']) {
    const text = readFileSync(page, 'utf8')
    expect(text).toContain("export const dynamic = 'force-dynamic'")
    expect(text).toContain('await previewAccess()')
  }
})
