// Answers from a published site. Files are held in memory up to a budget, with their headers ready to send, so that a
// page costs a look-up and a write; it needs neither the framework nor the database.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { readManifest } from './manifest.mjs'
import { formsOfPages, pathsInForms } from './other-forms.mjs'
import { checkLength, soundBytes } from './soundness.mjs'
import { alreadyHeld, bestType, chooseEncoding } from '../http/negotiation.mjs'

/** @typedef {import('./manifest.mjs').Entry} Entry */
/** @typedef {import('./manifest.mjs').Variant} Variant */
/** @typedef {{ etag: string, file: string, bytes: number, headers: string[], body: Buffer | null }} Ready */
/** @typedef {{ status: number, encodings: import('../http/negotiation.mjs').Encoding[], plain: Ready, br?: Ready, gzip?: Ready }} Answer */

/** @type {import('../http/negotiation.mjs').Encoding[]} */
const encodings = ['br', 'gzip']
const memoryBudgetBytes = 256 * 1024 * 1024

/**
 * Returns the site in a folder. Throws a sentence where the folder holds no published site, or a damaged one.
 * @param {string} siteFolder
 */
export function openSite(siteFolder) {
  const manifest = readManifest(siteFolder)
  if (!manifest) throw new Error(`${siteFolder} holds no published site.`)
  let budget = memoryBudgetBytes
  /** @param {Entry} entry @param {Variant} variant @param {string} [encoding] @returns {Ready} */
  const ready = (entry, variant, encoding) => {
    const file = path.join(siteFolder, variant.file)
    budget -= variant.bytes
    const body = budget >= 0 ? soundBytes(siteFolder, variant) : null
    if (body === null) checkLength(siteFolder, variant)
    const headers = {
      ...entry.headers,
      ...(chosen.has(entry.path) && { vary: 'accept, accept-encoding' }),
      etag: variant.etag,
      ...(encoding && { 'content-encoding': encoding }),
    }
    return {
      ...variant,
      file,
      headers: Object.entries(headers).flat(),
      body,
    }
  }
  const forms = formsOfPages(manifest.entries)
  const chosen = pathsInForms(forms)
  /** @type {Map<string, Answer>} */
  const answers = new Map()
  for (const entry of manifest.entries) {
    answers.set(entry.path, {
      status: entry.kind === 'not-found' ? 404 : 200,
      encodings: encodings.filter((encoding) => entry[encoding]),
      plain: ready(entry, entry.plain),
      ...(entry.br && { br: ready(entry, entry.br, 'br') }),
      ...(entry.gzip && { gzip: ready(entry, entry.gzip, 'gzip') }),
    })
  }
  const notFound = answers.get('/_not-found')
  answers.delete('/_not-found')
  const passedOn = manifest.passedOn.map((source) => new RegExp(source))
  /** A key that no filter has (a campaign's, say) changes nothing, and the file answers. */
  const isPassedOnWith = (/** @type {string} */ pathname, /** @type {string} */ query) => {
    const keys = manifest.passedOnWithQuery?.[pathname]
    return keys !== undefined && [...new URLSearchParams(query).keys()].some((key) => keys.includes(key))
  }
  return {
    notFound,
    find: (/** @type {string} */ pathname) => answers.get(pathname),
    isPassedOn: (/** @type {string} */ pathname) => passedOn.some((pattern) => pattern.test(pathname)),
    isPassedOnWith,
    /** Returns the path of the file that answers for a page where the visitor likes that form better, else the page's own. */
    formOf: (/** @type {string} */ pathname, /** @type {string | undefined} */ accept) => {
      const others = forms.get(pathname)
      if (!others || !accept) return pathname
      const best = bestType(accept, ['text/html', ...others.keys()])
      return (best && others.get(best)) ?? pathname
    },
  }
}

/**
 * Sends an answer in the best encoding the visitor takes, or 304 when it is already held.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {Answer} answer
 */
export async function sendAnswer(request, response, answer) {
  const encoding = chooseEncoding(request.headers['accept-encoding'], answer.encodings)
  const variant = (encoding && answer[encoding]) ?? answer.plain
  if (answer.status === 200 && alreadyHeld(request.headers['if-none-match'], variant.etag)) {
    response.writeHead(304, variant.headers)
    response.end()
    return
  }
  // What is packed in itself has one form alone, of which readers of columns ask for parts.
  const isOneForm = answer.status === 200 && answer.encodings.length === 0
  if (isOneForm) response.setHeader('accept-ranges', 'bytes')
  const part = isOneForm ? partAsked(request.headers, variant) : null
  if (part === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${variant.bytes}`, 'content-length': '0' })
    response.end()
    return
  }
  const body = request.method === 'HEAD' ? undefined : (variant.body ?? (await readFile(variant.file)))
  if (part !== null && body) {
    const { first, last } = part
    const range = `bytes ${first}-${last}/${variant.bytes}`
    const length = String(last - first + 1)
    response.writeHead(206, [...variant.headers, 'content-range', range, 'content-length', length])
    response.end(body.subarray(first, last + 1))
    return
  }
  response.writeHead(answer.status, [...variant.headers, 'content-length', String(variant.bytes)])
  response.end(body)
}

/**
 * Returns the one part of a file that is asked for (RFC 9110, 14.1.2), null for the whole of it, and 'none' where no byte of it is
 * asked for. Several parts at once, another unit, and a part of another state of the file are answered with the whole.
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @param {{ bytes: number, etag: string }} file
 * @returns {{ first: number, last: number } | 'none' | null}
 */
export function partAsked({ range, 'if-range': held }, { bytes, etag }) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if ((from === '' && to === '') || (held !== undefined && held !== etag)) return null
  if (from === '')
    return Number(to) === 0 ? 'none' : { first: Math.max(0, bytes - Number(to)), last: bytes - 1 }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  if (to !== '' && Number(to) < first) return null
  return first >= bytes ? 'none' : { first, last }
}
