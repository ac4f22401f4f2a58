// Next's own store of prerendered pages, handing them out without scripts (`cacheHandler` in next.config.mjs). The front
// server does not need it; a replica that runs `next start`, or revalidates pages one study at a time, does.
import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { withoutScripts } from './script-free-html.mjs'

// Node hands out the whole module of CommonJS, a bundler its default.
const FileSystemCache =
  /** @type {{ default?: typeof fileSystemCache }} */ (/** @type {unknown} */ (fileSystemCache)).default ??
  fileSystemCache

// The store keeps recent entries in memory and hands out the same object each time, so a page is read through once.
/** @type {WeakMap<object, object>} */
const scriptFree = new WeakMap()

/**
 * @template {{ html?: unknown }} Page
 * @param {Page} page
 * @returns {Page}
 */
function scriptFreePage(page) {
  const known = scriptFree.get(page)
  if (known) return /** @type {Page} */ (known)
  const stripped = { ...page, html: withoutScripts(String(page.html)) }
  scriptFree.set(page, stripped)
  return stripped
}

export default class ScriptFreeCache extends FileSystemCache {
  /** @param {Parameters<InstanceType<typeof FileSystemCache>['get']>} request */
  async get(...request) {
    const entry = await super.get(...request)
    if (entry?.value?.kind !== 'APP_PAGE' || typeof entry.value.html !== 'string') return entry
    return { ...entry, value: scriptFreePage(entry.value) }
  }
}
