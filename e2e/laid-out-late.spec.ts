import { flagship } from './support/pages'
import { expect, test } from './support/reader'

// A phone lays out a figure when the reader comes near it. Until then it must be part of the page in every other way.
test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(flagship)
})

/** The parts of the article of which something waits to be laid out, by the names of their elements. */
function waiting(): string[] {
  const isLate = (element: Element) =>
    element.checkVisibility() && !element.checkVisibility({ contentVisibilityAuto: true })
  return [...document.querySelectorAll('.article > *')]
    .filter((part) => [...part.children].some(isLate))
    .map(({ localName }) => localName)
}

test('figures wait to be laid out, words never do, and paper has all', async ({ page }) => {
  const late = await page.evaluate(waiting)
  expect(late.length).toBeGreaterThan(2)
  expect(new Set(late)).toEqual(new Set(['figure']))
  await page.emulateMedia({ media: 'print' })
  expect(await page.evaluate(waiting)).toEqual([])
})

test('a search finds a figure that waits, and brings it into sight', async ({ page }) => {
  const title = await page
    .locator('.article > figure')
    .last()
    .locator('.figure-title')
    .evaluate((one) => (one.textContent ?? '').slice(0, 20))
  // What Ctrl-F does; every browser has it, and no type names it.
  const found = await page.evaluate(
    (sought) => (window as unknown as { find: (text: string) => boolean }).find(sought),
    title,
  )
  expect(found).toBe(true)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(2000)
})

test('a link into the page leads to its section, whatever above it was not laid out', async ({ page }) => {
  await page.goto('about:blank')
  await page.goto(`${flagship}#harms`)
  const top = () => page.locator('#harms').evaluate((heading) => heading.getBoundingClientRect().top)
  await expect.poll(top).toBeLessThan(60)
  expect(await top()).toBeGreaterThanOrEqual(0)
})
