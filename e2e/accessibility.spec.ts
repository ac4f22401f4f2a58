import { accessFaults, looks } from './support/access-faults'
import { somePages } from './support/pages'
import { expect, test } from './support/reader'

for (const path of somePages) {
  test(`${path} has no accessibility fault, light and dark, on a phone and a desk`, async ({ page }) => {
    // A page over many studies holds thousands of elements, and each of four audits looks at all.
    test.setTimeout(240_000)
    await page.goto(path)
    for (const { width, colorScheme, rules } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect.soft(await accessFaults(page, rules), `${colorScheme}, ${width} pixels wide`).toEqual([])
    }
  })
}

test('a text too faint in the dark is found among many that are not', async ({ page }) => {
  const faint = (style: string) => `<p style="${style}">Faint</p>`
  const plain = '<p>Plain words</p>'.repeat(20)
  await page.setContent(`<html lang="en-GB" style="color-scheme: light dark; color: light-dark(#000000, #ffffff);
    background: light-dark(#ffffff, #000000)"><title>Page</title><main><h1>Page</h1>
    ${plain}<div style="background: light-dark(#ffffff, #cccccc)">${plain}</div>
    ${faint('color: light-dark(#000000, #333333)')}${plain}<p><a href="#a" style="color: light-dark(#005a9c, #eeeeee);
    text-decoration: none">A link</a> within words, faint of its own accord.</p></main>`)
  await page.emulateMedia({ colorScheme: 'dark' })
  const [contrast, link, ...others] = await accessFaults(page, 'colours')
  expect(contrast?.split(' | ')).toEqual([
    expect.stringMatching(/^color-contrast: .*Plain words/),
    expect.stringContaining('Faint'),
  ])
  expect(link).toContain('link-in-text-block: <a href="#a"')
  expect(others).toEqual([])
  // What was hidden meanwhile is there again.
  expect(await page.locator('p:visible').count()).toBe(62)
})
