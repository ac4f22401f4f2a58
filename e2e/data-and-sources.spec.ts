import { flagship } from './support/pages'
import { expect, test } from './support/reader'

test('a researcher finds a result with its denominator, interval, assessor and source in one row', async ({
  page,
}) => {
  await page.goto(`${flagship}/data`)
  const table = page.getByRole('table', { name: /Objective response/ })
  const row = table.getByRole('row', { name: /Objective response.*Chen 2023/ }).first()
  for (const words of ['19 of 52', '37%', '95% CI, 24 to 51', 'investigator', '31 July 2022']) {
    await expect(row).toContainText(words)
  }
  await row.getByText(/^recomputed \d+ times$/).click()
  await expect(row.getByText('Interval against count and denominator').first()).toBeVisible()
})

test('the response rates of the investigators and of the regulator stand in rows of their own', async ({
  page,
}) => {
  await page.goto(`${flagship}/data`)
  const table = page.getByRole('table', { name: /Objective response/ })
  await expect(
    table.getByRole('row', { name: /12 of 49.*24%.*13 to 39.*independent review/ }).first(),
  ).toBeVisible()
})

test('a range is never called an interval of confidence', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  const row = page.locator('#duration-of-response-investigator').getByRole('row').first()
  await expect(row).toContainText('24.7 months')
  await expect(row).toContainText('range, 4.1 to 55.8')
  await expect(row).not.toContainText('CI')
})

test('overall survival is a row that says that it is not in the parts read', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  const row = page.getByRole('row', { name: /^Overall survival/ })
  await expect(row).toContainText('not in the parts read')
})

test('every table of results has a caption with its denominators, and no empty cell', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  const tables = page.getByRole('table')
  expect(await tables.count()).toBeGreaterThan(10)
  for (const table of await tables.all()) {
    await expect(table.locator('caption')).toContainText(/Denominators?: /)
  }
  expect(await page.locator('table :is(td, th)').filter({ hasText: /^\s*$/ }).count()).toBe(0)
})

test('a reader sees that the sources differ on progression-free survival, and why one is shown', async ({
  page,
}) => {
  await page.goto(`${flagship}/sources`)
  const row = page.getByRole('row', { name: /^Progression-free survival/ })
  await row.getByRole('link', { name: 'differs' }).first().click()
  const judged = page.getByRole('article', { name: 'Two medians for progression-free survival' })
  await expect(judged).toBeInViewport()
  await expect(judged).toContainText('28 months')
  await expect(judged).toContainText('Shown: Chen 2023')
})

test('results that cannot be compared are said to be so', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  await expect(page.getByRole('cell', { name: 'not comparable' }).first()).toBeVisible()
  const judged = page.getByRole('article', { name: 'Two response rates from one trial' })
  await expect(judged).toContainText('Both stand')
})

test('each quotation stands with its source and its place', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  const quotation = page.getByText('an objective response occurred in 19 (37%', { exact: false }).first()
  await expect(quotation).toBeVisible()
})
