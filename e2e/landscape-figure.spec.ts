import type { Page } from '@playwright/test'
import { expect, test } from './support/reader'

const condition = '/conditions/alveolar-soft-part-sarcoma'

test('what was judged by others is drawn apart, with the reason', async ({ page }) => {
  await page.goto(condition)
  const figure = page.getByRole('figure', { name: /^Objective response in/ })
  const rows = figure.getByRole('row', { name: /Atezolizumab in ASPS/ })
  await expect(rows).toHaveCount(2)
  await expect(rows.first().getByRole('cell').last()).toHaveText('investigators')
  await expect(rows.last()).toContainText('Not to be lined up with the rows above')
  await expect(rows.last().getByRole('cell').last()).toHaveText('independent review')
  // A shape of its own for each, not a colour alone.
  const shapes = rows.locator('circle')
  await expect(shapes.first()).toHaveCSS('fill', await paperOf(page))
  await expect(shapes.last()).not.toHaveCSS('fill', await paperOf(page))
  await page.getByText('What may be lined up, and why the rest is kept apart: response').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'counts at 24 weeks' }).first()).toBeVisible()
})

test('the figure has the width of the page, and both arms of a randomised trial lead it', async ({
  page,
}) => {
  await page.goto(condition)
  const table = page.getByRole('table', { name: /^Objective response in/ })
  expect((await table.boundingBox())?.width).toBeGreaterThanOrEqual(1160)
  const rows = table.locator('tbody').first().getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first().getByRole('rowheader').last()).toContainText('Cediranib')
  await expect(rows.last().getByRole('rowheader').last()).toContainText('Placebo')
  // A row takes 24 pixels where its name fits in a line.
  expect((await rows.last().boundingBox())?.height).toBeLessThanOrEqual(25)
})

test('the head of a chart and of a table stays in sight, and no table is a stop of the keyboard', async ({
  page,
}) => {
  await page.goto(condition)
  await page.getByText(/^Show the table: what was compared/).click()
  for (const name of [/^Objective response in/, /^What was compared, arm against arm/]) {
    const table = page.getByRole('table', { name })
    const box = await table.boundingBox()
    await page.evaluate((y) => scrollTo(0, y), (box?.y ?? 0) + (box?.height ?? 0) / 2)
    const head = await table.locator('thead').evaluate((one) => one.getBoundingClientRect().top)
    expect(Math.abs(head), String(name)).toBeLessThanOrEqual(1)
    await page.evaluate(() => scrollTo(0, 0))
  }
  await expect(page.locator('main [tabindex="0"]')).toHaveCount(0)
})

const heights = [
  { width: 1280, tallest: 6500 },
  { width: 360, tallest: 11_000 },
]
for (const { width, tallest } of heights) {
  test(`the disease page takes no more than ${tallest} pixels at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(condition)
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(tallest)
  })
}

test('the disease is told in a fold on a phone, which nobody has to open on a desk or on paper', async ({
  page,
}) => {
  await page.goto(condition)
  const told = page.getByText('Alveolar soft-part sarcoma is a rare soft-tissue sarcoma')
  const fold = page.getByText('What it is, what its trials found and what is approved')
  await expect(told).toBeVisible()
  await expect(fold).toBeHidden()
  await page.setViewportSize({ width: 360, height: 800 })
  await expect(told).toBeHidden()
  await fold.click()
  await expect(told).toBeVisible()
  await fold.click()
  await page.emulateMedia({ media: 'print' })
  await expect(told).toBeVisible()
  await expect(fold).toBeHidden()
})

test('on a phone a row has its name and its count on one line, the plot under them, and all plots one axis', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(condition)
  const table = page.getByRole('table', { name: /^Objective response in/ })
  const placed = await table.locator('tbody tr:has(svg)').evaluateAll((rows) =>
    rows.map((row) => {
      const top = (one: Element | null | undefined) => one?.getBoundingClientRect().top ?? 0
      const [name, count, plot] = [
        row.querySelector('th[scope="row"]'),
        row.querySelector('td:not(:has(svg))'),
        row.querySelector('td:has(svg)'),
      ]
      const { left = 0, width = 0 } = plot?.getBoundingClientRect() ?? {}
      return {
        together: Math.abs(top(name) - top(count)) < 2,
        under: top(plot) > top(count) + 15,
        left,
        width,
      }
    }),
  )
  expect(placed.length).toBeGreaterThan(25)
  for (const { together, under, left, width } of placed) {
    expect({ together, under, left, width }).toEqual({
      together: true,
      under: true,
      left: placed[0]?.left,
      width: placed[0]?.width,
    })
  }
})

test('on a phone both arms of a randomised trial are in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(condition)
  await page.getByText(/^Show the table: what was compared/).click()
  const row = page
    .getByRole('table', { name: /^What was compared, arm against arm/ })
    .getByRole('row', { name: /^Change in the target tumours/ })
  for (const words of [/Cediranib:\s*−8\.3%/, /Placebo:\s*13\.4%/]) {
    const cell = await row.getByRole('cell', { name: words }).boundingBox()
    expect(cell?.x).toBeGreaterThanOrEqual(0)
    expect((cell?.x ?? 0) + (cell?.width ?? 0)).toBeLessThanOrEqual(360)
  }
})

test('people are drawn with their own denominator in every study', async ({ page }) => {
  await page.goto(condition)
  await page.getByText('The same in people', { exact: true }).click()
  const people = page.getByRole('figure', { name: /^Every person counted/ })
  for (const [fraction, filled, all] of [
    ['19\u00a0of\u00a052', 19, 52],
    ['14\u00a0of\u00a037', 14, 37],
    ['0\u00a0of\u00a027', 0, 27],
  ] as const) {
    const study = people.getByRole('listitem').filter({ hasText: fraction })
    await expect(study).toBeVisible()
    // A path of dots that stand 8 apart: its length and its number of lines tell how many.
    const drawn = await study
      .locator('path')
      .evaluateAll((paths) =>
        paths.map((path) =>
          [...(path.getAttribute('d') ?? '').matchAll(/h([\d.]+)/g)].reduce(
            (sum, [, length]) => sum + Math.floor(Number(length) / 8) + 1,
            0,
          ),
        ),
      )
    expect(drawn).toEqual([all - filled, all - filled, filled])
  }
})

const paperOf = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
