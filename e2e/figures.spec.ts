import type { Page } from '@playwright/test'
import { accessFaults, schemes } from './support/access-faults'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

const ids = [
  'response-in-people',
  'response-intervals',
  'best-response',
  'benefit-and-harm',
  'durations',
  'tumour-change',
  'harms',
  'participant-flow',
  'timeline',
  'sources-matrix',
]

/** What a reader sees of each figure of the page: the drawing that shows, its numbers, and those of its table. */
async function figuresShown(page: Page) {
  return page.locator('figure').evaluateAll((figures) =>
    figures.map((figure) => {
      const numbers = (words: (string | null)[]) =>
        words.flatMap((text) => (text ?? '').match(/\d+(?:\.\d+)?/g) ?? [])
      const shown = [...figure.querySelectorAll('svg')].filter((svg) => svg.getBoundingClientRect().width > 0)
      const svg = shown[0]
      const frame = svg?.getBoundingClientRect()
      const texts = [...(svg?.querySelectorAll('text') ?? [])]
      const heights = texts.map(
        (text) =>
          parseFloat(getComputedStyle(text).fontSize) *
          ((frame?.width ?? 0) / (svg?.viewBox.baseVal.width ?? 1)),
      )
      const outside = texts.filter((text) => {
        const box = text.getBoundingClientRect()
        return (
          !frame || box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1
        )
      })
      return {
        id: figure.id,
        drawings: shown.length,
        // People who look alike are one path, in which a move to an arc begins each head and nothing else.
        people: [...(svg?.querySelectorAll('.fig-person') ?? [])]
          .map((path) => path.getAttribute('d')?.match(/m[^a-z]*a/gi)?.length ?? 0)
          .reduce((sum, count) => sum + count, 0),
        drawn: numbers(
          texts.filter((text) => !text.classList.contains('fig-scale')).map((text) => text.textContent),
        ),
        tabled: numbers([
          figure.querySelector('table')?.textContent ?? null,
          ...[...figure.querySelectorAll('th, td')].map((cell) => cell.textContent),
        ]),
        smallest: Math.min(...heights),
        outside: outside.map((text) => text.textContent),
      }
    }),
  )
}

test('every figure of the gallery can be read on every screen, and its table says the same', async ({
  page,
}) => {
  await page.goto('/figures')
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    const figures = await figuresShown(page)
    expect(figures.length).toBeGreaterThan(30)
    for (const figure of figures) {
      const here = `${figure.id} at ${width} pixels`
      expect(figure.drawings, `${here} shows one drawing`).toBe(1)
      expect(figure.outside, `${here} keeps its words inside`).toEqual([])
      expect(figure.smallest, `${here} sets no text below 11 pixels`).toBeGreaterThanOrEqual(11)
      const tabled = new Set(figure.tabled)
      expect(
        figure.drawn.filter((number) => !tabled.has(number)),
        `${here} draws a number its table lacks`,
      ).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})

for (const id of ids) {
  test(`the figure ${id} has a page of its own whose table says what is drawn`, async ({ page }) => {
    await page.goto(`${flagship}/figures/${id}`)
    const [figure] = await figuresShown(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('figure').getByRole('table')).toBeVisible()
    const tabled = new Set(figure?.tabled)
    expect(figure?.drawn.filter((number) => !tabled.has(number))).toEqual([])
  })
}

test('the response figure draws as many people as its table counts and the page says', async ({ page }) => {
  await page.goto(`${flagship}/figures/response-in-people`)
  const [figure] = await figuresShown(page)
  const counts = await page
    .getByRole('figure')
    .locator('tbody tr td:nth-of-type(1)')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.textContent)))
  // The first row is the objective response, the sum of the two below it.
  expect(counts.slice(1).reduce((sum, count) => sum + count, 0)).toBe(figure?.people)
  await expect(page.getByRole('figure')).toContainText(`${figure?.people} patients who received`)
})

test('the gallery has no accessibility fault, light and dark', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto('/figures')
  // Thousands of marks that a drawing with a name of its own hides from everybody but the audit's clock.
  await page.locator('svg').evaluateAll((drawings) => {
    for (const drawing of drawings) for (const mark of drawing.querySelectorAll('.fig-person')) mark.remove()
  })
  for (const [colorScheme, rules] of schemes) {
    await page.emulateMedia({ colorScheme })
    expect(await accessFaults(page, rules), colorScheme).toEqual([])
  }
})

test('a figure can be taken as a file, and a page elsewhere can find out how to show it', async ({
  page,
  request,
  baseURL,
}) => {
  const path = `${flagship}/figures/response-in-people`
  await page.goto(path)
  const svg = await request.get(`${path}.svg`)
  expect(svg.headers()['content-type']).toContain('image/svg+xml')
  expect(await svg.text()).toContain('>Objective response: 19')
  const png = await request.get(`${path}.png`)
  expect((await png.body()).subarray(1, 4).toString()).toBe('PNG')
  const link = await page.locator('link[type="application/json+oembed"]').getAttribute('href')
  const { pathname, search } = new URL(link ?? '')
  const oembed = await (await request.get(pathname + search)).json()
  expect(oembed).toMatchObject({ version: '1.0', type: 'rich' })
  const card = `src="${new URL(link ?? '').origin}/embed${path}"`
  expect(oembed.html).toContain(card)
  await expect(page.getByRole('region', { name: 'Markup of a frame' })).toContainText(card)
  await expect(page.getByRole('region', { name: 'Markup of a picture' })).toContainText(
    `src="${svg.url().replace(baseURL ?? '', new URL(link ?? '').origin)}"`,
  )
})

test('a shared link to the study shows the main result', async ({ page, request }) => {
  await page.goto(flagship)
  const address = await page.locator('meta[property="og:image"]').getAttribute('content')
  const picture = await request.get(new URL(address ?? '').pathname)
  expect(picture.headers()['content-type']).toContain('image/png')
  expect((await picture.body()).subarray(1, 4).toString()).toBe('PNG')
})

for (const path of ['/figures', flagship]) {
  test(`in forced colours every mark and every word of the figures of ${path} stands off the page`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(path)
    const marks = await page.locator('figure svg :is(text, path)').evaluateAll((all) =>
      all
        .filter((mark) => mark.closest('svg')?.checkVisibility())
        .map((mark) => {
          const { fill, stroke } = getComputedStyle(mark)
          return { kind: mark.tagName, look: mark.getAttribute('class') ?? 'ink', fill, stroke }
        }),
    )
    // The colour of paper that the reader's system forces on the page.
    const paper = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('span'))
      probe.style.cssText = 'forced-color-adjust: none; color: Canvas'
      return getComputedStyle(probe).color
    })
    const unseen = [paper, 'none', 'rgba(0, 0, 0, 0)']
    expect(marks.length).toBeGreaterThan(40)
    // A gap between two parts is paper on purpose.
    expect(
      marks.filter(
        ({ look, fill, stroke }) => look !== 'fig-gap' && unseen.includes(fill) && unseen.includes(stroke),
      ),
    ).toEqual([])
    expect(marks.filter(({ kind, fill }) => kind === 'text' && unseen.includes(fill))).toEqual([])
  })
}
