import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { runNode } from '../../scripts/launch/run.mjs'
import { Stop } from '../../scripts/launch/stop.mjs'
import { readManifest } from '../../server/manifest.mjs'

const look = 'body{max-width:60rem;margin:auto;padding:1rem;font:1rem/1.5 Georgia,serif}svg{max-width:100%}'

/** Where Astro's pages in our look stand: the same words with our classes, sheet and faces. */
export const dressed = '/dressed'

/**
 * Builds a site of Astro with the same words and drawings as these pages, and serves it packed: each in a look of one line,
 * and again, below `dressed`, in our look, which says what of the difference is the look's.
 * @param {string} tools where Astro is installed
 * @param {string} folder of the live site
 * @param {readonly string[]} pages
 */
export async function astroSite(tools, folder, pages) {
  const project = path.join(tools, 'site')
  const entries = readManifest(folder)?.entries ?? []
  for (const at of pages) {
    const file = entries.find((entry) => entry.path === at)?.plain.file
    if (!file) throw new Stop(`No page ${at} in ${folder}: build the site first (npm run build).`)
    const html = readFileSync(path.join(folder, file), 'utf8')
    write(project, at, plainPage(html))
    write(project, `${dressed}${at}`, dressedPage(html))
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  const { code, output } = await runNode(path.join(tools, 'node_modules/astro/astro.js'), ['build'], {
    cwd: project,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Stop(`Astro did not build its site:\n${output}`)
  const built = new Map(
    pages
      .flatMap((at) => [at, `${dressed}${at}`])
      .map((at) => [at, packedAs('text/html; charset=utf-8', path.join(project, 'dist', at, 'index.html'))]),
  )
  for (const { path: at, kind, plain, headers } of entries)
    if (kind === 'asset')
      built.set(at, packedAs(headers['content-type'] ?? '', path.join(folder, plain.file)))
  const server = createServer((request, response) => {
    const answer = built.get(request.url ?? '')
    response.writeHead(answer ? 200 : 404, answer?.headers).end(answer?.body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : address
  return { home: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/**
 * @param {string} type
 * @param {string} file
 */
function packedAs(type, file) {
  const plain = readFileSync(file)
  const isPacked = type.startsWith('font/')
  return {
    body: isPacked ? plain : brotliCompressSync(plain),
    headers: { 'content-type': type, ...(!isPacked && { 'content-encoding': 'br' }) },
  }
}

/** @typedef {{ title: string, names: string, head: string, words: string }} Page `names` are the classes of its root */

/**
 * Returns the words of one of our pages in the same elements, without what gives them our look.
 * @param {string} html
 * @returns {Page}
 */
function plainPage(html) {
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))
  const words = main
    .replace(/^<main[^>]*>/, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ (?:class|id|popover|popoverTarget|data-[\w-]+|aria-(?!label=)[\w-]+)="[^"]*"/gi, '')
  return {
    title: titleOf(html),
    head: `<style is:global>${look}</style>`,
    names: '',
    words: `<main>${words}</main>`,
  }
}

/**
 * Returns all of one of our pages but its linked data, with its sheet and faces.
 * @param {string} html
 * @returns {Page}
 */
function dressedPage(html) {
  const head = html.match(/<link rel="(?:preload|stylesheet)"[^>]*>/g) ?? []
  const names = html.match(/^<!DOCTYPE html><html[^>]* class="([^"]*)"/)?.[1] ?? ''
  const body = html.slice(html.indexOf('<body>') + '<body>'.length, html.lastIndexOf('</body>'))
  const words = body.replace(/<script[\s\S]*?<\/script>/g, '')
  return { title: titleOf(html), head: head.join(''), names, words }
}

/** @param {string} html */
const titleOf = (html) => html.match(/<title>([^<]*)/)?.[1] ?? ''

/**
 * @param {string} project
 * @param {string} at
 * @param {Page} page
 */
function write(project, at, { title, names, head, words }) {
  const folder = path.join(project, 'src/pages', at)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'words.html'), words)
  const page = [
    "---\nimport words from './words.html?raw'\n---",
    `<html lang="en-GB" class="${names}"><head><meta charset="utf-8" />`,
    '<meta name="viewport" content="width=device-width" /><meta name="description" content="The same words." />',
    `<title>${title}</title>${head}</head><body set:html={words} /></html>`,
  ]
  writeFileSync(path.join(folder, 'index.astro'), `${page.join('\n')}\n`)
}
