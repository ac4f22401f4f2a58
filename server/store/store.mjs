// Where releases lie for all replicas: a folder that they share, or a bucket of any store that speaks the protocol of S3.
import { folderStore } from './folder-store.mjs'

/**
 * A store of bytes by key. What was put is there whole or not at all; a key that is not there reads as null.
 * @typedef {{
 *   name: string,
 *   has: (key: string) => Promise<boolean>,
 *   read: (key: string) => Promise<Buffer | null>,
 *   put: (key: string, bytes: Buffer) => Promise<void>,
 *   end: () => void,
 * }} Store
 */

/**
 * Returns the store that a setting names: a folder, or `s3://bucket` or `s3://bucket/prefix`. Of S3 the environment says the rest, under the
 * names that its own tools read (`AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL_S3` for a store that is not
 * Amazon's). Throws a sentence where the setting names no store.
 * @param {string | undefined} named
 * @returns {Promise<Store>}
 */
export async function storeFrom(named) {
  if (!named)
    throw new Error('RELEASE_STORE is not set; expected a folder, as /srv/releases, or s3://bucket/prefix.')
  const [, bucket, prefix = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(named) ?? []
  if (bucket !== undefined) {
    // Loaded where it is asked for alone: it is larger than the server.
    const { s3Store } = await import('./s3-store.mjs')
    return s3Store(bucket, prefix.replace(/\/+$/, ''))
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(named))
    throw new Error(`RELEASE_STORE is "${named}"; expected a folder, or s3://bucket/prefix.`)
  return folderStore(named)
}
