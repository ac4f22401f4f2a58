import { flagship } from './support/pages'
import { expect, test } from './support/reader'

test('a researcher finds a result with its denominator, interval and source in one row, and its assessor in the caption', async ({
  page,
}) => {
  await page.goto(`${flagship}/data`)
  const table = page.getByRole('table', { name: /Objective response/ })
  const row = table.getByRole('row', { name: /Objective response.*Chen 2023/ }).first()
  for (const words of ['19 of 52', '37%', '95% CI, 24 to 51', '52 patients who received atezolizumab']) {
    await expect(row).toContainText(words)
  }
  for (const words of ['Judged by the investigators', '31 July 2022', 'A row that differs says so']) {
    await expect(table.locator('caption')).toContainText(words)
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
    table.getByRole('row', { name: /independent review.*12 of 49.*24%.*13 to 39/ }).first(),
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

test('what other sources print stands in the row of the result, and whole where the row opens', async ({
  page,
}) => {
  await page.goto(`${flagship}/data`)
  const row = page.locator('#progression-free-survival')
  const other = row.getByRole('listitem').filter({ hasText: '28 months' })
  await expect(other).toContainText('differs: 28 months, ASCO Post 2023')
  await expect(other.getByRole('link', { name: 'ASCO Post 2023' })).toHaveAttribute(
    'href',
    `${flagship}/sources#progression-free-survival`,
  )
  await row.getByText('consistent', { exact: true }).click()
  await expect(row).toContainText('ASCO Post 2023, Key Findings')
})

test('every table of results has a caption with its denominators, and no empty cell', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  // What is said of how sure one can be stands in tables of its own.
  const tables = page.locator('table:not(#certainty table)')
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
  await page.getByText('Two response rates from one trial').first().click()
  const judged = page.getByRole('article', { name: 'Two response rates from one trial' })
  await expect(judged).toContainText('Both stand')
})

test('each quotation stands with its source and its place', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  await page.getByText('Objective response, investigator 6 sources').click()
  const quotation = page.getByText('an objective response occurred in 19 (37%', { exact: false }).first()
  await expect(quotation).toBeVisible()
})

test('a reader sees the disagreements first, each in a line that opens', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  const lines = page.getByRole('region', { name: 'Disagreements judged' }).locator('summary')
  await expect(lines.first()).toHaveText(
    /^20\.8.months differs from 28.months · Two medians for progression-free survival · probable transcription error in ASCO Post 2023$/,
  )
  await expect(lines.first()).toBeInViewport()
  const judged = page.getByRole('article', { name: 'Two medians for progression-free survival' })
  await expect(judged).toHaveCount(0)
  await lines.first().click()
  await expect(judged).toBeVisible()
})

test('an empty cell of the matrix says no more than is known', async ({ page }) => {
  await page.goto(`${flagship}/sources`)
  const row = page.getByRole('row', { name: /^Progression-free survival/ })
  const words = await row.getByRole('cell').allInnerTexts()
  expect(words).toContain('shown here')
  expect(words).toContain('not yet taken')
  expect(words.filter((one) => /report/.test(one))).toEqual([])
})
