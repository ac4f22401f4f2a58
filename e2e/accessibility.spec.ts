import { accessFaults, schemes } from './support/access-faults'
import { somePages } from './support/pages'
import { expect, test } from './support/reader'

for (const path of somePages) {
  test(`${path} has no accessibility fault, light and dark, on a phone and a desk`, async ({ page }) => {
    // A page over many studies holds thousands of elements, and each of four audits looks at all.
    test.setTimeout(240_000)
    await page.goto(path)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const [colorScheme, rules] of schemes) {
        await page.emulateMedia({ colorScheme })
        expect.soft(await accessFaults(page, rules), `${colorScheme}, ${width} pixels wide`).toEqual([])
      }
    }
  })
}
