import { expect, test } from '@playwright/test'
import { flagship, slugsOfStudies } from './support/pages'

/** How each file of a study is sent; text is also sent compressed. */
const formats = [
  ['.csv', 'text/csv; charset=utf-8', 'attachment'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment'],
  ['.json', 'application/json; charset=utf-8', 'inline'],
  ['.fhir.json', 'application/fhir+json; charset=utf-8', 'inline'],
  ['.md', 'text/markdown; charset=utf-8', 'inline'],
  ['.ris', 'application/x-research-info-systems; charset=utf-8', 'attachment'],
  ['.bib', 'application/x-bibtex; charset=utf-8', 'attachment'],
  ['.csl.json', 'application/vnd.citationstyles.csl+json; charset=utf-8', 'inline'],
  ['.zip', 'application/zip', 'attachment'],
] as const

/** What belongs to no study. */
const files = [
  ['/data-dictionary.csv', 'text/csv; charset=utf-8', 'attachment'],
  [
    '/conditions/soft-tissue-sarcoma/findings.csv',
    'text/csv; charset=utf-8',
    'attachment',
    'soft-tissue-sarcoma-findings.csv',
  ],
  ['/schema/study-v1.json', 'application/schema+json; charset=utf-8', 'inline'],
  ['/results.parquet', 'application/vnd.apache.parquet', 'attachment'],
  ['/llms.txt', 'text/plain; charset=utf-8', 'inline'],
  ['/llms-full.txt', 'text/plain; charset=utf-8', 'inline'],
  ['/feed.xml', 'application/atom+xml; charset=utf-8', 'inline'],
  ['/feed.json', 'application/feed+json; charset=utf-8', 'inline'],
] as const

/** Asks for a file as programs do, and expects it to be sent once, whole, named and readable from anywhere. */
async function expectFile(
  home: string,
  address: string,
  type: string,
  disposition: string,
  name = address.split('/').at(-1),
) {
  const plain = { 'accept-encoding': 'identity' }
  const answer = await fetch(`${home}${address}`, { headers: plain })
  expect(answer.status, address).toBe(200)
  const body = Buffer.from(await answer.arrayBuffer())
  expect(body.length, address).toBeGreaterThan(100)
  const headers = Object.fromEntries(answer.headers)
  expect(headers, address).toMatchObject({
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name ?? ''}"`,
    'content-length': String(body.length),
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    vary: expect.stringContaining('accept-encoding'),
    link: expect.stringContaining('<https://creativecommons.org/licenses/by/4.0/>; rel="license"'),
    etag: expect.stringMatching(/^"[0-9a-f]{24}"$/),
  })
  const again = await fetch(`${home}${address}`, {
    headers: { ...plain, 'if-none-match': headers['etag'] ?? '' },
  })
  expect([again.status, (await again.arrayBuffer()).byteLength], address).toEqual([304, 0])
  expect(again.headers.get('etag'), address).toBe(headers['etag'])
  const head = await fetch(`${home}${address}`, { method: 'HEAD', headers: plain })
  expect([head.status, head.headers.get('content-length')], address).toEqual([200, String(body.length)])
  return { headers, body }
}

/** Asks for a file compressed, and expects the same bytes in fewer, under a tag of their own. */
async function expectCompressed(home: string, address: string, body: Buffer, etag: string) {
  for (const encoding of ['br', 'gzip']) {
    const answer = await fetch(`${home}${address}`, { headers: { 'accept-encoding': encoding } })
    expect(answer.headers.get('content-encoding'), address).toBe(encoding)
    expect(Number(answer.headers.get('content-length')), address).toBeLessThan(body.length)
    expect(answer.headers.get('etag'), address).not.toBe(etag)
    expect(Buffer.from(await answer.arrayBuffer()).equals(body), address).toBe(true)
  }
}

for (const [ending, type, disposition] of formats) {
  test(`the ${ending} file of every study has its type and name, may be read from anywhere, and is sent once`, async ({
    baseURL,
    request,
  }) => {
    const slugs = await slugsOfStudies(request)
    expect(slugs.length).toBeGreaterThanOrEqual(19)
    for (const slug of slugs) {
      const address = `/studies/${slug}${ending}`
      const { headers, body } = await expectFile(baseURL ?? '', address, type, disposition)
      expect(headers['last-modified'], address).toMatch(/^\w{3}, \d{2} \w{3} \d{4} 00:00:00 GMT$/)
      expect(headers['link'], address).toMatch(
        new RegExp(`/studies/${slug}>; rel="(?:collection|describes)"`),
      )
      if (type.includes('charset'))
        await expectCompressed(baseURL ?? '', address, body, headers['etag'] ?? '')
    }
  })
}

for (const [address, type, disposition, name] of files) {
  test(`${address} has its type and name, may be read from anywhere, and is sent once`, async ({
    baseURL,
  }) => {
    await expectFile(baseURL ?? '', address, type, disposition, name)
  })
}

test('a file is sent anew to whoever only knows its day, for a day cannot tell two versions apart', async ({
  request,
}) => {
  const headers = { 'if-modified-since': new Date('2100-01-01').toUTCString() }
  const answer = await request.get(`${flagship}.csv`, { headers })
  expect(answer.status()).toBe(200)
})

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
