// Turns a build into a site: script-free pages, data, and the files they use, as a folder that any web server can serve.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import {
  addressesRenderedPerRequest,
  addressesRenderedWithQuery,
  prerendered,
  styleSheetsOfPages,
} from './build-output.mjs'
import { keyHeaders, keyOf } from '../http/shared-caches.mjs'
import { cacheControl } from './cache-policy.mjs'
import { contentTypeOf } from './content-types.mjs'
import { earlyFacesByWindow } from './early-faces.mjs'
import { lastModifiedOf } from './last-modified.mjs'
import { linkHeaderOf } from './link-header.mjs'
import { manifestName, readManifest } from './manifest.mjs'
import { sha256, takeOver, writePacked } from './packed-file.mjs'
import { filesNamedByPage, filesNamedByStyleSheet } from './referenced-files.mjs'
import { faultsOfReadingPage, withoutScripts } from './script-free-html.mjs'
import { routeClass, securityHeaders } from './security-headers.mjs'
import { isSound } from './soundness.mjs'

/** @typedef {import('./manifest.mjs').Entry} Entry */
/** @typedef {{ path: string, kind: Entry['kind'], type: string, headers?: Record<string, string>, body: Buffer }} Piece */
/** @typedef {{ buildFolder: string, publicFolder: string, siteFolder: string, previousFolder?: string, today: string }} Places */

// The densest setting takes some 200 ms a page, the next some 50: worth it for an edit or a small site, not for thousands
// of pages at once, and not for the longest, which are looked things up in.
const densestUpTo = { pages: 100, bytes: 350_000 }
const denseUpTo = 300
const quick = 5
const dense = 10
const densest = 11
const keptAfterRetirementDays = 7

/**
 * Writes the site and returns its manifest with the number of files that had to be compressed. Throws, naming every
 * address and fault, when a page would not work without its scripts or under its content security policy.
 * @param {Places} places `today` is a date as YYYY-MM-DD
 */
export async function writeSite(places) {
  const { buildFolder, siteFolder, previousFolder, today } = places
  const pieces = [...pagesAndData(buildFolder), ...publicFiles(places.publicFolder)]
  pieces.push(...usedFiles(buildFolder, pieces))
  const previous = previousFolder ? lastManifest(previousFolder) : null
  const known = new Map(previous?.entries.map((entry) => [entry.path, entry]))
  let compressed = 0
  let pages = 0
  /** @type {Entry[]} */
  const entries = []
  for (const piece of pieces) {
    const hash = sha256(piece.body)
    const before = known.get(piece.path)
    const reused =
      previousFolder &&
      before?.sha256 === hash &&
      before.kind === piece.kind &&
      isSound(previousFolder, before)
    if (!reused) compressed += 1
    if (!reused && piece.kind === 'page') pages += 1
    const brotliQuality = qualityFor(piece, pages)
    const variants = reused
      ? takeOver(previousFolder, siteFolder, before)
      : await writePacked(siteFolder, fileFor(piece), piece.body, { type: piece.type, brotliQuality })
    entries.push({ path: piece.path, kind: piece.kind, sha256: hash, headers: headersOf(piece), ...variants })
  }
  const current = new Set(entries.map((entry) => entry.path))
  for (const entry of known.values()) {
    const retired = entry.retired ?? today
    if (
      entry.kind !== 'asset' ||
      current.has(entry.path) ||
      daysBetween(retired, today) > keptAfterRetirementDays ||
      !(previousFolder && isSound(previousFolder, entry))
    )
      continue
    entries.push({ ...entry, ...takeOver(previousFolder, siteFolder, entry), retired })
  }
  const manifest = {
    entries,
    passedOn: addressesRenderedPerRequest(buildFolder),
    passedOnWithQuery: addressesRenderedWithQuery(
      buildFolder,
      entries.map((entry) => entry.path),
    ),
  }
  writeFileSync(path.join(siteFolder, manifestName), JSON.stringify(manifest))
  return { manifest, compressed }
}

/**
 * Returns the list of the site before, or null where it cannot be read: then all is written anew.
 * @param {string} folder
 */
function lastManifest(folder) {
  try {
    return readManifest(folder)
  } catch {
    return null
  }
}

/**
 * Returns how densely a piece is packed. The few style sheets, which every page waits for, always as densely as can be. Files
 * for programs and cards for other sites outnumber pages, and would use up what density costs.
 * @param {Piece} piece
 * @param {number} pages packed so far, this one included
 */
function qualityFor({ kind, type, body }, pages) {
  if (type.startsWith('text/css')) return densest
  if (kind !== 'page' || pages > denseUpTo) return quick
  return pages <= densestUpTo.pages && body.length <= densestUpTo.bytes ? densest : dense
}

/**
 * @param {string} buildFolder
 * @returns {Piece[]}
 */
function pagesAndData(buildFolder) {
  /** @type {string[]} */
  const faults = []
  const built = prerendered(buildFolder)
  const faces = facesOf(built.find(({ path: address }) => address === '/')?.body.toString('utf8') ?? '')
  const pieces = built.map((rendered) => {
    if (rendered.kind === 'data') return rendered
    const plain = withoutScripts(rendered.body.toString('utf8'))
    const html = earlyFacesByWindow(rendered.kind === 'not-found' ? withFaces(plain, faces) : plain)
    faults.push(...faultsOfReadingPage(html).map((fault) => `${rendered.path}: ${fault}`))
    const link = linkHeaderOf(html)
    const changed = lastModifiedOf(html)
    return {
      ...rendered,
      headers: { ...rendered.headers, ...(link && { link }), ...(changed && { 'last-modified': changed }) },
      body: Buffer.from(html),
    }
  })
  if (faults.length > 0) throw new Error(`These pages cannot be published:\n${faults.join('\n')}`)
  return pieces
}

const facePreload = /<link rel="preload"[^>]* as="font"[^>]*>/g

/** @param {string} html */
const facesOf = (html) => (html.match(facePreload) ?? []).join('')

/**
 * Returns a page that has its faces fetched early: the framework leaves that out of the page for missing addresses, whose
 * first visit would then show the letters of a fallback, for a face that is late stays away.
 * @param {string} html
 * @param {string} faces
 */
const withFaces = (html, faces) =>
  facesOf(html) === '' ? html.replace('<link rel="stylesheet"', `${faces}$&`) : html

/**
 * @param {string} publicFolder
 * @returns {Piece[]}
 */
function publicFiles(publicFolder) {
  if (!existsSync(publicFolder)) return []
  return readdirSync(publicFolder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort()
    .map((file) => {
      const address = `/${path.relative(publicFolder, file).replaceAll(path.sep, '/')}`
      return { path: address, kind: 'public', type: contentTypeOf(file), body: readFileSync(file) }
    })
}

/**
 * Returns the hashed files that the pages use, and those that these use in turn.
 * @param {string} buildFolder
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
function usedFiles(buildFolder, pieces) {
  const pages = pieces.filter((piece) => piece.kind === 'page' || piece.kind === 'not-found')
  const wanted = new Set([
    ...pages.flatMap((page) => filesNamedByPage(page.body.toString('utf8'))),
    ...styleSheetsOfPages(buildFolder),
  ])
  /** @type {Piece[]} */
  const found = []
  // A set keeps growing while it is walked: what a style sheet names is looked at in its turn.
  for (const address of wanted) {
    const body = readFileSync(path.join(buildFolder, decodeURIComponent(address.slice('/_next/'.length))))
    const type = contentTypeOf(address)
    found.push({ path: address, kind: 'asset', type, body })
    if (type.startsWith('text/css')) {
      for (const named of filesNamedByStyleSheet(body.toString('utf8'), address)) wanted.add(named)
    }
  }
  return found
}

/** @param {Piece} piece */
function fileFor({ path: address, kind }) {
  if (kind === 'not-found') return '404.html'
  if (kind === 'page') return address === '/' ? 'index.html' : `${address.slice(1)}.html`
  // Without an ending, `/api/v1/studies` would be a file where `/api/v1/studies/x` needs a folder.
  return path.extname(address) ? address.slice(1) : `${address.slice(1)}.body`
}

/** @param {Piece} piece */
function headersOf({ path: address, kind, type, headers }) {
  return {
    ...securityHeaders[routeClass(address, type)],
    'cache-control': cacheControl[kind],
    ...(kind !== 'asset' && keyHeaders(keyOf(address))),
    ...headers,
    'content-type': withCharset(type),
    vary: 'accept-encoding',
  }
}

/** @param {string} type */
const withCharset = (type) =>
  /^(?:text\/|application\/xml|image\/svg)/.test(type) && !type.includes('charset')
    ? `${type}; charset=utf-8`
    : type

/**
 * @param {string} from
 * @param {string} to
 */
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / 86_400_000
