import { accessFaults } from './support/access-faults'
import { somePages } from './support/pages'
import { expect, test } from './support/reader'

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1280]) {
    for (const path of somePages) {
      test(`${path} has no accessibility fault, ${colorScheme}, ${width} pixels wide`, async ({ page }) => {
        // A page over many studies holds thousands of elements, and the audit looks at each.
        test.setTimeout(120_000)
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 800 })
        await page.goto(path)
        expect(await accessFaults(page)).toEqual([])
      })
    }
  }
}
