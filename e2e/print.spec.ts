import type { Page } from '@playwright/test'
import { flagship, pathsOfSitemap } from './support/pages'
import { expect, test } from './support/reader'

test('every number of the printed summary has its note, and every note its number', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Notes' })).toBeVisible()
  const marks = await page.locator('.article > :not(.notes) .datum').evaluateAll((all) =>
    all.map((one) => {
      const { content, display } = getComputedStyle(one, '::after')
      return display === 'inline' ? content.replace(/\D/g, '') : 'none'
    }),
  )
  const notes = await numbersPrinted(page, '.notes > .card')
  expect(notes.length).toBeGreaterThan(50)
  expect([...new Set(marks)].sort()).toEqual([...notes].sort())
})

/** The number that each of some elements begins with, as a reader is told it: a style makes it, so that the page's text lacks it. */
async function numbersPrinted(page: Page, selector: string): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  const { root } = await browser.send('DOM.getDocument')
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const trees = nodeIds.map((nodeId) =>
    browser.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' }),
  )
  return (await Promise.all(trees)).flatMap(({ nodes }) => {
    const first: unknown = nodes[0]?.name?.value
    return nodes.length > 0 ? [String(first).trim()] : []
  })
}

test('a printed note says what was counted, who judged it, and where it stands', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  const printed = async (note: number) =>
    (await page.locator('.notes > .card').nth(note).innerText()).replace(/\s+/g, ' ')
  // Where most numbers stand is said once for all.
  await expect(page.locator('.notes-key')).toContainText(
    'printed in Chen 2023, Main text unless it names another place',
  )
  expect(await printed(0)).toMatch(/^Objective response ?19 of 52; judged by the investigators ?.?$/)
  expect(await printed(2)).toMatch(/^Objective response ?12 of 49; .* FDA notice, Approval notice/)
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

test('every printed sheet says which of how many it is', async ({ page }) => {
  await page.goto(flagship)
  const feet = await page.evaluate(() => {
    const within = (rules: CSSRuleList): string[] =>
      [...rules].flatMap((rule) => {
        if (rule instanceof CSSPageRule) return [rule.cssText]
        return rule instanceof CSSGroupingRule ? within(rule.cssRules) : []
      })
    return [...document.styleSheets].flatMap((sheet) => within(sheet.cssRules))
  })
  expect(feet).toHaveLength(1)
  expect(feet[0]).toMatch(
    /@bottom-right\s*\{[^}]*"Denominator, page " counter\(page\) " of " counter\(pages\)/,
  )
})

test('what only a screen can do is not printed', async ({ page }) => {
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden()
  await expect(page.getByRole('navigation', { name: 'Views of this study' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Close' })).toHaveCount(0)
  await expect(page.getByText('Show the table').first()).toBeHidden()
})

test('every summary prints on four sheets at most, of either paper, and the plain page on three', async ({
  page,
  request,
}) => {
  test.setTimeout(180_000)
  const studies = (await pathsOfSitemap(request)).filter((path) => /^\/studies\/[^/]+$/.test(path))
  expect(studies).toContain(flagship)
  const long: string[] = []
  for (const path of studies) {
    await page.goto(path)
    for (const format of ['A4', 'Letter'] as const) {
      if (await hasSheet(page, format, 5)) long.push(`${path} takes five sheets of ${format} or more`)
    }
  }
  expect(long).toEqual([])
  await page.goto(flagship)
  const sheets = await sheetsPrinted(page, 'A4')
  expect(sheets).toBeGreaterThanOrEqual(2)
  // What is asked of every page, asked of one that is counted.
  expect(await hasSheet(page, 'A4', sheets)).toBe(true)
  expect(await hasSheet(page, 'A4', sheets + 1)).toBe(false)
  await page.goto(`${flagship}/plain`)
  expect(await sheetsPrinted(page, 'A4')).toBeLessThanOrEqual(3)
})

test('every result prints on ten sheets at most, and its sources on sixteen', async ({ page }) => {
  await page.goto(`${flagship}/data`)
  expect(await sheetsPrinted(page, 'A4')).toBeLessThanOrEqual(10)
  await page.goto(`${flagship}/sources`)
  expect(await sheetsPrinted(page, 'A4')).toBeLessThanOrEqual(16)
})

test('no figure is split over two printed pages', async ({ page }) => {
  // A4 less its margins, in CSS pixels.
  await page.setViewportSize({ width: 695, height: 1028 })
  await page.goto(flagship)
  await page.emulateMedia({ media: 'print' })
  const figures = await page.getByRole('figure').evaluateAll((all) =>
    all.map((one) => ({
      inside: getComputedStyle(one).breakInside,
      fits: one.getBoundingClientRect().height < 950,
      columns: one.getClientRects().length,
    })),
  )
  expect(figures.length).toBeGreaterThanOrEqual(5)
  for (const figure of figures) expect(figure).toEqual({ inside: 'avoid', fits: true, columns: 1 })
})

test('no figure of the disease page prints type below 6.5 points, and each has the width of the sheet', async ({
  page,
}) => {
  // A4 less its margins, in CSS pixels.
  await page.setViewportSize({ width: 703, height: 1040 })
  await page.goto('/conditions/alveolar-soft-part-sarcoma')
  await page.emulateMedia({ media: 'print' })
  const figures = await page.getByRole('figure').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const written = [...one.querySelectorAll('*')].filter(
          (each) =>
            each.checkVisibility() &&
            !each.closest('.visually-hidden') &&
            [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        return {
          id: one.id,
          width: one.querySelector('table')?.getBoundingClientRect().width ?? 0,
          // Three quarters of a point to a CSS pixel.
          points: Math.min(...written.map((each) => parseFloat(getComputedStyle(each).fontSize) * 0.75)),
          isTable: getComputedStyle(one.querySelector('td') ?? one).display === 'table-cell',
        }
      }),
  )
  expect(figures.length).toBeGreaterThanOrEqual(3)
  for (const { id, width, points, isTable } of figures) {
    expect(points, id).toBeGreaterThanOrEqual(6.5)
    expect(width, id).toBeGreaterThan(690)
    expect(isTable, id).toBe(true)
  }
})

/** Returns how many sheets the open page takes: the page objects of the file that the browser prints. */
async function sheetsPrinted(page: Page, format: 'A4' | 'Letter'): Promise<number> {
  const file = (await page.pdf({ format })).toString('latin1')
  return [...file.matchAll(/\/Type\s*\/Page\b/g)].length
}

/**
 * Says whether the open page takes as many sheets: the browser refuses to print one that is not there, and need not draw
 * those before it.
 */
async function hasSheet(page: Page, format: 'A4' | 'Letter', number: number): Promise<boolean> {
  return page.pdf({ format, pageRanges: `${number}-` }).then(
    () => true,
    (error: Error) => {
      if (error.message.includes('Page range exceeds page count')) return false
      throw error
    },
  )
}
