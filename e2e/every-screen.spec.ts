import AxeBuilder from '@axe-core/playwright'
import { flagship, somePages } from './support/pages'
import { smallTargets } from './support/reading-checks'
import { expect, test } from './support/reader'

// 640 and 320 pixels are what a window of 1280 leaves at 200% and 400%; then a tablet, and a little more than where tables have columns.
const widthsToFit = [320, 360, 640, 768, 1000]
const widthsToHit = [360, 1280]

for (const path of somePages) {
  test(`${path} never scrolls sideways, and every target in it can be hit`, async ({ page }) => {
    await page.goto(path)
    const wide: string[] = []
    const small: string[] = []
    for (const width of new Set([...widthsToFit, ...widthsToHit])) {
      await page.setViewportSize({ width, height: 800 })
      const taken = await page.evaluate(() => document.documentElement.scrollWidth)
      if (widthsToFit.includes(width) && taken > width) wide.push(`${width} pixels: takes ${taken}`)
      if (widthsToHit.includes(width))
        small.push(...(await page.evaluate(smallTargets)).map((fault) => `${width} pixels: ${fault}`))
    }
    expect({ wide, small }).toEqual({ wide: [], small: [] })
  })
}

test('a wide table scrolls inside itself, with the keyboard too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(`${flagship}/figures/harms`)
  const region = page
    .getByRole('region')
    .filter({ has: page.getByRole('table') })
    .first()
  await region.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => region.evaluate((one) => one.scrollLeft)).toBeGreaterThan(0)
})

test('text spaced out as WCAG 1.4.12 allows is not cut off', async ({ page }) => {
  await page.goto(flagship)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets.push(sheet)
  })
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(p, h1, h2, h3, dd, dt, li, a)')]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden'))
      .filter((one) => getComputedStyle(one).overflow === 'hidden' && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.textContent?.slice(0, 40)),
  )
  expect(cut).toEqual([])
})

test('colours that the reader forces leave nothing unseen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(flagship)
  await page
    .getByRole('button', { name: /^Source of 19 of 52 patients/ })
    .first()
    .click()
  const card = page.getByRole('dialog', { name: 'Objective response' })
  const border = await card.evaluate((one) => getComputedStyle(one).borderTopWidth)
  expect(border).toBe('2px')
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html.slice(0, 100)))).toEqual([])
})

test('nothing moves for a reader who asked for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(flagship)
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test.describe('with scripts switched off in the browser', () => {
  test.use({ javaScriptEnabled: false })

  test('a number still opens its card, and the card its source', async ({ page }) => {
    await page.goto(flagship)
    await page
      .getByRole('button', { name: /^Source of 19 of 52 patients/ })
      .first()
      .click()
    const link = page.getByRole('link', { name: /^All \d+ checks$/ }).filter({ visible: true })
    await expect(link).toHaveCount(1)
    await link.click()
    await expect(page).toHaveURL(/data#objective-response-investigator$/)
  })
})

test('the dark page is dark, and its text light', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(flagship)
  const [paper, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.documentElement)
    return [backgroundColor, color].map((text) =>
      Math.max(...(text.match(/\d+/g) ?? []).slice(0, 3).map(Number)),
    )
  })
  expect(paper).toBeLessThan(60)
  expect(ink).toBeGreaterThan(200)
})
