import { flagship, htmlReader, somePages } from './support/pages'
import { lineLengths, visibleText } from './support/reading-checks'
import { expect, test } from './support/reader'

for (const path of [flagship, `${flagship}/plain`, '/methods', '/about']) {
  test(`lines of ${path} hold a measure that reads, from a tablet to a wide desk`, async ({ page }) => {
    await page.goto(path)
    for (const width of [768, 1024, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 })
      const lengths = (await page.evaluate(lineLengths)).toSorted((a, b) => a - b)
      const median = lengths[Math.floor(lengths.length / 2)]
      expect(lengths.length, `${width} pixels`).toBeGreaterThan(10)
      expect(median, `${width} pixels`).toBeGreaterThanOrEqual(60)
      expect(median, `${width} pixels`).toBeLessThanOrEqual(75)
    }
  })
}

/** What a typewriter leaves behind, by what it should have been. */
const slips = {
  'a true minus': /(?:^|[\s(])-\d/,
  'a multiplication sign': /\d\s?[xX]\s?\d/,
  '"to" between the ends of an interval': /\(\d+(?:\.\d+)?\s?[-–]\s?\d|CI,? \d+(?:\.\d+)?[-–]/,
  'a curly quotation mark': /\w'\w|"\w/,
}

test('numbers, units and quotation marks are set as a printer would', async ({ page, baseURL }) => {
  const htmlOf = htmlReader(baseURL)
  const found: string[] = []
  // The reference of the interface shows what is typed as it is typed.
  for (const path of somePages.filter((one) => one !== '/api')) {
    for (const text of await page.evaluate(visibleText, await htmlOf(path))) {
      for (const [wanted, slip] of Object.entries(slips)) {
        const place = text.search(slip)
        if (place >= 0)
          found.push(`${path} lacks ${wanted}: ${text.slice(Math.max(0, place - 20), place + 30)}`)
      }
    }
  }
  expect([...new Set(found)]).toEqual([])
})

test('in running prose no unit is parted from its number by the end of a line', async ({ page }) => {
  const parted: string[] = []
  for (const path of [flagship, '/studies/casps', `${flagship}/plain`, '/methods']) {
    await page.goto(path)
    const paragraphs = await page.locator('.article > p').allTextContents()
    // The page of methods may hold no unit: its examples are drawn from the records.
    if (path !== '/methods') {
      expect(paragraphs.join(' '), path).toMatch(/\d\u00a0(?:months|weeks|mg|patients)/)
    }
    parted.push(
      ...paragraphs.flatMap((text) => text.match(/\d (?:months?|weeks?|days?|mg|kg)\b.{0,30}/g) ?? []),
    )
  }
  expect(parted).toEqual([])
})
