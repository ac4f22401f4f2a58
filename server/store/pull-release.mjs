import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beginRelease, goLive, liveRelease, makeLive } from '../releases.mjs'
import { withEach } from './in-turn.mjs'
import { hashOf, keyOf, packagesOf, readList } from './release-list.mjs'

const atOnce = 16
/** Beside a release that came from a store: its name there and its list, so that the next takes from it what it shares. */
const stored = 'stored.json'

/** @typedef {import('./release-list.mjs').ReleaseList} ReleaseList */

/**
 * Takes the release that a store names as live, or another that is named, holds each file to its SHA-256, and switches to it in one step.
 * What the live release has already is linked and not fetched. Returns the release's folder and what was fetched. Throws a sentence, with
 * the live release left as it is, where the store does not answer, lacks or has damaged a file, or the release was made with other
 * packages than are installed here.
 * @param {string} root the project's folder
 * @param {import('./store.mjs').Store} store
 * @param {{ named?: string | undefined }} [which]
 */
export async function pullRelease(root, store, { named } = {}) {
  const id = named ?? (await liveIn(store))
  const text = await store.read(keyOf.list(id))
  if (text === null) throw new Error(`The store ${store.name} has no release ${id}.`)
  const list = readList(id, text)
  if (list.packages !== packagesOf(root))
    throw new Error(
      `Release ${id} was made with other packages: its package-lock.json is not the one here. Bring this clone to the commit that it was made from, run \`npm ci\`, and ask again.`,
    )
  const live = liveRelease(root)
  const name = `stored-${id.slice(0, 24)}`
  if (live !== null && path.basename(live) === name) return { id, release: live, fetched: 0, bytesFetched: 0 }
  const kept = path.join(root, '.denominator', 'releases', name)
  if (existsSync(kept)) {
    makeLive(root, kept)
    return { id, release: kept, fetched: 0, bytesFetched: 0 }
  }
  const building = beginRelease(root)
  try {
    const { fetched, bytesFetched } = await fill(
      building,
      list,
      store,
      live === null ? new Map() : heldIn(live),
    )
    for (const link of list.links) {
      const at = path.join(building, link.path)
      mkdirSync(path.dirname(at), { recursive: true })
      symlinkSync(path.join(root, link.to), at, 'dir')
    }
    writeFileSync(path.join(building, stored), JSON.stringify({ id, list }))
    return { id, release: goLive(root, building, name), fetched, bytesFetched }
  } catch (error) {
    rmSync(building, { recursive: true, force: true })
    throw error
  }
}

/** @param {import('./store.mjs').Store} store */
async function liveIn(store) {
  const told = await store.read(keyOf.live)
  if (told === null)
    throw new Error(`The store ${store.name} names no release. \`npm run -s release push\` puts one there.`)
  const { release } = JSON.parse(told.toString('utf8'))
  if (typeof release !== 'string' || !/^[0-9a-f]{64}$/.test(release))
    throw new Error(
      `The store ${store.name} names no release in ${keyOf.live}, but ${told.toString('utf8').slice(0, 80)}.`,
    )
  return release
}

/**
 * Returns the files of a release that came from a store, by their SHA-256.
 * @param {string} release
 * @returns {Map<string, string>}
 */
function heldIn(release) {
  const file = path.join(release, stored)
  if (!existsSync(file)) return new Map()
  /** @type {{ list: ReleaseList }} */
  const { list } = JSON.parse(readFileSync(file, 'utf8'))
  return new Map(list.files.map(({ path: name, sha256 }) => [sha256, path.join(release, name)]))
}

/**
 * @param {string} building
 * @param {ReleaseList} list
 * @param {import('./store.mjs').Store} store
 * @param {Map<string, string>} held
 */
async function fill(building, list, store, held) {
  let fetched = 0
  let bytesFetched = 0
  await withEach(list.files, atOnce, async ({ path: name, sha256, bytes }) => {
    const at = path.join(building, name)
    mkdirSync(path.dirname(at), { recursive: true })
    const here = held.get(sha256)
    // Releases never change once they are made, so two may be one file; what a disk has damaged meanwhile is fetched anew.
    if (here !== undefined && hashOf(readFileSync(here)) === sha256) return linkSync(here, at)
    const got = await store.read(keyOf.object(sha256))
    if (got === null) throw new Error(`The store ${store.name} lacks ${name} (${sha256}) of the release.`)
    if (got.length !== bytes || hashOf(got) !== sha256)
      throw new Error(
        `The store ${store.name} has ${name} damaged: ${got.length} bytes with SHA-256 ${hashOf(got)}, where ${bytes} with ${sha256} were put there.`,
      )
    writeFileSync(at, got)
    fetched += 1
    bytesFetched += bytes
  })
  return { fetched, bytesFetched }
}
