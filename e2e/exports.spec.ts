import { expect, test } from '@playwright/test'
import { flagship } from './support/pages'

const name = flagship.split('/').at(-1)
const files = [
  [`${flagship}.csv`, 'text/csv; charset=utf-8', `attachment; filename="${name}.csv"`],
  [
    `${flagship}.xlsx`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    `attachment; filename="${name}.xlsx"`,
  ],
  [`${flagship}.json`, 'application/json; charset=utf-8', `inline; filename="${name}.json"`],
  [`${flagship}.fhir.json`, 'application/fhir+json; charset=utf-8', `inline; filename="${name}.fhir.json"`],
  [`${flagship}.md`, 'text/markdown; charset=utf-8', `inline; filename="${name}.md"`],
  [
    `${flagship}.ris`,
    'application/x-research-info-systems; charset=utf-8',
    `attachment; filename="${name}.ris"`,
  ],
  [`${flagship}.bib`, 'application/x-bibtex; charset=utf-8', `attachment; filename="${name}.bib"`],
  [
    `${flagship}.csl.json`,
    'application/vnd.citationstyles.csl+json; charset=utf-8',
    `inline; filename="${name}.csl.json"`,
  ],
  [`${flagship}.zip`, 'application/zip', `attachment; filename="${name}.zip"`],
  ['/data-dictionary.csv', 'text/csv; charset=utf-8', 'attachment; filename="data-dictionary.csv"'],
  ['/schema/study-v1.json', 'application/schema+json; charset=utf-8', 'inline; filename="study-v1.json"'],
  ['/results.parquet', 'application/vnd.apache.parquet', 'attachment; filename="results.parquet"'],
  ['/llms.txt', 'text/plain; charset=utf-8', 'inline; filename="llms.txt"'],
  ['/llms-full.txt', 'text/plain; charset=utf-8', 'inline; filename="llms-full.txt"'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', 'inline; filename="feed.xml"'],
  ['/feed.json', 'application/feed+json; charset=utf-8', 'inline; filename="feed.json"'],
] as const

for (const [address, type, disposition] of files) {
  test(`${address} has its type and name, may be read from anywhere, and is sent once`, async ({
    request,
  }) => {
    const answer = await request.get(address)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).length).toBeGreaterThan(100)
    const headers = answer.headers()
    expect(headers).toMatchObject({
      'content-type': type,
      'content-disposition': disposition,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    })
    expect(headers['link']).toContain('<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
    expect(headers['etag']).toMatch(/^"[0-9a-f]{24}"$/)
    const again = await request.get(address, { headers: { 'if-none-match': headers['etag'] ?? '' } })
    expect(again.status()).toBe(304)
    expect((await again.body()).length).toBe(0)
  })
}

test('a study says in its headers how to cite it, under which licence it is and where its files are', async ({
  request,
}) => {
  const { link = '' } = (await request.get(flagship)).headers()
  expect(link.length).toBeLessThan(4096)
  const targets = [...link.matchAll(/<([^>]+)>; rel="([^"]+)"(?:; type="([^"]+)")?/g)].map(
    ([, address = '', rel, type]) => ({ path: new URL(address).pathname, rel, type }),
  )
  expect(targets).toContainEqual({ path: flagship, rel: 'cite-as', type: undefined })
  expect(targets.filter(({ rel }) => rel === 'license')).toHaveLength(1)
  const held = targets.filter(({ rel }) => rel === 'item' || rel === 'describedby')
  expect(held.length).toBeGreaterThanOrEqual(9)
  for (const { path, type } of held) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type']?.split(';')[0], path).toBe(type)
  }
})

test('the page, its table, its CSV and its JSON give the same median and range', async ({
  page,
  request,
}) => {
  await page.goto(`${flagship}/data`)
  const row = page.locator('#duration-of-response-investigator').getByRole('row').first()
  await expect(row).toContainText('24.7')
  const csv = await (await request.get(`${flagship}.csv`)).text()
  const line = csv.split('\r\n').find((one) => one.includes(',duration-of-response-investigator,')) ?? ''
  for (const words of [',24.7,24.7,', ',range,', ',4.1,4.1,', ',55.8,55.8,']) expect(line).toContain(words)
  const { study } = await (await request.get(`${flagship}.json`)).json()
  const result = study.results.find(({ id }: { id: string }) => id === 'duration-of-response-investigator')
  expect(result.spread.kind).toBe('range')
  expect(result.reports[0].value.text).toBe('24.7')
})

test('a reader finds every file on the data page, and how to cite on the summary', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  const downloads = page.getByRole('region', { name: 'Downloads' })
  for (const label of ['CSV', 'Excel', 'JSON', 'FHIR R5', 'Markdown', 'RIS', 'BibTeX', 'Archive']) {
    await expect(downloads.getByRole('link', { name: label, exact: true })).toBeVisible()
  }
  await page.goto(flagship)
  const cite = page.getByRole('region', { name: 'Cite this page' })
  for (const style of ['Vancouver', 'AMA', 'APA']) await expect(cite.getByText(style)).toBeVisible()
  await expect(cite).toContainText('To cite the paper and not this page')
})

test('feeds and sitemap are well-formed, and every feed is announced', async ({ page, request }) => {
  await page.goto('/')
  for (const address of ['/feed.xml', '/sitemap.xml', '/conditions/alveolar-soft-part-sarcoma/feed.xml']) {
    const text = await (await request.get(address)).text()
    // The browser's own XML parser puts a parsererror where a document is not well-formed.
    const fault = await page.evaluate(
      (xml) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ??
        null,
      text,
    )
    expect(fault, address).toBeNull()
  }
  await expect(page.locator('link[rel=alternate][type="application/atom+xml"]')).toHaveAttribute(
    'href',
    /\/feed\.xml$/,
  )
})
