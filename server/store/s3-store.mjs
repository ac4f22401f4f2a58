import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'

/**
 * Returns a store in a bucket. Keys and region come from the environment, as the protocol's own tools read them. Throws a sentence where
 * the store does not answer, or refuses; a request is made three times before it does.
 * @param {string} bucket
 * @param {string} prefix without a slash at its end; may be empty
 * @returns {import('./store.mjs').Store}
 */
export function s3Store(bucket, prefix) {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL
  const client = new S3Client({
    region: process.env.AWS_REGION ?? process.env.AWS_DEFAULT_REGION ?? 'us-east-1',
    // A store that is not Amazon's has its buckets as folders and not as hosts, and may know no other checksum than that of the protocol.
    ...(endpoint && { endpoint, forcePathStyle: true }),
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 3,
  })
  const name = `s3://${bucket}${prefix && `/${prefix}`}`
  const at = (/** @type {string} */ key) => ({ Bucket: bucket, Key: prefix ? `${prefix}/${key}` : key })
  const refused = (/** @type {Error & { $metadata?: { httpStatusCode?: number } }} */ error) => {
    const status = error.$metadata?.httpStatusCode
    return new Error(
      `The store ${name} ${status ? `answers ${status}` : 'does not answer'} (${error.name}${error.message ? `: ${error.message}` : ''}).`,
    )
  }
  const isMissing = (/** @type {Error} */ { name: kind }) => kind === 'NotFound' || kind === 'NoSuchKey'
  return {
    name,
    has: (key) =>
      client.send(new HeadObjectCommand(at(key))).then(
        () => true,
        (error) => {
          if (isMissing(error)) return false
          throw refused(error)
        },
      ),
    read: async (key) => {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(key)))
        return Body ? Buffer.from(await Body.transformToByteArray()) : null
      } catch (error) {
        if (isMissing(/** @type {Error} */ (error))) return null
        throw refused(/** @type {Error} */ (error))
      }
    },
    put: async (key, bytes) => {
      await client.send(new PutObjectCommand({ ...at(key), Body: bytes })).catch((error) => {
        throw refused(error)
      })
    },
    end: () => client.destroy(),
  }
}
