import { flagship } from './support/pages'
import { expect, test } from './support/reader'

for (const path of ['/', flagship, `${flagship}/sources`, '/conditions', '/compare', '/search?q=response']) {
  test(`a reader with a keyboard sees where they are, all through ${path}`, async ({ page }) => {
    test.setTimeout(90_000)
    await page.goto(path)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
    const unseen: string[] = []
    for (let stop = 0; stop < 120; stop += 1) {
      const at = await page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        const box = one.getBoundingClientRect()
        return {
          name: one.outerHTML.slice(0, 80),
          seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.width > 0 && box.bottom > 0,
        }
      })
      if (at === null) break
      if (!at.seen) unseen.push(at.name)
      await page.keyboard.press('Tab')
    }
    expect(unseen).toEqual([])
  })
}

test('a reader skips to the content', async ({ page }) => {
  await page.goto(flagship)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  // The browser goes there in its own time, as for any link.
  await expect(page).toHaveURL(/#content$/)
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true)
})

test('a reader with a keyboard is through the flagship in 160 stops, and nothing lies over any of them', async ({
  page,
}) => {
  test.setTimeout(90_000)
  await page.goto(flagship)
  const hidden: string[] = []
  let stops = 0
  for (; stops < 400; stops += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body) return null
      const seen = [...one.getClientRects()].some((box) => {
        const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
        return found !== null && (one.contains(found) || found.contains(one))
      })
      return { name: one.outerHTML.slice(0, 120), seen }
    })
    if (at === null) break
    if (!at.seen) hidden.push(at.name)
  }
  expect(hidden).toEqual([])
  expect(stops).toBeGreaterThan(60)
  expect(stops).toBeLessThanOrEqual(160)
})

test('a table of a figure that scrolls takes the focus at any width, and one of six columns never does where it has its room', async ({
  page,
}) => {
  for (const path of ['/figures', `${flagship}/figures/sources-matrix`]) {
    await page.goto(path)
    for (const width of [360, 640, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const tables = await page.locator('.figure-table').evaluateAll((regions) =>
        regions.map((region) => {
          region.closest('details')?.setAttribute('open', '')
          if (region instanceof HTMLElement) region.focus()
          const table = region.querySelector('table')
          return {
            id: region.closest('figure')?.id,
            scrolls: region.scrollWidth > region.clientWidth + 1,
            takesFocus: document.activeElement === region,
            columns: table?.tHead?.rows[0]?.cells.length ?? 0,
            isShown: table?.checkVisibility({ visibilityProperty: true }),
          }
        }),
      )
      const here = `${path} at ${width} pixels`
      expect(tables.length, here).toBeGreaterThan(0)
      expect(
        tables.filter(({ scrolls, takesFocus, isShown }) => !isShown || (scrolls && !takesFocus)),
        here,
      ).toEqual([])
      if (width > 360)
        expect(
          tables.filter(({ scrolls, takesFocus, columns }) => takesFocus && !scrolls && columns <= 6),
          here,
        ).toEqual([])
    }
  }
})
