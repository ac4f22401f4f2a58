import type { Page } from '@playwright/test'
import { flagship, pathsOfSitemap } from './support/pages'
import { expect, test } from './support/reader'

type Node = Record<string, unknown>
const studies = [flagship, '/studies/casps', '/studies/sunitinib-asps-2011']

/** Returns the linked data of the page that is open, by type; one node of each type but drugs. */
async function linkedData(page: Page): Promise<(type: string) => Node> {
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const nodes = (JSON.parse(text ?? '{}') as { '@graph': Node[] })['@graph']
  return (type) => nodes.find((node) => node['@type'] === type) ?? {}
}

test('every page is named and described within the lengths that are shown, by words of its own', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const [titles, descriptions] = [new Map<string, string>(), new Map<string, string>()]
  for (const path of await pathsOfSitemap(request)) {
    const html = await (await request.get(path)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    const plain = (text = '') =>
      text
        .replaceAll('&amp;', '&')
        .replaceAll('&#x27;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
    const title = plain(/<title>([^<]*)<\/title>/.exec(head)?.[1])
    const description = plain(/<meta name="description" content="([^"]*)"/.exec(head)?.[1])
    expect(title.length, `${path}: ${title}`).toBeGreaterThan(5)
    expect(title.length, `${path}: ${title}`).toBeLessThanOrEqual(65)
    expect(description.length, `${path}: ${description}`).toBeGreaterThan(50)
    expect(description.length, `${path}: ${description}`).toBeLessThanOrEqual(160)
    expect(titles.get(title), `${path} has the title of another page`).toBeUndefined()
    expect(descriptions.get(description), `${path} has the description of another page`).toBeUndefined()
    titles.set(title, path)
    descriptions.set(description, path)
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1] ?? ''
    expect(new URL(canonical).pathname).toBe(path)
    expect(head.match(/<link rel="license"/g), path).toHaveLength(1)
    expect(head, path).not.toContain('noindex')
    expect(head, path).toMatch(/<link rel="alternate" type="application\/atom\+xml"/)
  }
})

for (const path of studies) {
  test(`what ${path} says to machines is what its reader sees`, async ({ page, request }) => {
    await page.goto(path)
    const node = await linkedData(page)
    const article = node('Article')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(String(article.headline))
    const cite = page.getByRole('region', { name: 'Cite this page' })
    for (const [words, day] of [
      ['published', article.datePublished],
      ['reviewed', node('WebPage').lastReviewed],
      ['Last changed', article.dateModified],
    ] as const) {
      const said = cite
        .locator('p')
        .filter({ hasText: words })
        .locator(`time[datetime="${String(day)}"]`)
      await expect(said.first(), `${words} ${String(day)}`).toBeVisible()
    }
    await expect(cite).toContainText(`Version ${String(article.version)}`)
    const sitemap = await (await request.get('/sitemap.xml')).text()
    expect(sitemap).toContain(
      `${String(article.url)}</loc><lastmod>${String(article.dateModified)}</lastmod>`,
    )
    expect((await request.get(path)).headers()['last-modified']).toBe(
      new Date(String(article.dateModified)).toUTCString(),
    )
    const pictures = [article.image].flat().map(String)
    expect(pictures.length).toBeGreaterThan(0)
    for (const address of pictures) {
      const picture = await request.get(new URL(address).pathname)
      expect(picture.headers()['content-type'], address).toBe('image/png')
    }

    const paper = node('MedicalScholarlyArticle') as {
      identifier: { propertyID: string; value: string }[]
      citation: string
    }
    const text = (await page.locator('main').textContent()) ?? ''
    const doi = paper.identifier.find(({ propertyID }) => propertyID === 'doi')?.value
    if (doi) expect(text).toContain(`doi:${doi}`)
    const study = { ...node('MedicalTrial'), ...node('MedicalObservationalStudy') }
    const conditions = study.healthCondition as { name: string }[]
    for (const { name } of conditions) expect(text).toContain(name)
    if (study.identifier) expect(text).toContain(String(study.identifier))
    expect(text.toLowerCase()).toContain(String(node('Drug').name).toLowerCase())

    const crumbs = (node('BreadcrumbList').itemListElement as { name: string; item: string }[]).slice(1)
    const shown = page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('listitem')
    await expect(shown).toHaveText(crumbs.map(({ name }) => name))
  })

  test(`every result that ${path}/data tells machines stands in its row with the same number`, async ({
    page,
  }) => {
    await page.goto(`${path}/data`)
    const measured = (await linkedData(page))('Dataset').variableMeasured as {
      propertyID: string
      name: string
      value: string | number
      valueReference?: { name: string; value: string | number }[]
    }[]
    const rows = new Map(
      await page
        .locator('.records-table tbody')
        .evaluateAll((bodies) =>
          bodies.map((body): [string, string] => [body.id, body.querySelector('tr')?.textContent ?? '']),
        ),
    )
    expect(measured.map(({ propertyID }) => propertyID).sort()).toEqual([...rows.keys()].sort())
    for (const { propertyID, name, value, valueReference = [] } of measured) {
      const row = (rows.get(propertyID) ?? '').replace(/[\u202f]/g, '').replaceAll('\u2212', '-')
      expect(row, propertyID).toContain(name.replaceAll('\u2212', '-'))
      const numbers = [value, ...valueReference.map((one) => one.value)].map(String)
      for (const number of numbers.filter((one) => /^-?[\d.]+$/.test(one))) {
        expect(row, propertyID).toContain(number)
      }
    }
  })
}

test('the sources say which other source was corrected, as the page does', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  const cited = (await linkedData(page))('Article').citation as { name?: string; correction?: Node[] }[]
  const corrections = cited.flatMap(({ correction = [] }) => correction)
  expect(corrections.length).toBeGreaterThan(0)
  for (const { name, url, datePublished } of corrections) {
    const { hash } = new URL(String(url))
    const judged = page.locator(hash)
    // A link to a judgement opens it.
    await page.goto(`${flagship}/sources${hash}`)
    await expect(judged).toContainText(String(name))
    await expect(judged.locator(`time[datetime="${String(datePublished)}"]`).first()).toBeVisible()
  }
})

test('the front page says how it is searched, and the address it names finds something', async ({ page }) => {
  await page.goto('/')
  const { target } = (await linkedData(page))('WebSite').potentialAction as {
    target: { urlTemplate: string }
  }
  const { pathname, search } = new URL(target.urlTemplate.replace('{search_term_string}', 'atezolizumab'))
  await page.goto(pathname + search)
  await expect(page.locator(`main a[href^="${flagship}"]`).first()).toBeVisible()
})

for (const path of ['/studies', '/conditions/alveolar-soft-part-sarcoma', '/treatments/cediranib']) {
  test(`the list that ${path} tells machines leads to the studies that it shows`, async ({ page }) => {
    await page.goto(path)
    const items = (await linkedData(page))('ItemList').itemListElement as { url: string; name: string }[]
    expect(items.length).toBeGreaterThan(0)
    for (const { url } of items) {
      await expect(page.locator(`main a[href="${new URL(url).pathname}"]`).first()).toBeAttached()
    }
  })
}

test('a file of a study leads machines back to its page, and the set of links says the same', async ({
  request,
}) => {
  const linkOf = async (path: string) => (await request.get(path)).headers().link ?? ''
  const home = (await linkOf(flagship)).match(/<([^>]+)>; rel="cite-as"/)?.[1] ?? ''
  expect(await linkOf(`${flagship}.csv`)).toContain(`<${home}>; rel="collection"; type="text/html"`)
  expect(await linkOf(`${flagship}.bib`)).toContain(`<${home}>; rel="describes"; type="text/html"`)
  const answer = await request.get(`${flagship}.linkset.json`)
  expect(answer.headers()['content-type']).toBe('application/linkset+json; charset=utf-8')
  const { linkset } = (await answer.json()) as { linkset: Record<string, { href: string }[]>[] }
  const ofPage = linkset.find(({ anchor }) => String(anchor) === home) ?? {}
  const told = await linkOf(flagship)
  for (const rel of ['cite-as', 'type', 'author', 'license', 'item', 'describedby']) {
    expect(ofPage[rel]?.length, rel).toBeGreaterThan(0)
    for (const { href } of ofPage[rel] ?? []) expect(told, rel).toContain(`<${href}>; rel="${rel}"`)
  }
})

for (const view of ['', '/plain', '/data', '/sources']) {
  test(`a reference manager takes ${flagship}${view} up as our page and never as the paper`, async ({
    page,
  }) => {
    await page.goto(flagship + view)
    const meta = (name: string) => page.locator(`meta[name="${name}"]`).getAttribute('content')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText((await meta('citation_title')) ?? '')
    expect(new URL((await meta('citation_fulltext_html_url')) ?? '').pathname).toBe(flagship + view)
    expect(await meta('citation_technical_report_institution')).toBe('Denominator')
    expect(await meta('citation_reference')).toContain('citation_doi=10.1056/NEJMoa2303383')
    await expect(page.locator('meta[name=citation_doi], meta[name=citation_journal_title]')).toHaveCount(0)
    expect(await meta('DC.rights')).toBe('https://creativecommons.org/licenses/by/4.0/')
  })
}
