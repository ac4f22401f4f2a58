import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { checkContent } from './check-content'

afterEach(() => vi.unstubAllEnvs())

test('what is kept of other records follows their texts: a clash is found as soon as one is saved, and gone with it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'others-'))
  for (const one of ['glossary.yaml', 'studies/casps', 'studies/lms-04-trabectedin'])
    cpSync(`content/${one}`, path.join(folder, one), { recursive: true })
  vi.stubEnv('CODE_HASH', 'as tested')
  const clashes = () =>
    checkContent(folder, ['lms-04-trabectedin']).findings.filter(({ message }) =>
      message.includes('belongs to "casps"'),
    )
  const other = path.join(folder, 'studies/casps/record.yaml')
  const text = readFileSync(other, 'utf8')
  const [, id = ''] =
    /\nregistryId: (.*)\n/.exec(
      readFileSync(path.join(folder, 'studies/lms-04-trabectedin/record.yaml'), 'utf8'),
    ) ?? []
  expect(id).not.toBe('')
  expect(clashes()).toEqual([])
  writeFileSync(other, text.replace(/\nregistryId: .*\n/, `\nregistryId: ${id}\n`))
  expect(clashes()).toHaveLength(1)
  expect(clashes()).toHaveLength(1)
  writeFileSync(other, text)
  expect(clashes()).toEqual([])
  rmSync(folder, { recursive: true })
})
