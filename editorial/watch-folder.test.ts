import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { watchFolder } from './watch-folder'

test('a file is seen again after another took its place, and so is one in a new folder', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'watched-'))
  mkdirSync(path.join(folder, 'one'))
  const file = path.join(folder, 'one/a.mdx')
  writeFileSync(file, 'first')
  const seen: string[] = []
  const watched = watchFolder(folder, (name) => seen.push(name))
  const isSeen = async (name: string, write: () => void) => {
    seen.length = 0
    write()
    await vi.waitFor(() => expect(seen).toContain(name), 10_000)
  }
  await isSeen('one/a.mdx', () => writeFileSync(file, 'second'))
  await isSeen('one/a.mdx', () => {
    writeFileSync(`${file}.new`, 'third')
    renameSync(`${file}.new`, file)
  })
  await isSeen('one/a.mdx', () => writeFileSync(file, 'fourth'))
  await isSeen('two', () => mkdirSync(path.join(folder, 'two')))
  await isSeen('two/b.mdx', () => writeFileSync(path.join(folder, 'two/b.mdx'), 'first'))
  watched.close()
  rmSync(folder, { recursive: true })
})
