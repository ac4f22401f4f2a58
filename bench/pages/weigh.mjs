import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readManifest } from '../../server/manifest.mjs'

/**
 * Returns what a first visit to a page transfers to a wide window, in bytes as sent: the page, its style sheets, the fonts
 * that it preloads, any script, and the number of requests. A phone preloads no font.
 * @param {string} root
 * @param {string} address
 */
export function weigh(root, address) {
  const folder = path.join(root, '.denominator/live/site')
  const entries = new Map(readManifest(folder)?.entries.map((entry) => [entry.path, entry]))
  const page = entries.get(address)
  if (!page) return { missing: true }
  const html = readFileSync(path.join(folder, page.plain.file), 'utf8')
  const sent = (/** @type {string} */ file) => {
    const entry = entries.get(file)
    return (entry?.br ?? entry?.plain)?.bytes ?? 0
  }
  const plain = (/** @type {string} */ file) => entries.get(file)?.plain.bytes ?? 0
  const sum = (/** @type {string[]} */ files) => files.reduce((total, file) => total + sent(file), 0)
  const named = (/** @type {RegExp} */ pattern) => [...html.matchAll(pattern)].map((match) => match[1] ?? '')
  const styles = named(/<link rel="stylesheet" href="([^"]+)"/g)
  const fonts = named(/<link rel="preload"[^>]* href="([^"]+)" as="font"/g)
  const scripts = named(/<script[^>]* src="([^"]+)"/g)
  return {
    'html, plain': plain(address),
    'css, plain': styles.reduce((total, file) => total + plain(file), 0),
    html: sent(address),
    css: sum(styles),
    'html + css': sent(address) + sum(styles),
    fonts: sum(fonts),
    script: sum(scripts),
    requests: 1 + styles.length + fonts.length + scripts.length,
  }
}
