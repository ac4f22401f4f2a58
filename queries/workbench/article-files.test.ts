import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isFromHere } from '@/app/workbench/from-here'
import { articlePath, readOnDisk, saveArticle } from './article-files'

let folder = ''
const at = (name: string) => path.join(folder, 'content', name)
const name = { slug: 'one', kind: 'summary' } as const

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'articles-')))
  for (const one of ['studies/one', 'drafts/two']) mkdirSync(at(one), { recursive: true })
  writeFileSync(at('studies/one/summary.mdx'), 'First.\n')
  writeFileSync(path.join(folder, 'secret.mdx'), 'Outside.\n')
  vi.stubEnv('NODE_ENV', 'development')
  vi.stubEnv('CONTENT_FOLDER', at(''))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const refused = { kind: 'refused', message: expect.any(String) as string }

test('a text is saved whole in the place of the one that it began from', async () => {
  const { hash } = await readOnDisk('content/studies/one/summary.mdx')
  const outcome = await saveArticle(name, 'Second.\r\n', hash)
  expect(outcome.kind).toBe('saved')
  expect(readFileSync(at('studies/one/summary.mdx'), 'utf8')).toBe('Second.\n')
  expect(readdirSync(at('studies/one'))).toEqual(['summary.mdx'])
  expect(await readOnDisk('content/studies/one/summary.mdx')).toMatchObject({ text: 'Second.\n' })
})

test('what another wrote meanwhile is never written over', async () => {
  const { hash } = await readOnDisk('content/studies/one/summary.mdx')
  writeFileSync(at('studies/one/summary.mdx'), 'Theirs.\n')
  expect(await saveArticle(name, 'Mine.\n', hash)).toMatchObject({
    kind: 'conflict',
    disk: { text: 'Theirs.\n' },
  })
  expect(readFileSync(at('studies/one/summary.mdx'), 'utf8')).toBe('Theirs.\n')
  // A text that began from no file finds one.
  expect(await saveArticle(name, 'Mine.\n', null)).toMatchObject({ kind: 'conflict' })
})

test('an article that is not written yet is begun, in a draft too', async () => {
  const plain = { slug: 'two', kind: 'plain' } as const
  expect(await articlePath(plain)).toBe('content/drafts/two/plain.mdx')
  expect((await saveArticle(plain, 'Begun.\n', null)).kind).toBe('saved')
  expect(readFileSync(at('drafts/two/plain.mdx'), 'utf8')).toBe('Begun.\n')
})

test.each(['..', '../studies/one', 'one/../one', '', '.', 'One', 'one\0', '%2e%2e', 'missing'])(
  'no article has the name %j',
  async (slug) => {
    expect(await articlePath({ slug, kind: 'summary' })).toBe(null)
    expect(await saveArticle({ slug, kind: 'summary' }, 'x', null)).toEqual(refused)
  },
)

test('links are refused, of a file, of a folder and of the folder above', async () => {
  symlinkSync(path.join(folder, 'secret.mdx'), at('studies/one/plain.mdx'))
  expect(await articlePath({ slug: 'one', kind: 'plain' })).toBe(null)
  symlinkSync(at('studies/one'), at('studies/linked'))
  expect(await articlePath({ slug: 'linked', kind: 'summary' })).toBe(null)
  rmSync(at('drafts'), { recursive: true })
  mkdirSync(path.join(folder, 'elsewhere', 'three'), { recursive: true })
  symlinkSync(path.join(folder, 'elsewhere'), at('drafts'))
  expect(await saveArticle({ slug: 'three', kind: 'summary' }, 'x', null)).toEqual(refused)
  expect(readFileSync(path.join(folder, 'secret.mdx'), 'utf8')).toBe('Outside.\n')
})

test('what is no text, or too much of it, is refused; and everything in production', async () => {
  const { hash } = await readOnDisk('content/studies/one/summary.mdx')
  for (const text of ['a\0b', '\ud800', 'x'.repeat(1_048_577)])
    expect(await saveArticle(name, text, hash)).toEqual(refused)
  vi.stubEnv('NODE_ENV', 'production')
  expect(await saveArticle(name, 'x', hash)).toEqual(refused)
})

test('only a page of this server, on this machine, is from here', () => {
  const headers = { host: 'localhost:3000', origin: 'http://localhost:3000' }
  const from = (more: Record<string, string> = {}, listensOn?: string) =>
    isFromHere(new Headers({ ...headers, ...more }), listensOn)
  expect(from()).toBe(true)
  expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({ 'sec-fetch-site': 'cross-site' })).toBe(false)
  expect(from({ origin: 'http://elsewhere.example' })).toBe(false)
  expect(from({ origin: 'http://localhost:4000' })).toBe(false)
  // A name of somebody else's that was made to point here.
  expect(from({ host: 'elsewhere.example:3000', origin: 'http://elsewhere.example:3000' })).toBe(false)
  expect(from({}, '0.0.0.0')).toBe(false)
  expect(isFromHere(new Headers({ host: 'localhost:3000' }))).toBe(false)
})
