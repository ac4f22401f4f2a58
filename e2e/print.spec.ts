import type { Page } from '@playwright/test'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

test('the printed summary carries its notes, numbered, with their sources', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  const notes = page.getByRole('heading', { name: 'Notes' })
  await expect(notes).toBeVisible()
  const first = page
    .getByRole('listitem')
    .filter({ hasText: '19 of 52' })
    .filter({ hasText: 'Chen 2023' })
    .first()
  await expect(first).toBeVisible()
  await expect(first).toContainText('95% CI')
  // The number in the text and the number of the note are one list: as many marks as notes at least.
  const marks = await page.locator('sup.note-number').allInnerTexts()
  expect(new Set(marks)).toEqual(new Set(marks.filter((mark) => /^\d+$/.test(mark))))
  expect(Math.max(...marks.map(Number))).toBe(await page.locator('.notes > ol > li').count())
})

test('the printed sources spell out their addresses', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => {
    const link = document.querySelector('.source-list a[href^="https://ascopost.com"]')
    return link ? getComputedStyle(link, '::after').content : ''
  })
  expect(printed).toContain('https://ascopost.com/news/september-2023/')
})

test('what only a screen can do is not printed', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Views of this study' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)
  await expect(page.getByText('Show the table').first()).toBeHidden()
})

test('the summary prints on a handful of pages, and the plain page on fewer', async ({ page }) => {
  expect(await pagesPrinted(page, flagship)).toBeLessThanOrEqual(8)
  expect(await pagesPrinted(page, `${flagship}/plain`)).toBeLessThanOrEqual(3)
})

/** Returns how many sheets a page takes: the page objects of the file that the browser prints. */
async function pagesPrinted(page: Page, path: string): Promise<number> {
  await page.goto(path)
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return [...file.matchAll(/\/Type\s*\/Page\b/g)].length
}
