import type { Page } from '@playwright/test'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

test('a reader with a keyboard follows a number to its card, its row and its source, and comes back', async ({
  page,
}) => {
  await page.goto(flagship)
  await tabTo(page, /^Source of 19 of 52 patients/)
  await page.keyboard.press('Enter')
  const card = page.getByRole('dialog', { name: 'Objective response' })
  await expect(card).toBeFocused()
  await expect(card).toContainText('in 52 patients who received atezolizumab; judged by the investigators')
  await expect(card).toContainText('95% CI')
  await expect(card).toContainText('Chen 2023')

  await tabTo(page, /^All \d+ checks$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${flagship}/data#objective-response-investigator`)
  const row = page.locator(':target')
  await expect(row).toBeInViewport()
  await expect(row).toContainText('19 of 52')

  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${flagship}(#.*)?$`))
  await tabTo(page, /^Source of 19 of 52 patients/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^All \d+ sources$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${flagship}/sources#objective-response-investigator`)
  await expect(page.locator(':target')).toBeInViewport()
  await expect(page.locator(':target')).toContainText('an objective response occurred in 19')
})

test('Escape closes a card and leaves the reader at the number', async ({ page }) => {
  await page.goto(flagship)
  const number = page.getByRole('button', { name: /^Source of 19 of 52 patients/ }).first()
  await number.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('[popover]:popover-open')).toHaveCount(0)
  await expect(number).toBeFocused()
})

test('the first tab stop leads past the header', async ({ page }) => {
  await page.goto(flagship)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#content$/)
})

/** Presses Tab until the element in focus has this name; fails after more stops than a page has. */
async function tabTo(page: Page, name: RegExp) {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(
      () => document.activeElement?.ariaLabel ?? document.activeElement?.textContent.trim() ?? '',
    )
    if (name.test(words.replaceAll('\u00a0', ' '))) return
  }
  throw new Error(`No tab stop is named ${String(name)}.`)
}
