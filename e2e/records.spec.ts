import type { Page } from '@playwright/test'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

/** The heights that a page of records may have, in pixels, at each width, before anything on it is opened. */
const mostPixels: Record<number, number> = { 1280: 7000, 360: 11_000 }
/** What each source prints of thirteen sources takes more room on a phone. */
const morePixels: Record<string, number> = { [`${flagship}/sources 360`]: 12_000 }
const pages = [`${flagship}/data`, `${flagship}/sources`]

for (const path of pages) {
  for (const [width, usual] of Object.entries(mostPixels)) {
    const most = morePixels[`${path} ${width}`] ?? usual
    test(`${path} is at most ${most} pixels tall at ${width}, and no table on it is cut off`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: Number(width), height: 800 })
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(most)
      expect(await tablesCutOff(page)).toEqual([])
    })
  }
}

/** Returns the tables that are wider than the screen, or of which a part is, those of closed sections too. */
async function tablesCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details:has(table)')) details.setAttribute('open', '')
    return [...document.querySelectorAll('table')]
      .filter(
        (table) =>
          table.scrollWidth > table.clientWidth + 1 ||
          table.getBoundingClientRect().right > window.innerWidth,
      )
      .map((table) => table.textContent.slice(0, 40))
  })
}

test('the head of a table of results stays in sight in the middle of it, on a desk and on a phone', async ({
  page,
}) => {
  await page.goto(`${flagship}/data`)
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    const table = page.getByRole('table', { name: 'Regulator: adverse reactions' })
    await table.getByRole('row').nth(16).scrollIntoViewIfNeeded()
    const places = await table.evaluate((one) => ({
      table: one.getBoundingClientRect().top,
      head: one.querySelector('thead th')?.getBoundingClientRect().top,
    }))
    expect(places.table, `${width} pixels`).toBeLessThan(-100)
    expect(places.head, `${width} pixels`).toBeGreaterThanOrEqual(0)
    expect(places.head, `${width} pixels`).toBeLessThan(40)
  }
})

test('the matrix of sources fits into 800 pixels, its heads stay in sight, and a row is a line', async ({
  page,
}) => {
  await page.goto(`${flagship}/sources`)
  const table = page.getByRole('table', { name: /^Results by source/ })
  expect((await table.boundingBox())?.width).toBeLessThanOrEqual(800)
  const row = table.getByRole('row', { name: /^Stable disease/ })
  expect((await row.boundingBox())?.height).toBeLessThanOrEqual(28)
  await table.getByRole('row').nth(40).scrollIntoViewIfNeeded()
  await expect(table.getByRole('columnheader', { name: 'Chen 2023', exact: true })).toBeInViewport({
    ratio: 1,
  })
})

test.describe('with scripts switched off in the browser', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader chooses which results are shown, and is told how many there are of each', async ({
    page,
  }) => {
    await page.goto(`${flagship}/data`)
    const choices = page.getByRole('group', { name: 'Show' })
    await expect(choices.getByRole('radio', { name: /^all \d+$/ })).toBeChecked()
    for (const name of ['main results', 'what disagrees', 'missing', 'inferred or computed by us']) {
      const choice = choices.getByRole('radio', { name: new RegExp(`^${name} \\d+$`) })
      await choice.check()
      const count = Number(/\d+$/.exec((await choice.locator('..').innerText()).trim())?.[0])
      const rows = page.locator('tbody[id]').filter({ visible: true })
      await expect(rows).toHaveCount(count)
      expect(count).toBeGreaterThan(0)
      // No table without a row of the choice is left over.
      await expect(page.locator('table').filter({ visible: true }).filter({ hasNot: rows })).toHaveCount(0)
    }
    await choices.getByRole('radio', { name: /^what disagrees/ }).check()
    await expect(page.getByRole('row', { name: /^Progression-free survival/ })).toBeVisible()
    await expect(page.getByRole('row', { name: /^Overall survival/ })).toBeHidden()
    // A section that is closed shows what the reader asked for.
    await expect(page.getByRole('row', { name: /^Fusion type 1/ }).first()).toBeVisible()
  })

  test('a link to a result in a closed section opens the section', async ({ page }) => {
    await page.goto(`${flagship}/data#fusion-type-1-treated`)
    await expect(page.locator(':target')).toBeInViewport()
    await page.goto(`${flagship}/data`)
    await expect(page.locator('#fusion-type-1-treated')).toBeHidden()
    await page.getByRole('navigation', { name: 'On this page' }).getByText('Baseline').click()
    await expect(page.locator('#fusion-type-1-treated')).toBeVisible()
  })
})

test('paper shows what is closed on the screen', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#fusion-type-1-treated')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Show' })).toBeHidden()
})

/** As long as nothing is open; every report once had a stop or two of its own, more than 600 on either page. */
const mostStops: Record<string, number> = { [`${flagship}/data`]: 300, [`${flagship}/sources`]: 240 }

for (const [path, most] of Object.entries(mostStops)) {
  test(`a keyboard stops at most ${most} times on ${path}, and never at what does nothing`, async ({
    page,
  }) => {
    await page.goto(path)
    const stops = page.locator('a[href], summary, button, input, [tabindex="0"]').filter({ visible: true })
    expect(await stops.count()).toBeLessThanOrEqual(most)
    await expect(page.locator('main [tabindex]')).toHaveCount(0)
  })
}
