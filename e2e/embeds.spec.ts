import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { flagship, pathsOfSitemap } from './support/pages'

const key = `/embed${flagship}/results/objective-response-investigator`
const cards = [
  key,
  `/embed${flagship}/results/progression-free-survival`,
  `/embed${flagship}/results/label-pyrexia`,
  '/embed/studies/casps/results/duration-of-response-cediranib',
  `/embed${flagship}/figures/response-in-people`,
  `/embed${flagship}/figures/response-intervals`,
  `/embed${flagship}/figures/timeline`,
]

/** Another site: serves a page with one frame. A port of its own makes it an origin of its own. */
let elsewhere: Server
let framed = ''
test.beforeAll(async () => {
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>Another site</title><h1>News</h1>${framed}`)
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
})
test.afterAll(() => void elsewhere.close())
const homeElsewhere = () => `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`

test('a page on another site frames a result, and its reader sees the number with its source', async ({
  page,
  baseURL,
}) => {
  framed = `<iframe src="${baseURL}${key}" width="640" height="400"></iframe>`
  await page.goto(homeElsewhere())
  const card = page.frameLocator('iframe')
  await expect(card.getByRole('heading', { name: 'Objective response' })).toBeVisible()
  for (const words of ['19 of 52 patients', '37%', '24 to 51', '31 July 2022', 'Chen 2023', 'Recomputed.']) {
    await expect(card.getByRole('main')).toContainText(
      words.replace(/ /g, '\u00a0').replace('Chen\u00a0', 'Chen '),
    )
  }
  const link = card.getByRole('link', { name: 'Denominator' })
  await expect(link).toHaveAttribute(
    'href',
    /\/studies\/atezolizumab-asps\/data#objective-response-investigator$/,
  )
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener')
})

test('a page on another site cannot frame the study itself', async ({ page, baseURL }) => {
  framed = `<iframe src="${baseURL}${flagship}" width="640" height="400"></iframe>`
  await page.goto(homeElsewhere())
  await expect.poll(() => page.frames().at(1)?.url()).toBe('chrome-error://chromewebdata/')
})

test('cards may be framed by anyone, and no other address by anybody', async ({ request }) => {
  const others = [...(await pathsOfSitemap(request)), '/compare', '/search', '/studies?phase=2', '/nothing']
  const files = [
    `${flagship}.csv`,
    `${flagship}.json`,
    '/oembed/providers.json',
    '/embed/card.css',
    '/embed/none',
  ]
  for (const address of [...others, ...files]) {
    const { 'content-security-policy': policy } = (await request.get(address)).headers()
    expect(policy, address).toContain("frame-ancestors 'none'")
  }
  for (const address of cards) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    const headers = answer.headers()
    expect(headers['content-security-policy'], address).toContain('frame-ancestors *')
    expect(headers['content-security-policy'], address).toContain("script-src 'none'")
    expect(headers['x-robots-tag'], address).toBe('noindex')
    expect(await answer.text(), address).not.toMatch(/<script|<[^>]+\s(?:style|on[a-z]+)="/)
  }
})

test('each card can be read from 300 pixels on, within the height that is offered for it', async ({
  page,
  request,
}) => {
  for (const card of cards) {
    await page.goto(card)
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href')
    const site = new URL(canonical ?? '').origin
    for (const width of [300, 360, 500, 640]) {
      const query = new URLSearchParams({ url: site + card, maxwidth: String(width) })
      const offer = (await (await request.get(`/oembed?${query}`)).json()) as {
        width: number
        height: number
      }
      expect(offer.width).toBe(width)
      await page.setViewportSize(offer)
      const { wide, high } = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth,
        high: document.querySelector('main')?.getBoundingClientRect().height ?? 0,
      }))
      expect(wide, `${card} at ${width}`).toBeLessThanOrEqual(width)
      expect(high, `${card} at ${width}`).toBeLessThanOrEqual(offer.height)
      expect(high, `${card} at ${width} leaves no hole`).toBeGreaterThan(offer.height * 0.75)
    }
  }
})

test('the words of a card stand off it in the dark as in the light', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const card of cards) {
      await page.goto(card)
      const [paper, ...inks] = await page.evaluate(() => [
        getComputedStyle(document.documentElement).backgroundColor,
        ...[...document.querySelectorAll('svg text')].map((text) => getComputedStyle(text).fill),
        ...[...document.querySelectorAll('p, dd, dt')].map((text) => getComputedStyle(text).color),
      ])
      const light = (colour = '') =>
        (colour.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, one) => sum + Number(one), 0)
      const near = inks.filter((ink) => Math.abs(light(ink) - light(paper)) < 250)
      expect(near, `${card}, ${colorScheme}`).toEqual([])
    }
  }
})

for (const page of [flagship, `${flagship}/data`, `${flagship}/figures/harms`]) {
  test(`a blog that is given ${page} finds out how to show it`, async ({ request }) => {
    const html = await (await request.get(page)).text()
    const link = html.match(/<link[^>]+type="application\/json\+oembed"[^>]*>/)?.[0] ?? ''
    const address = new URL((link.match(/href="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&'))
    const answer = await request.get(address.pathname + address.search)
    expect(answer.headers()).toMatchObject({
      'content-type': expect.stringMatching(/^application\/json/),
      'access-control-allow-origin': '*',
    })
    const offer = await answer.json()
    expect(offer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Denominator' })
    const source = new URL(offer.html.match(/src="([^"]+)"/)?.[1])
    expect((await request.get(source.pathname)).status()).toBe(200)
    if (offer.thumbnail_url) {
      const picture = await request.get(new URL(offer.thumbnail_url).pathname)
      expect(picture.headers()['content-type']).toBe('image/png')
      const bytes = await picture.body()
      // Width and height stand at bytes 16 and 20 of a PNG.
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([
        offer.thumbnail_width,
        offer.thumbnail_height,
      ])
    }
  })
}

test('the endpoint refuses what it cannot answer, and says why', async ({ request }) => {
  const url = `https://denominator.example${flagship}`
  for (const [query, status, words] of [
    [{}, 400, 'url'],
    [{ url, maxwidth: '-1' }, 400, 'maxwidth'],
    [{ url, format: 'yaml' }, 501, 'json and xml'],
    [{ url: 'https://elsewhere.example/studies/x' }, 404, 'address'],
    [{ url: 'https://denominator.example/about' }, 404, 'address'],
    [{ url: `${url}/data#no-such-result` }, 404, 'address'],
  ] as const) {
    const answer = await request.get(`/oembed?${new URLSearchParams(query)}`)
    expect(answer.status(), JSON.stringify(query)).toBe(status)
    expect(answer.headers()['content-type']).toBe('application/problem+json')
    expect((await answer.json()).detail).toContain(words)
  }
})
