// Makes those addresses of a build anew that its changed content changes, with the build's own compiled code, and leaves all others
// as they are. As a command: `node server/render-changed.mjs <inputs of the build> <inputs of the content>`, both files of JSON.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { addressesToMake, changedInputs, inputsOfAddresses, needsWholeBuild } from './page-inputs.mjs'

/** @typedef {import('./page-inputs.mjs').PageInputs} PageInputs */
/** @typedef {{ srcRoute: string | null, dataRoute: string | null }} Route */
/** @typedef {{ routes: Record<string, Route>, dynamicRoutes: Record<string, { fallback: unknown }>, preview: { previewModeId: string } }} Prerendered */

const require = createRequire(import.meta.url)

/** Raised on an address of a route of which the build made none, so that nothing tells how the framework keeps it. */
class FirstOfItsKind extends Error {}

/**
 * Brings the build in a project's folder up to its content, and returns the addresses that it made and those that it dropped. Throws a
 * sentence, with the address, on one that cannot be made: the build then holds old and new, and must not be published.
 * @param {string} root
 * @param {{ before: PageInputs, now: PageInputs, also?: readonly string[] }} states the hashes of what the build was made from and of
 *   what is there now; `also` names addresses to make whatever changed
 */
export async function renderChanged(root, { before, now, also = [] }) {
  const buildFolder = buildFolderOf(root)
  const manifestFile = path.join(buildFolder, 'prerender-manifest.json')
  const manifest = /** @type {Prerendered} */ (JSON.parse(readFileSync(manifestFile, 'utf8')))
  const wanted = await routesOfAddresses(root, buildFolder, manifest)
  const made = new Map(
    [...inputsOfAddresses(buildFolder)].filter(
      ([address]) => address in manifest.routes && !isOfFramework(address),
    ),
  )
  const { make, drop } = addressesToMake({
    made,
    wanted: [...wanted.keys()],
    changed: changedInputs(before, now),
  })
  const all = [...new Set([...make, ...also])].sort()
  if (all.length + drop.length === 0) return { made: all, dropped: drop }

  // The framework answers no address that it does not know, and reads what it knows once, as it starts.
  for (const address of drop) delete manifest.routes[address]
  for (const address of all)
    manifest.routes[address] ??= likeItsSiblings(manifest, address, wanted.get(address))
  writeWhole(manifestFile, JSON.stringify(manifest))
  for (const address of drop) forget(buildFolder, address)
  const routeCache = path.join(buildFolder, 'server', 'route-cache')
  rmSync(routeCache, { recursive: true, force: true })
  await makeAnew(root, all, manifest.preview.previewModeId)
  const madeAnew = foldersOfRouteCache(routeCache)
  for (const address of all) takeFrom(madeAnew, buildFolder, address)
  rmSync(routeCache, { recursive: true, force: true })
  return { made: all, dropped: drop }
}

/**
 * Its pages for what is not found or fails, which read nothing of content/ and nobody asks for by an address.
 * @param {string} address
 */
const isOfFramework = (address) => address.startsWith('/_')

/**
 * Returns every address that the build's own code would prerender now, with its route.
 * @param {string} root
 * @param {string} distDir
 * @param {Prerendered} manifest
 * @returns {Promise<Map<string, string>>}
 */
async function routesOfAddresses(root, distDir, { routes, dynamicRoutes }) {
  const { config } = JSON.parse(readFileSync(path.join(distDir, 'required-server-files.json'), 'utf8'))
  /** @type {Record<string, string>} */
  const pages = JSON.parse(readFileSync(path.join(distDir, 'app-path-routes-manifest.json'), 'utf8'))
  /** @type {Map<string, string>} */
  const found = new Map()
  for (const [address, { srcRoute }] of Object.entries(routes))
    if (srcRoute !== null && !(srcRoute in dynamicRoutes) && !isOfFramework(address))
      found.set(address, srcRoute)
  const { loadStaticPaths } = require('next/dist/server/dev/static-paths-worker')
  for (const [page, route] of Object.entries(pages)) {
    if (!(route in dynamicRoutes)) continue
    const { prerenderedRoutes = [] } = await loadStaticPaths({
      dir: root,
      distDir,
      pathname: route,
      page,
      isAppPath: true,
      config,
      httpAgentOptions: config.httpAgentOptions,
      requestHeaders: {},
      cacheHandler: undefined,
      cacheLifeProfiles: config.cacheLife,
      isrFlushToDisk: false,
      cacheMaxMemorySize: config.cacheMaxMemorySize,
      nextConfigOutput: config.output,
      deploymentId: config.deploymentId,
      authInterrupts: false,
      useCacheTimeout: config.experimental.useCacheTimeout,
      durableUseCacheEntries: false,
      staticPageGenerationTimeout: config.staticPageGenerationTimeout,
      sriEnabled: false,
      buildId: readFileSync(path.join(distDir, 'BUILD_ID'), 'utf8'),
    })
    for (const { pathname } of prerenderedRoutes) found.set(pathname, route)
  }
  return found
}

/**
 * @param {Prerendered} manifest
 * @param {string} address
 * @param {string | undefined} route
 */
function likeItsSiblings({ routes }, address, route) {
  const sibling = Object.values(routes).find(({ srcRoute }) => srcRoute === route)
  if (!sibling) throw new FirstOfItsKind(`${address} is the first of its kind: it needs a whole build.`)
  return { ...sibling, dataRoute: sibling.dataRoute === null ? null : `${address}.rsc` }
}

const endings = ['.html', '.rsc', '.body', '.meta', '.segments']
/** @param {string} address */
const nameOf = (address) => (address === '/' ? 'index' : address)

/**
 * @param {string} buildFolder
 * @param {string} address
 */
function forget(buildFolder, address) {
  const name = path.join(buildFolder, 'server', 'app', nameOf(address))
  for (const ending of endings) rmSync(`${name}${ending}`, { recursive: true, force: true })
}

/**
 * Returns the folders, one for each route, in which the framework keeps what was made after the build.
 * @param {string} routeCache
 */
const foldersOfRouteCache = (routeCache) =>
  ['APP_PAGE', 'APP_ROUTE']
    .map((kind) => path.join(routeCache, kind))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((route) => path.join(folder, route, '$')))

/**
 * Puts what was made anew of an address in the place of what the build held.
 * @param {string[]} folders
 * @param {string} buildFolder
 * @param {string} address
 */
function takeFrom(folders, buildFolder, address) {
  const folder = folders.find((one) => existsSync(path.join(one, `${nameOf(address)}.meta`)))
  if (!folder) throw new Error(`${address} was made anew, and the framework kept nothing of it.`)
  forget(buildFolder, address)
  const target = path.join(buildFolder, 'server', 'app', nameOf(address))
  mkdirSync(path.dirname(target), { recursive: true })
  for (const ending of endings) {
    const made = path.join(folder, `${nameOf(address)}${ending}`)
    if (existsSync(made)) renameSync(made, `${target}${ending}`)
  }
}

/**
 * @param {string} root
 * @param {readonly string[]} addresses
 * @param {string} leave what the framework knows its own build by: it makes an address anew for nobody else
 */
async function makeAnew(root, addresses, leave) {
  const { default: next } = await import('next')
  const server = createServer()
  const app = next({ dev: false, dir: root, quiet: true, httpServer: createServer() })
  await app.prepare()
  const answer = app.getRequestHandler()
  server.on('request', (request, response) => void answer(request, response))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  try {
    for (const address of addresses) {
      const made = await fetch(`http://127.0.0.1:${port}${address}`, {
        headers: { 'x-prerender-revalidate': leave },
        redirect: 'manual',
      })
      await made.arrayBuffer()
      if (made.status !== 200) throw new Error(`${address} could not be made: it answers ${made.status}.`)
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/**
 * @param {string} file
 * @param {string} text
 */
function writeWhole(file, text) {
  const trial = `${file}-${process.pid}`
  writeFileSync(trial, text)
  renameSync(trial, file)
}

/** @param {string} root */
const buildFolderOf = (root) => path.join(root, process.env.DENOMINATOR_BUILD ?? '.next')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [before = '', now = '', ...also] = process.argv.slice(2)
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))
  const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
  try {
    const { made, dropped } = await renderChanged(root, { before: read(before), now: read(now), also })
    console.log(`Made ${made.length} addresses anew, dropped ${dropped.length}.`)
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(error instanceof FirstOfItsKind ? needsWholeBuild : 1)
  }
}
