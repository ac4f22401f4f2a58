// Puts the live release into a store, or takes from there the one that is live: `npm run -s release push`, `npm run -s release pull`, or
// `npm run -s release pull <name>` for another. RELEASE_STORE names the store.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { pullRelease } from './store/pull-release.mjs'
import { pushRelease } from './store/push-release.mjs'
import { storeFrom } from './store/store.mjs'

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
const [verb, named] = process.argv.slice(2)
const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`

try {
  if (verb !== 'push' && verb !== 'pull')
    throw new Error('Expected `push` or `pull`, as in `npm run -s release pull`.')
  const store = await storeFrom(process.env.RELEASE_STORE)
  try {
    if (verb === 'push') {
      const { id, files, sent, bytesSent } = await pushRelease(root, store)
      console.log(`Release ${id}: ${files} files, ${sent} sent (${megabytes(bytesSent)}).`)
    } else {
      const { id, release, fetched, bytesFetched } = await pullRelease(root, store, { named })
      console.log(
        `Release ${id}: ${fetched} files fetched (${megabytes(bytesFetched)}), live as ${path.basename(release)}.`,
      )
    }
  } finally {
    store.end()
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message)
  process.exitCode = 1
}
