import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { checkContent } from '../check-content'
import { readContent } from '../content-files'
import { searchContent } from '../search-content'

test('what the site is built from is the same with and without drafts', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'drafts-'))
  for (const one of ['glossary.yaml', 'about.mdx', 'studies/casps'])
    cpSync(`content/${one}`, path.join(folder, one), { recursive: true })
  const built = () => {
    const { studies, terms, names, findings } = readContent(folder)
    return {
      studies,
      terms,
      findings,
      search: searchContent(folder, studies, terms, names),
      found: checkContent(folder),
    }
  }
  const without = JSON.stringify(built())
  expect(without).toContain('casps')
  cpSync('content/studies/lms-04-trabectedin', path.join(folder, 'drafts/lms-04-trabectedin'), {
    recursive: true,
  })
  expect(JSON.stringify(built())).toBe(without)
  // The draft is there for whoever names it.
  expect(checkContent(folder, ['lms-04-trabectedin']).summary.studies).toBe(1)
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
