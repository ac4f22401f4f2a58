import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkContent } from './check-content'
import { newMemory } from './memory'
import { watchCheck } from './watch-check'

/** A content folder of one study. */
function oneStudy(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'watch-'))
  for (const one of ['glossary.yaml', 'studies/casps'])
    cpSync(`content/${one}`, path.join(folder, one), { recursive: true })
  return folder
}

test('with every save the check is run again, and tells what is wrong and that it was mended', async () => {
  const folder = oneStudy()
  const file = path.join(folder, 'studies/casps/summary.mdx')
  const text = readFileSync(file, 'utf8')
  let said = ''
  const streams = { out: (more: string) => void (said += more), err: (more: string) => void (said += more) }
  const watcher = watchCheck(['casps', '--content', folder, '--watch'], streams)
  expect(said).toContain('0 errors')
  writeFileSync(file, `${text}\nSeen in 17 patients.\n`)
  await vi.waitFor(() => expect(said).toContain('"17" is typed'), 20_000)
  said = ''
  writeFileSync(file, text)
  await vi.waitFor(() => expect(said).toContain('0 errors'), 20_000)
  watcher?.close()
  rmSync(folder, { recursive: true })
})

test('a wrong call watches nothing', () => {
  expect(watchCheck(['no-such-study', '--watch'], { out: () => {}, err: () => {} })).toBe(null)
})

test('what is remembered says the same as what is read anew, whatever was saved', () => {
  const folder = oneStudy()
  const memory = newMemory()
  const compare = () =>
    expect(checkContent(folder, null, memory)).toEqual(JSON.parse(JSON.stringify(checkContent(folder))))
  const change = (name: string, from: string | RegExp, to: string) => {
    const file = path.join(folder, name)
    const before = readFileSync(file, 'utf8')
    expect(before.replace(from, to)).not.toBe(before)
    writeFileSync(file, before.replace(from, to))
    compare()
  }
  compare()
  change('studies/casps/summary.mdx', '\n## ', '\nSeen in 17 patients.\n\n## ')
  change('studies/casps/record.yaml', /\nshortTitle: .*/, '\nshortTitle: Another title')
  change('glossary.yaml', 'id: median', 'id: middle')
  change('studies/casps/record.yaml', /\nshortTitle: .*/, '\nshortTitle: [')
  change('studies/casps/record.yaml', 'shortTitle: [', 'shortTitle: Another title')
  change('studies/casps/plain.mdx', '## Key messages', '## Messages')
  rmSync(path.join(folder, 'studies/casps/plain.mdx'))
  compare()
  rmSync(folder, { recursive: true })
})
