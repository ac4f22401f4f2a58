import { accessFaults } from './support/access-faults'
import { expect, test } from './support/reader'

const condition = '/conditions/alveolar-soft-part-sarcoma'
const comparison = '/compare?studies=cediranib-asps-2013,geptanolimab-asps,casps'

test('a reader goes from the disease to a study, to a number and to its source', async ({ page }) => {
  await page.goto('/studies/atezolizumab-asps')
  const facts = page.getByRole('region', { name: 'Key facts' })
  await facts.getByRole('link', { name: 'Alveolar soft-part sarcoma' }).click()
  await expect(page).toHaveURL(new RegExp(`${condition}$`))
  const response = page.getByRole('table', { name: /^Objective response in/ })
  const row = response.getByRole('row', { name: /Geptanolimab in ASPS/ })
  await expect(row).toContainText('14 of 37')
  await row.getByRole('link', { name: '14 of 37' }).click()
  await expect(page).toHaveURL(/\/studies\/geptanolimab-asps\/data#objective-response$/)
  await page.goBack()
  await row.getByRole('link', { name: 'Geptanolimab in ASPS' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/geptanolimab/i)
  await page.goBack()
  await row.getByRole('link', { name: /^Shi 2020/ }).click()
  await expect(page).toHaveURL(/\/studies\/geptanolimab-asps\/sources#objective-response$/)
})

test('the disease page begins with what was compared at random', async ({ page }) => {
  await page.goto(condition)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Randomised comparisons')
  await page.getByText(/^Show the table: what was compared/).click()
  const table = page.getByRole('table', { name: /^What was compared, arm against arm/ })
  await expect(table.getByRole('row', { name: /^Change in the target tumours/ })).toContainText(
    'one-sided P\u00a0=\u00a00.0010',
  )
})

test('known studies that have no record are named with the reason', async ({ page }) => {
  await page.goto(condition)
  const leftOut = page.getByRole('region', { name: 'Known studies that are not here' })
  await expect(leftOut).toContainText('Pazopanib in Korean practice')
  await expect(leftOut.getByRole('link', { name: 'doi:10.1002/cncr.35483' })).toBeVisible()
})

test('the disease page ranks nothing and says why', async ({ page }) => {
  await page.goto(condition)
  const response = page.getByRole('region', { name: 'Response', exact: true })
  await expect(response).toContainText('We do not rank treatments by these figures')
  await expect(response).toContainText('Only a randomised comparison can say that one drug works better')
})

test('nothing is pooled, and a sentence says why', async ({ page }) => {
  await page.goto(condition)
  const response = page.getByRole('region', { name: 'Response', exact: true })
  await expect(response).toContainText('None is so here, so nothing is pooled. The nearest is cediranib.')
  await expect(page.getByText('Restricted maximum likelihood')).toHaveCount(0)
})

test('the scale of benefit is called ours, and says what it misses', async ({ page }) => {
  await page.goto(condition)
  await page.getByText('How a published scale would grade each study').click()
  const scale = page.getByRole('table', { name: /^Our calculation, not an ESMO score/ })
  await expect(scale.getByRole('row', { name: /independent review/ }).first()).toContainText(
    'cannot be determined',
  )
  await expect(scale).toContainText('Median duration of response: not in the parts read')
})

test('what no source gave is seen to be missing', async ({ page }) => {
  await page.goto(condition)
  await page.getByText('What is recorded of each study, and what is missing').click()
  const holdings = page.getByRole('table', { name: /^What is recorded, and what is missing/ })
  await expect(holdings.getByRole('row', { name: /^Cediranib in ASPS, 2013/ })).toContainText(
    'not in the parts read',
  )
})

test('a reader goes from the disease to a drug and back', async ({ page }) => {
  await page.goto(condition)
  await page.getByText('Designs, treatments and patients of each study').click()
  const studies = page.locator('section[aria-labelledby="records"]')
  await studies.getByRole('link', { name: 'Cediranib', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Cediranib', exact: true })).toBeVisible()
  await page.getByRole('link', { name: 'All studies of alveolar soft-part sarcoma' }).click()
  await expect(page).toHaveURL(new RegExp(`${condition}$`))
})

for (const path of [comparison, '/treatments/atezolizumab']) {
  test(`${path} has no accessibility fault and fits 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 })
    await page.goto(path)
    expect(await accessFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}
