import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { runNode } from '../../scripts/launch/run.mjs'
import { Stop } from '../../scripts/launch/stop.mjs'
import { readManifest } from '../../server/manifest.mjs'

const look = 'body{max-width:60rem;margin:auto;padding:1rem;font:1rem/1.5 Georgia,serif}svg{max-width:100%}'

/**
 * Builds a site of Astro with the same words and drawings as these pages, in a look of one line, and serves it packed.
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
    write(project, at, readFileSync(path.join(folder, file), 'utf8'))
  }
  writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n')
  const { code, output } = await runNode(path.join(tools, 'node_modules/astro/astro.js'), ['build'], {
    cwd: project,
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Stop(`Astro did not build its site:\n${output}`)
  const built = new Map(
    pages.map((at) => [at, brotliCompressSync(readFileSync(path.join(project, 'dist', at, 'index.html')))]),
  )
  const server = createServer((request, response) => {
    const body = built.get(request.url ?? '')
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }
    response.writeHead(body ? 200 : 404, body ? headers : {}).end(body)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : address
  return { home: `http://127.0.0.1:${port}`, stop: () => server.close() }
}

/**
 * Writes one page of Astro: the words of ours, in the same elements, without what gives them our look.
 * @param {string} project
 * @param {string} at
 * @param {string} html
 */
function write(project, at, html) {
  const body = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'))
  const words = body
    .replace(/^<main[^>]*>/, '')
    .replace(/<script[\s\S]*?<\/script>/g, '')
    .replace(/ (?:class|id|popover|popoverTarget|data-[\w-]+|aria-(?!label=)[\w-]+)="[^"]*"/gi, '')
  const title = html.match(/<title>([^<]*)/)?.[1] ?? at
  const folder = path.join(project, 'src/pages', at)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'words.html'), words)
  const page = [
    "---\nimport words from './words.html?raw'\n---",
    '<html lang="en-GB"><head><meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width" /><meta name="description" content="The same words." />',
    `<title>${title}</title><style is:global>${look}</style></head><body><main set:html={words} /></body></html>`,
  ]
  writeFileSync(path.join(folder, 'index.astro'), `${page.join('\n')}\n`)
}
