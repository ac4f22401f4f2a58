import { flagship, pathsOfSitemap, slugsOfStudies } from './support/pages'
import { expect, test } from './support/reader'

const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const maxBytes = 150_000

test('every page has a picture for those who share it, told in words, of the size that it states', async ({
  request,
}) => {
  test.setTimeout(120_000)
  const known = new Map<string, Buffer>()
  for (const path of [...(await pathsOfSitemap(request)), '/search', '/compare', '/figures']) {
    const html = await (await request.get(path)).text()
    const of = (name: string) =>
      new RegExp(`<meta property="og:image${name}" content="([^"]*)"`).exec(html)?.[1] ?? ''
    const { pathname } = new URL(of(''))
    const picture = known.get(pathname) ?? (await (await request.get(pathname)).body())
    known.set(pathname, picture)
    expect(sizeOf(picture), path).toEqual([Number(of(':width')), Number(of(':height'))])
    expect(of(':alt').length, path).toBeGreaterThan(15)
    if (path.includes('/figures/')) continue
    expect(sizeOf(picture), path).toEqual([1200, 630])
    expect(picture.length, path).toBeLessThanOrEqual(maxBytes)
  }
})

test('every study lies on one page, as a sheet, a picture and a drawing', async ({ request }) => {
  for (const slug of await slugsOfStudies(request)) {
    const [pdf, png, svg] = await Promise.all(
      ['pdf', 'png', 'svg'].map((ending) => request.get(`/studies/${slug}/abstract.${ending}`)),
    )
    expect(pdf?.headers()['content-type'], slug).toBe('application/pdf')
    expect((await pdf?.body())?.subarray(0, 5).toString()).toBe('%PDF-')
    const picture = (await png?.body()) ?? Buffer.alloc(24)
    expect([png?.headers()['content-type'], ...sizeOf(picture)], slug).toEqual(['image/png', 1200, 1290])
    expect(picture.length, slug).toBeLessThanOrEqual(maxBytes)
    expect(svg?.headers()['content-type'], slug).toContain('image/svg+xml')
    expect(pdf?.headers()['link'], slug).toContain('rel="license"')
  }
})

test('the page of a study leads to its abstract, which tells the bottom line to whoever cannot see it', async ({
  page,
  request,
}) => {
  await page.goto(flagship)
  const links = page.getByText('One-page abstract:').getByRole('link')
  await expect(links).toHaveText(['PDF', 'PNG', 'SVG'])
  const svg = await (await request.get(`${flagship}/abstract.svg`)).text()
  const description = (/<desc[^>]*>([^<]*)</.exec(svg)?.[1] ?? '').replaceAll('\u00a0', ' ')
  expect(description).toMatch(/19 of 52 patients.*12 of 49.*Harms\..*Not known\./s)
})
