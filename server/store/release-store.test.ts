import { createRequire } from 'node:module'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fixtureProject } from '../fixture-build'
import { publish } from '../publish.mjs'
import { isSoundSite } from '../soundness.mjs'
import { folderStore } from './folder-store.mjs'
import { pullRelease } from './pull-release.mjs'
import { pushRelease } from './push-release.mjs'
import { hashOf } from './release-list.mjs'
import { s3Store } from './s3-store.mjs'
import { storeFrom, type Store } from './store.mjs'

type S3Server = { run(): Promise<{ port: number }>; close(): Promise<void> }
const S3rver: new (options: Record<string, unknown>) => S3Server = createRequire(import.meta.url)('s3rver')

let maker: ReturnType<typeof fixtureProject>
let folder = ''
const replica = () => path.join(folder, 'replica')
const shared = () => path.join(folder, 'shared')
beforeEach(() => {
  maker = fixtureProject()
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'store-')))
  for (const root of [maker.root, replica()]) {
    mkdirSync(path.join(root, 'node_modules/@prisma/client'), { recursive: true })
    writeFileSync(path.join(root, 'package-lock.json'), '{}')
  }
  maker.write('.next/server/app.js', 'compiled')
  mkdirSync(path.join(maker.root, '.next/node_modules/@prisma'), { recursive: true })
  const link = path.join(maker.root, '.next/node_modules/@prisma/client-1')
  symlinkSync('../../../node_modules/@prisma/client', link, 'dir')
})
afterEach(() => {
  maker.remove()
  rmSync(folder, { recursive: true, force: true })
  vi.unstubAllEnvs()
})

const publishOn = (day: string) =>
  publish(maker.root, {
    database: `file:${path.join(maker.root, 'records.db')}`,
    inputs: day,
    now: new Date(`${day}T12:00:00Z`),
  })
const liveOf = (root: string) => realpathSync(path.join(root, '.denominator/live'))
const filesOf = (release: string) =>
  readdirSync(release, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'stored.json')
    .map((entry) => path.relative(release, path.join(entry.parentPath, entry.name)))
    .sort()
const releasesOf = (root: string) => readdirSync(path.join(root, '.denominator/releases'))

/** Runs a claim on a store in a folder, and on a bucket of a server that speaks the protocol of S3. */
async function onEach(store: string, claim: (store: Store) => Promise<void>) {
  if (store === 'a folder') return claim(folderStore(shared()))
  const server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: path.join(folder, 's3'),
    configureBuckets: [{ name: 'releases', configs: [] }],
  })
  const { port } = await server.run()
  vi.stubEnv('AWS_ENDPOINT_URL_S3', `http://127.0.0.1:${port}`)
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  const client = s3Store('releases', 'ours')
  try {
    await claim(client)
  } finally {
    client.end()
    await server.close()
  }
}

describe.each(['a folder', 'a bucket'])('releases in %s', (kind) => {
  test('a replica serves the bytes that were published, and its links lead to its own packages', () =>
    onEach(kind, async (store) => {
      const { release } = await publishOn('2026-11-01')
      const pushed = await pushRelease(maker.root, store)
      expect(pushed.sent).toBeGreaterThan(10)
      const pulled = await pullRelease(replica(), store)
      expect(pulled).toMatchObject({ id: pushed.id, release: liveOf(replica()) })
      expect(filesOf(pulled.release)).toEqual(filesOf(release))
      for (const file of filesOf(release))
        expect(readFileSync(path.join(pulled.release, file))).toEqual(readFileSync(path.join(release, file)))
      expect(isSoundSite(path.join(pulled.release, 'site'))).toBe(true)
      expect(readlinkSync(path.join(pulled.release, 'next/node_modules/@prisma/client-1'))).toBe(
        path.join(replica(), 'node_modules/@prisma/client'),
      )
    }))

  test('of the next release only what changed is sent and fetched, and asking again fetches nothing', () =>
    onEach(kind, async (store) => {
      await publishOn('2026-11-01')
      await pushRelease(maker.root, store)
      const first = await pullRelease(replica(), store)
      maker.write('.next/server/app/studies/trial.csv.body', 'outcome,count\nresponse,20\n')
      await publishOn('2026-11-02')
      const pushed = await pushRelease(maker.root, store)
      // The table plain (so short a file has no packed forms), the list of addresses, and what says what the release was made from.
      expect(pushed.sent).toBe(3)
      const second = await pullRelease(replica(), store)
      expect(second.fetched).toBe(3)
      expect(readFileSync(path.join(second.release, 'site/studies/trial.csv'), 'utf8')).toContain('20')
      const page = 'site/studies/trial.html'
      expect(statSync(path.join(second.release, page)).ino).toBe(statSync(path.join(first.release, page)).ino)
      expect((await pullRelease(replica(), store)).fetched).toBe(0)
      expect((await pushRelease(maker.root, store)).sent).toBe(0)
      // Back to the release before, by its name: it is still here.
      expect(await pullRelease(replica(), store, { named: first.id })).toMatchObject({ fetched: 0 })
      expect(liveOf(replica())).toBe(first.release)
    }))

  test('an empty store, and one without the release that is asked for, say so', () =>
    onEach(kind, async (store) => {
      await expect(pullRelease(replica(), store)).rejects.toThrow('names no release')
      await expect(pullRelease(replica(), store, { named: 'a'.repeat(64) })).rejects.toThrow(
        'has no release aaaa',
      )
      await expect(pushRelease(replica(), store)).rejects.toThrow('There is no release to put into the store')
    }))
})

describe('what is damaged is refused, and what is served stays', () => {
  const objects = () => path.join(shared(), 'objects')
  const objectOf = (bytes: string) => path.join(objects(), hashOf(bytes).slice(0, 2), hashOf(bytes))
  const table = 'outcome,count\nresponse,20\n'

  async function afterFirst() {
    const store = folderStore(shared())
    await publishOn('2026-11-01')
    await pushRelease(maker.root, store)
    const { release } = await pullRelease(replica(), store)
    maker.write('.next/server/app/studies/trial.csv.body', table)
    await publishOn('2026-11-02')
    const { id } = await pushRelease(maker.root, store)
    return { store, release, id }
  }
  const stays = (release: string) => {
    expect(liveOf(replica())).toBe(release)
    expect(releasesOf(replica())).toEqual([path.basename(release)])
  }

  test.each([
    ['cut short', (file: string) => writeFileSync(file, 'outcome'), 'damaged: 7 bytes with SHA-256'],
    ['changed', (file: string) => writeFileSync(file, table.replace('20', '21')), 'damaged: 26 bytes with'],
    ['gone', (file: string) => rmSync(file), 'lacks site/studies/trial.csv'],
  ])('a file that is %s', async (_how, harm, words) => {
    const { store, release } = await afterFirst()
    harm(objectOf(table))
    await expect(pullRelease(replica(), store)).rejects.toThrow(words)
    stays(release)
  })

  test('a list that is not the one of its name, or that names a place outside of a release', async () => {
    const { store, release, id } = await afterFirst()
    const file = path.join(shared(), 'releases', `${id}.json`)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"version":1', '"version":1 '))
    await expect(pullRelease(replica(), store)).rejects.toThrow(`The list of release ${id} is damaged`)
    for (const [from, to] of [
      ['site/studies/trial.csv', '../../outside.csv'],
      ['site/studies/trial.csv', '/outside.csv'],
      ['node_modules/@prisma/client"', '../elsewhere"'],
    ] as const) {
      const other = text.replace(`"${from}`, `"${to}`)
      await store.put(`releases/${hashOf(other)}.json`, Buffer.from(other))
      await expect(pullRelease(replica(), store, { named: hashOf(other) })).rejects.toThrow(
        /lies outside of a release|expected one into node_modules/,
      )
    }
    stays(release)
  })

  test('a release that was made with other packages', async () => {
    const { store, release } = await afterFirst()
    writeFileSync(path.join(replica(), 'package-lock.json'), '{"other":true}')
    await expect(pullRelease(replica(), store)).rejects.toThrow('was made with other packages')
    stays(release)
  })

  test('a store that ends half way through is not told of the release', async () => {
    const { store, id } = await afterFirst()
    maker.write('.next/server/app/studies/trial.csv.body', 'outcome,count\nresponse,22\n')
    await publishOn('2026-11-03')
    const full = {
      ...store,
      put: (key: string, bytes: Buffer) =>
        key.startsWith('objects/') ? Promise.reject(new Error('No space is left.')) : store.put(key, bytes),
    }
    await expect(pushRelease(maker.root, full)).rejects.toThrow('No space is left.')
    expect(JSON.parse(readFileSync(path.join(shared(), 'live.json'), 'utf8'))).toEqual({ release: id })
  })

  test('a file that the disk of a replica damaged is fetched anew', async () => {
    const { store, release } = await afterFirst()
    writeFileSync(path.join(release, 'site/studies/trial.html'), 'broken')
    const next = await pullRelease(replica(), store)
    expect(isSoundSite(path.join(next.release, 'site'))).toBe(true)
  })

  test('a store that does not answer is told of in a sentence', async () => {
    vi.stubEnv('AWS_ENDPOINT_URL_S3', 'http://127.0.0.1:9')
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'x')
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'x')
    const store = s3Store('releases', '')
    await expect(pullRelease(replica(), store)).rejects.toThrow('The store s3://releases does not answer')
    expect(existsSync(path.join(replica(), '.denominator'))).toBe(false)
    store.end()
  })
})

test.each([
  [undefined, 'RELEASE_STORE is not set'],
  [
    'https://store.example',
    'RELEASE_STORE is "https://store.example"; expected a folder, or s3://bucket/prefix.',
  ],
  ['s3://', 'expected a folder, or s3://bucket/prefix.'],
])('the setting %s names no store', async (named, words) => {
  await expect(storeFrom(named)).rejects.toThrow(words)
})
