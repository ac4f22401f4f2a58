// The pass that lets an editor see drafts on a public server: made by the front server for whoever knows the secret, and read
// by it and by the pages of the preview. It is signed, ends by itself, and is good for nothing else.
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

export const previewPath = '/preview'
export const passCookie = 'preview-pass'
/** How long a pass lets its holder in, in seconds. */
export const passSeconds = 3600
const shortestSecret = 24

/**
 * Returns the secret that the environment names, null where there is none and so no preview. Throws on one that could be guessed.
 * @param {string | undefined} text
 */
export function previewSecretFrom(text) {
  if (text === undefined || text === '') return null
  if (text.length >= shortestSecret) return text
  throw new Error(
    `PREVIEW_SECRET has ${text.length} signs; expected at least ${shortestSecret}, such as what "openssl rand -base64 24" prints.`,
  )
}

/**
 * Says whether two texts are the same, in a time that tells nothing of where they differ or how long they are.
 * @param {string} given
 * @param {string} secret
 */
export function isSecret(given, secret) {
  const [one, other] = [given, secret].map((text) => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

/**
 * Returns the signature of a pass. Its words name the purpose, so that nothing else signed with the same secret is a pass.
 * @param {string} secret
 * @param {number} until
 */
const signed = (secret, until) =>
  createHmac('sha256', secret).update(`denominator: drafts may be seen until ${until}`).digest('base64url')

/**
 * Returns a pass: the second until which it holds, and the signature.
 * @param {string} secret
 * @param {number} now in milliseconds since 1970
 */
export function newPass(secret, now) {
  const until = Math.floor(now / 1000) + passSeconds
  return `${until}.${signed(secret, until)}`
}

/**
 * Says whether a text is a pass that holds now.
 * @param {string | undefined} pass
 * @param {string | null} secret
 * @param {number} now in milliseconds since 1970
 */
export function isPass(pass, secret, now) {
  const [, second] = /^(\d{10})\.[\w-]{43}$/.exec(pass ?? '') ?? []
  if (pass === undefined || second === undefined || secret === null) return false
  const left = Number(second) - now / 1000
  return left > 0 && left <= passSeconds && isSecret(pass, `${second}.${signed(secret, Number(second))}`)
}

/**
 * Returns the pass in a Cookie header; undefined where there is none, or more than one.
 * @param {string | undefined} header
 */
export function passIn(header) {
  const found = (header ?? '').split(/;\s*/).filter((part) => part.startsWith(`${passCookie}=`))
  return found.length === 1 ? found[0]?.slice(passCookie.length + 1) : undefined
}

/**
 * Returns the Set-Cookie header of a pass: sent back to the preview alone, to no script, from no other site, over TLS alone.
 * @param {string} pass
 */
export const cookieOfPass = (pass) =>
  `${passCookie}=${pass}; Path=${previewPath}; Max-Age=${passSeconds}; HttpOnly; Secure; SameSite=Strict`
