// Clears from shared caches what the live release changed: `npm run -s purge`, after the servers and nginx have taken it up. From the
// environment:
//   PURGE_URL     where the cache takes keys, by POST
//   PURGE_HEADER  a header that lets us, as in "Fastly-Key: abc" or "Authorization: Bearer abc"
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { keyOf, questions, wholeSite } from '../http/shared-caches.mjs'
import { readManifest } from './manifest.mjs'
import { releaseIn } from './release-folder.mjs'

/** @typedef {import('./manifest.mjs').Manifest} Manifest */

/** As many as one request may name, of the caches that take fewest. */
const keysAtOnce = 30
const patienceMs = 10_000
const pausesMs = [1000, 5000]

/**
 * Returns the keys of what differs between two releases, in order; of everything where the earlier one is not known.
 * @param {Manifest | null} before
 * @param {Manifest} now
 */
export function changedKeys(before, now) {
  if (before === null) return [wholeSite]
  const told = (/** @type {Manifest} */ { entries }) =>
    new Map(entries.map(({ path: at, sha256, headers }) => [at, JSON.stringify([sha256, headers])]))
  const [old, current] = [told(before), told(now)]
  const changed = [...new Set([...old.keys(), ...current.keys()])].filter(
    (at) => old.get(at) !== current.get(at),
  )
  return changed.length === 0 ? [] : [...new Set([questions, ...changed.map(keyOf)])].sort()
}

/**
 * Clears the keys that differ between the live release and the one that was last cleared for, and keeps in mind which that was. Returns
 * the keys. Throws a sentence where the cache refuses, or does not answer after three times; the next call then begins where this did.
 * @param {{ root: string, to: string | undefined, header?: string | undefined, pauses?: readonly number[] }} where
 */
export async function purge({ root, to, header, pauses = pausesMs }) {
  const address = addressFrom(to)
  const pass = passFrom(header)
  const folder = path.join(root, '.denominator')
  const release = releaseIn(root, path.join(folder, 'live'))
  const now = readManifest(path.join(release, 'site'))
  if (now === null) throw new Error(`There is no release at ${release}. \`npm run build\` makes one.`)
  const keys = changedKeys(lastCleared(folder), now)
  for (let at = 0; at < keys.length; at += keysAtOnce)
    await send(address, pass, keys.slice(at, at + keysAtOnce), pauses)
  writeFileSync(path.join(folder, 'purged'), path.basename(release))
  return keys
}

/**
 * Returns the list of the release that was last cleared for; null where there was none, or it is no longer kept.
 * @param {string} folder
 */
function lastCleared(folder) {
  try {
    const name = path.basename(readFileSync(path.join(folder, 'purged'), 'utf8').trim())
    return readManifest(path.join(folder, 'releases', name, 'site'))
  } catch {
    return null
  }
}

/**
 * @param {string} address
 * @param {Record<string, string>} pass
 * @param {string[]} keys
 * @param {readonly number[]} pauses
 */
async function send(address, pass, keys, pauses) {
  for (const wait of [...pauses, null]) {
    // Some caches read the keys from the header, some from the body.
    const answer = await fetch(address, {
      method: 'POST',
      headers: { ...pass, 'content-type': 'application/json', 'surrogate-key': keys.join(' ') },
      body: JSON.stringify({ tags: keys }),
      redirect: 'error',
      signal: AbortSignal.timeout(patienceMs),
    }).catch(() => null)
    await answer?.body?.cancel()
    if (answer?.ok) return
    const mayHelp = answer === null || answer.status === 429 || answer.status >= 500
    if (wait === null || !mayHelp)
      throw new Error(
        `The cache at PURGE_URL ${answer === null ? 'did not answer' : `answered ${answer.status}`}: nothing is known to be cleared. Pages held there are right again a minute after publication.`,
      )
    await pause(wait)
  }
}

/** @param {string | undefined} text */
function addressFrom(text) {
  if (!text) throw new Error('PURGE_URL is not set; expected the address where the cache takes keys.')
  const url = URL.canParse(text) ? new URL(text) : null
  const isAtHome = url && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isAtHome)) return text
  // What it holds may be a secret.
  throw new Error('PURGE_URL is no address that begins with "https://".')
}

/**
 * @param {string | undefined} text
 * @returns {Record<string, string>}
 */
function passFrom(text) {
  if (!text) return {}
  const [, name, value] = /^([\w-]+): *([\x21-\x7e][\x20-\x7e]*)$/.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new Error(
      'PURGE_HEADER is no header; expected its name, a colon and its value, as in "Fastly-Key: abc".',
    )
  return { [name]: value }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { PURGE_URL, PURGE_HEADER } = process.env
  const root = fileURLToPath(new URL('..', import.meta.url))
  await purge({ root, to: PURGE_URL, header: PURGE_HEADER }).then(
    (keys) => console.log(keys.length === 0 ? 'Nothing has changed.' : `Cleared: ${keys.join(', ')}.`),
    (error) => {
      console.error(error.message)
      process.exitCode = 1
    },
  )
}
