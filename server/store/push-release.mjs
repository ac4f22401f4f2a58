import { readFileSync } from 'node:fs'
import path from 'node:path'
import { liveRelease } from '../releases.mjs'
import { withEach } from './in-turn.mjs'
import { hashOf, keyOf, listRelease } from './release-list.mjs'

const atOnce = 16

/**
 * Puts the live release into a store, what is there already left out, and names it there as the live one as the last step: a replica never
 * reads of a release that is not whole. Returns its name and what was sent. Throws a sentence where there is no release, or the store
 * refuses.
 * @param {string} root the project's folder
 * @param {import('./store.mjs').Store} store
 */
export async function pushRelease(root, store) {
  const release = liveRelease(root)
  if (release === null)
    throw new Error('There is no release to put into the store. `npm run build` makes one.')
  const list = listRelease(root, release)
  const text = JSON.stringify(list)
  const id = hashOf(text)
  let sent = 0
  let bytesSent = 0
  if (!(await store.has(keyOf.list(id)))) {
    const files = [...new Map(list.files.map((file) => [file.sha256, file])).values()]
    await withEach(files, atOnce, async ({ path: name, sha256, bytes }) => {
      if (await store.has(keyOf.object(sha256))) return
      const held = readFileSync(path.join(release, name))
      if (hashOf(held) !== sha256)
        throw new Error(`${name} changed while the release was put into the store.`)
      await store.put(keyOf.object(sha256), held)
      sent += 1
      bytesSent += bytes
    })
    await store.put(keyOf.list(id), Buffer.from(text))
  }
  await store.put(keyOf.live, Buffer.from(JSON.stringify({ release: id })))
  return { id, files: list.files.length, sent, bytesSent }
}
