// Reads what `next build` left behind: prerendered pages, prerendered route handlers, and the routes that are neither.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * A prerendered answer: `body` as Next wrote it (a page still has its scripts).
 * @typedef {{ path: string, kind: 'page' | 'not-found' | 'data', type: string, headers: Record<string, string>, body: Buffer }} Rendered
 */

/**
 * Returns every prerendered answer of a build, in the order of their addresses.
 * @param {string} buildFolder
 * @returns {Rendered[]}
 */
export function prerendered(buildFolder) {
  const folder = path.join(buildFolder, 'server', 'app')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  )
  const pages = files.filter(
    (file) => file.endsWith('.html') && !file.includes('[') && file !== '_global-error.html',
  )
  const bodies = files.filter((file) => file.endsWith('.body') && !file.includes('['))
  return [...pages.flatMap((file) => page(folder, file)), ...bodies.map((file) => data(folder, file))].sort(
    (a, b) => (a.path < b.path ? -1 : 1),
  )
}

/**
 * Returns the page, or none for an address that was rendered as not found: it has no page of its own.
 * @param {string} folder
 * @param {string} file
 * @returns {Rendered[]}
 */
function page(folder, file) {
  const name = file.slice(0, -'.html'.length)
  const { status = 200 } = JSON.parse(readFileSync(path.join(folder, `${name}.meta`), 'utf8'))
  const address = name === 'index' ? '/' : `/${name}`
  const kind = name === '_not-found' ? 'not-found' : 'page'
  if (status === 404 && kind === 'page') return []
  if (status >= 300 && kind === 'page') throw new Error(`${address} was rendered with status ${status}.`)
  const body = readFileSync(path.join(folder, file))
  return [{ path: address, kind, type: 'text/html; charset=utf-8', headers: {}, body }]
}

/**
 * @param {string} folder
 * @param {string} file
 * @returns {Rendered}
 */
function data(folder, file) {
  const name = file.slice(0, -'.body'.length)
  const meta = JSON.parse(readFileSync(path.join(folder, `${name}.meta`), 'utf8'))
  const { 'content-type': type = 'application/octet-stream', 'set-cookie': cookie, ...rest } = meta.headers
  if (cookie) throw new Error(`/${name} sets a cookie, which no prerendered answer may do.`)
  const headers = Object.fromEntries(Object.entries(rest).filter(([header]) => !header.startsWith('x-next')))
  return { path: `/${name}`, kind: 'data', type, headers, body: readFileSync(path.join(folder, file)) }
}

/**
 * Returns the addresses that Next must answer per request, as sources of regular expressions over the whole path:
 * every route that is not prerendered whole. Nothing else is ever passed on to it.
 * @param {string} buildFolder
 * @returns {string[]}
 */
export function addressesRenderedPerRequest(buildFolder) {
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(path.join(buildFolder, name), 'utf8'))
  const { routes, dynamicRoutes } = read('prerender-manifest.json')
  /** @type {string[]} */
  const all = Object.values(read('app-path-routes-manifest.json'))
  const wholly = (/** @type {string} */ route) => route in routes || dynamicRoutes[route]?.fallback === false
  return [...new Set(all)]
    .filter((route) => !route.startsWith('/_') && !wholly(route))
    .sort()
    .map(routePattern)
}

/**
 * Returns the source of a regular expression for a route such as `/api/v1/studies/[slug]`.
 * @param {string} route
 */
export function routePattern(route) {
  const segments = route.split('/').filter(Boolean)
  const patterns = segments.map((segment) => {
    if (segment.startsWith('[[...')) return '(?:/[^/]+)*'
    if (segment.startsWith('[...')) return '(?:/[^/]+)+'
    if (segment.startsWith('[')) return '/[^/]+'
    return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`
  })
  return `^${patterns.join('') || '/'}$`
}

/**
 * Returns the published addresses that Next answers instead when the request carries one of the given query keys, as the
 * build's own rewrites say: `/studies` is a file, `/studies?phase=2` is rendered. A rewrite of many addresses (`/studies/:slug.csv`) is
 * told of each that is published.
 * @param {string} buildFolder
 * @param {readonly string[]} published the paths of what is published
 * @returns {Record<string, string[]>}
 */
export function addressesRenderedWithQuery(buildFolder, published) {
  const { rewrites } = JSON.parse(readFileSync(path.join(buildFolder, 'routes-manifest.json'), 'utf8'))
  /** @type {Record<string, string[]>} */
  const keys = {}
  for (const { source, has = [] } of rewrites.beforeFiles ?? []) {
    const pattern = new RegExp(`^${source.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}$`)
    const paths = source.includes(':') ? published.filter((one) => pattern.test(one)) : [source]
    for (const { type, key } of has)
      if (type === 'query') for (const one of paths) (keys[one] ??= []).push(key)
  }
  return keys
}

const styleSheet = /"(static\/[^"]+\.css)"/g

/**
 * Returns the addresses of the style sheets of every page, those that are rendered per request among them: no
 * prerendered page may name a sheet that only they use.
 * @param {string} buildFolder
 * @returns {string[]}
 */
export function styleSheetsOfPages(buildFolder) {
  const folder = path.join(buildFolder, 'server', 'app')
  const manifests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('page_client-reference-manifest.js'),
  )
  const named = manifests.flatMap((file) => [
    ...readFileSync(path.join(folder, file), 'utf8').matchAll(styleSheet),
  ])
  return [...new Set(named.map(([, file = '']) => `/_next/${file}`))].sort()
}
