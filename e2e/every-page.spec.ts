import { HtmlValidate } from 'html-validate'
import { htmlReader, pathsOfSitemap, somePages } from './support/pages'
import { expect, test } from './support/reader'

test('the sitemap names every page once, and each of them exists', async ({ request }) => {
  const paths = await pathsOfSitemap(request)
  // The comparison is made for each reader, and no search engine need know every choice.
  const indexed = somePages.filter((path) => path !== '/compare')
  expect(paths).toEqual(expect.arrayContaining(indexed))
  expect(new Set(paths).size).toBe(paths.length)
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200)
})

for (const path of somePages) {
  test(`${path} ships no script but data, is valid HTML, has headings in order and says who it is`, async ({
    page,
  }) => {
    const html = (await (await page.goto(path))?.text()) ?? ''
    const scripts = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag)
    expect.soft(scripts.filter((tag) => !tag.includes('application/ld+json'))).toEqual([])
    expect.soft(await htmlFaults(html)).toEqual([])

    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter((heading) => heading.checkVisibility())
        .map((heading) => Number(heading.tagName.slice(1))),
    )
    expect.soft(levels[0]).toBe(1)
    expect.soft(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, index) => expect.soft(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1))

    const title = await page.title()
    expect.soft(title.length).toBeGreaterThan(5)
    expect.soft(title.length).toBeLessThanOrEqual(80)
    const description = await page.locator('meta[name=description]').getAttribute('content')
    expect.soft(description?.length).toBeGreaterThan(50)
    expect.soft(description?.length).toBeLessThanOrEqual(160)
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    expect.soft(new URL(canonical ?? '').pathname).toBe(path)
    await expect.soft(page.locator('html')).toHaveAttribute('lang', 'en-GB')
  })
}

test('pages lead only to places that exist', async ({ page, baseURL }) => {
  test.setTimeout(120_000)
  const home = baseURL ?? ''
  const htmlOf = htmlReader(home)
  const missing: string[] = []
  // What one page leads to, others do too.
  const texts = new Map<string, string>()
  for (const path of somePages) {
    const hrefs = await page.evaluate(
      ([html, from]) =>
        [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')]
          .map((link) => new URL(link.getAttribute('href') ?? '', from))
          .filter(({ origin }) => from.startsWith(origin))
          .map(({ pathname, search, hash }) => pathname + search + hash),
      [await htmlOf(path), home + path] as const,
    )
    for (const href of new Set(hrefs)) {
      const [target = '', anchor] = href.split('#')
      if (!texts.has(target)) {
        const answer = await fetch(home + target)
        texts.set(target, answer.ok ? await answer.text() : '')
      }
      const text = texts.get(target) ?? ''
      // The reference of the interface shows what a misspelt question is told.
      if (path === '/api' && target.includes('asessor=')) continue
      if (text === '' || (anchor && !text.includes(`id="${anchor}"`))) missing.push(`${path}: ${href}`)
    }
  }
  expect(missing).toEqual([])
})

/** Returns what a validator that is not ours holds against a page. */
async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The framework writes void elements and attributes in its own style, which is valid.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // A name for a search landmark or a region is allowed, and wanted.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
})
