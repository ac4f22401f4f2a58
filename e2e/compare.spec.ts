import { expect, test } from './support/reader'

const comparison = '/compare?studies=cediranib-asps-2013,geptanolimab-asps,casps'

test('a choice of studies goes into the address, and the back button takes it back', async ({ page }) => {
  await page.goto('/compare')
  await page.getByRole('checkbox', { name: 'Cediranib in ASPS, 2013' }).check()
  await page.getByRole('checkbox', { name: 'Geptanolimab in ASPS' }).check()
  await page.getByRole('button', { name: 'Compare' }).click()
  await expect(page).toHaveURL(/\/compare\?studies=cediranib-asps-2013&studies=geptanolimab-asps$/)
  const table = page.getByRole('table', { name: /^Side by side/ })
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await expect(table).toContainText('15 of 43')
  await page.goBack()
  await expect(page).toHaveURL(/\/compare$/)
  await expect(page.getByRole('heading', { name: 'Choose studies' })).toBeVisible()
})

test('a shared address shows the same comparison, with a verdict on each pair', async ({ page }) => {
  await page.goto(comparison)
  const verdicts = page.getByRole('region', { name: /^Objective response: what may be lined up/ })
  // CASPS answers with two arms, each held against the other studies.
  await expect(verdicts.getByRole('listitem')).toHaveCount(5)
  await expect(verdicts).toContainText('at 24 weeks')
})

test('a pair that is kept apart has a row for each difference, with a word for each side', async ({
  page,
}) => {
  await page.goto(comparison)
  const verdicts = page.getByRole('region', { name: /^Objective response: what may be lined up/ })
  const pair = verdicts
    .getByRole('listitem')
    .filter({ hasText: 'Geptanolimab in ASPS and CASPS: cediranib or placebo: Cediranib' })
  await expect(pair).toContainText('kept apart')
  await expect(pair.getByRole('row', { name: /^When counted/ }).getByRole('cell')).toHaveText([
    'at any time',
    'at 24 weeks',
  ])
})

test('a phone compares: every question with a line for each study, nothing off the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(comparison)
  const row = page
    .getByRole('table', { name: /^Side by side/ })
    .getByRole('row', { name: /^Objective response/ })
  const cells = row.getByRole('cell')
  await expect(cells).toHaveCount(3)
  for (const [index, study] of [
    'Cediranib in ASPS, 2013',
    'Geptanolimab in ASPS',
    'CASPS: cediranib or placebo',
  ].entries()) {
    const cell = cells.nth(index)
    expect(await cell.evaluate((one) => getComputedStyle(one, '::before').content)).toContain(study)
    const box = await cell.boundingBox()
    expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(360)
  }
})

test('unknown and too many studies are answered in sentences', async ({ page }) => {
  await page.goto('/compare?studies=casps,cediranib-asps-2014')
  await expect(page.getByRole('status')).toContainText(
    'There is no study “cediranib-asps-2014” here. Did you mean “cediranib-asps-2013”?',
  )
  const seven =
    'casps,cediranib-asps-2013,geptanolimab-asps,atezolizumab-asps,pazopanib-asps-2018,pazopanib-asps-2019,ici-registry-asps'
  await page.goto(`/compare?studies=${seven}`)
  await expect(page.getByRole('status')).toContainText('7 studies were asked for; 6 fit side by side')
})

test('no input breaks the comparison', async ({ request }) => {
  for (const studies of ["' OR 1=1 --", '<script>alert(1)</script>', '\u{1f600}', 'x'.repeat(3000)]) {
    const answer = await request.get(`/compare?studies=${encodeURIComponent(studies)}`)
    expect(answer.status()).toBe(200)
    expect(await answer.text()).not.toContain('<script>alert')
  }
})
