import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

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
  write('.next/server/app/index.html', framedPage('<main><h1>Home</h1></main>'))
  write('.next/server/app/studies/trial.html', framedPage(`<main><h1>Trial</h1>${manyRows}</main>`))
  write('.next/server/app/_not-found.html', framedPage('<main><h1>No page has this address</h1></main>'))
  write('.next/server/app/_global-error.html', '<p style="color:red">broken</p>')
  write('.next/server/app/studies/trial.csv.body', 'outcome,count\nresponse,19\n')
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'x-next-cache-tags': 'x' }
  write('.next/server/app/studies/trial.csv.meta', JSON.stringify({ status: 200, headers }))
  write('.next/static/chunks/look.css', '@font-face{src:url(../media/face.woff2)}body{color:#111}')
  write('.next/static/chunks/main.js', 'never published')
  write('.next/static/media/face.woff2', 'a font')
  write('.next/static/media/unused.woff2', 'another font')
  const routes = { '/': {}, '/studies/trial': {}, '/studies/trial.csv': {}, '/_not-found': {} }
  const dynamicRoutes = { '/studies/[slug]': { fallback: false } }
  write('.next/prerender-manifest.json', JSON.stringify({ routes, dynamicRoutes }))
  const known = ['/', '/_not-found', '/api/v1/studies/[slug]', '/studies/[slug]', '/studies/trial.csv']
  write('.next/app-path-routes-manifest.json', JSON.stringify(Object.fromEntries(known.map((r) => [r, r]))))
  write('public/mark.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
  write('records.db', 'SQLite format 3')
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) }
}
