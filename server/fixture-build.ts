import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createRequire } from 'node:module'
import path from 'node:path'

type Opened = { exec(sql: string): void; close(): void }
const Database: new (file: string) => Opened = createRequire(import.meta.url)('libsql')

/** A page as Next 16.4 writes it, with its client, its copy of the page as script data, and structured data. */
export function framedPage(body: string): string {
  return [
    '<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"/><link rel="preconnect" href="/" crossorigin=""/>',
    '<link rel="stylesheet" href="/_next/static/chunks/look.css" data-precedence="next"/>',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>',
    '<script src="/_next/static/chunks/main.js" async=""></script><title>Trial</title>',
    '<meta name="next-size-adjust" content=""/></head><body><div hidden=""><!--$--><!--/$--></div>',
    `${body}<script type="application/ld+json">{"@type":"Article"}</script>`,
    '<script>self.__next_f.push([1,"<main>copy</main>"])</script></body></html>',
  ].join('')
}

const manyRows = Array.from({ length: 40 }, (_, row) => `<p>Row <!-- -->${row}</p>`).join('')

/** Writes a project folder with a small build: three pages, one export, one address rendered per request. */
export function fixtureProject() {
  const root = mkdtempSync(path.join(tmpdir(), 'published-'))
  const write = (file: string, content: string) => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
  const page = (name: string, html: string, meta = {}) => {
    write(`.next/server/app/${name}.html`, html)
    write(`.next/server/app/${name}.meta`, JSON.stringify(meta))
  }
  page('index', framedPage('<main><h1>Home</h1></main>'))
  page('studies/trial', framedPage(`<main><h1>Trial</h1>${manyRows}</main>`))
  page('studies/unwritten', '<html id="__next_error__"></html>', { status: 404 })
  page('_not-found', framedPage('<main><h1>No page has this address</h1></main>'), { status: 404 })
  write('.next/server/app/_global-error.html', '<p style="color:red">broken</p>')
  write('.next/server/app/studies/trial.csv.body', 'outcome,count\nresponse,19\n')
  const headers = { 'content-type': 'text/csv', 'x-next-cache-tags': 'x' }
  write('.next/server/app/studies/trial.csv.meta', JSON.stringify({ status: 200, headers }))
  write('.next/static/chunks/look.css', '@font-face{src:url(../media/face.woff2)}body{color:#111}')
  write('.next/static/chunks/main.js', 'never published')
  write('.next/static/media/face.woff2', 'a font')
  write('.next/static/media/unused.woff2', 'another font')
  const routes = { '/': {}, '/studies/trial': {}, '/studies/trial.csv': {}, '/_not-found': {} }
  const dynamicRoutes = { '/studies/[slug]': { fallback: false } }
  write('.next/prerender-manifest.json', JSON.stringify({ routes, dynamicRoutes }))
  const known = [
    '/',
    '/_not-found',
    '/api/health',
    '/api/v1/studies/[slug]',
    '/studies/[slug]',
    '/studies/trial.csv',
  ]
  write('.next/app-path-routes-manifest.json', JSON.stringify(Object.fromEntries(known.map((r) => [r, r]))))
  const rewrite = {
    source: '/studies/trial',
    has: [{ type: 'query', key: 'phase' }],
    destination: '/filtered',
  }
  write('.next/routes-manifest.json', JSON.stringify({ rewrites: { beforeFiles: [rewrite] } }))
  write('public/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const database = new Database(path.join(root, 'records.db'))
  database.exec('PRAGMA journal_mode = WAL; CREATE TABLE study (slug TEXT); INSERT INTO study VALUES (1)')
  database.close()
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}
