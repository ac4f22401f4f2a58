import { flagship } from './support/pages'
import { expect, test } from './support/reader'

for (const [width, height] of [
  [1280, 800],
  [390, 844],
  [360, 740],
] as const) {
  test(`a clinician sees the answer, harms and what is not known in the first screen, and comes to the figure, at ${width} by ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(flagship)
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
    const opening = page.getByRole('article').first().locator('p')
    await expect(opening.first()).toContainText('19 of 52')
    await expect(opening.first()).toContainText('37%; 95% CI, 24 to 51')
    for (const words of ['19 of 52', 'Harms', 'Not known'])
      await expect(opening.filter({ hasText: words }).first()).toBeInViewport({ ratio: 1 })
    const figure = page.getByRole('figure', { name: /19 of 52 patients had an objective response/ })
    if (width > 1000)
      await expect(figure.getByRole('img').filter({ visible: true })).toBeInViewport({ ratio: 1 })
    else {
      // On a phone the way to the sections comes first, and the figure begins no later than where the second screen does.
      const harms = page
        .getByRole('navigation', { name: 'On this page' })
        .getByRole('link', { name: 'Harms' })
      await expect(harms).toBeInViewport({ ratio: 1 })
      expect((await figure.boundingBox())?.y).toBeLessThan(Math.max(height, 760))
    }
  })
}

test('a reader sees at a glance what was studied, in whom, and until when', async ({ page }) => {
  await page.goto(flagship)
  const facts = page.getByRole('region', { name: 'Key facts' })
  await expect(facts).toContainText('Alveolar soft-part sarcoma')
  await expect(facts).toContainText('52 patients who received atezolizumab')
  await expect(facts).toContainText('31 July 2022')
  await expect(facts.getByRole('link', { name: 'NCT03141684' })).toBeVisible()
})

test('a reader on a wide screen finds who, by whom and whether it checks out beside the line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(flagship)
  const notes = page.locator('.margin-notes > p')
  const ofResponse = notes.filter({
    hasText: '52 patients who received atezolizumab, judged by the investigators',
  })
  await expect(ofResponse.first()).toContainText('recomputed')
  const boxes = await notes.evaluateAll((all) =>
    all.map((one) => {
      const { top, bottom, left, right } = one.getBoundingClientRect()
      const words = one.parentElement?.previousElementSibling?.getBoundingClientRect()
      return {
        top,
        bottom,
        left,
        right,
        wordsEnd: words?.right ?? Infinity,
        hidden: one.parentElement?.ariaHidden,
      }
    }),
  )
  expect(boxes.length).toBeGreaterThan(20)
  boxes.forEach((box, place) => {
    expect(box.hidden).toBe('true')
    expect(box.left).toBeGreaterThan(box.wordsEnd)
    expect(box.right).toBeLessThanOrEqual(1280)
    expect(box.top).toBeGreaterThanOrEqual(boxes[place - 1]?.bottom ?? 0)
  })
})

test('a reader on a phone opens the places of the site from a menu, without scripts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto(flagship)
  const places = page.getByRole('navigation', { name: 'Site', exact: true })
  await expect(places).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await places.getByRole('link', { name: 'Treatments' }).click()
  await expect(page.getByRole('heading', { name: 'Treatments', level: 1 })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Pazopanib', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pazopanib', level: 1 })).toBeVisible()
})

test('a reader finds every condition with the number of its studies', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Site', exact: true })
    .getByRole('link', { name: 'Conditions' })
    .click()
  const entry = page.getByRole('listitem').filter({ hasText: 'Alveolar soft-part sarcoma' })
  await expect(entry).toContainText(/\d+\sstudies/)
  await entry.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Randomised comparisons', level: 2 })).toBeInViewport()
})

test('a reader finds their way within the page', async ({ page }) => {
  await page.goto(flagship)
  await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Harms' }).click()
  await expect(page.getByRole('heading', { name: 'Harms', level: 2 })).toBeInViewport()
})

test('a reader meets both medians for progression-free survival, and which one is shown', async ({
  page,
}) => {
  await page.goto(flagship)
  const disagreement = page.getByRole('complementary', { name: 'Two medians for progression-free survival' })
  await expect(disagreement).toContainText('20.8 months')
  await expect(disagreement).toContainText('28 months')
  await expect(disagreement).toContainText('shown here')
})

test('a reader goes from the summary to the plain page, the data and the sources', async ({ page }) => {
  await page.goto(flagship)
  const views = page.getByRole('navigation', { name: 'Views of this study' })
  for (const [name, heading] of [
    ['Plain language', /in plain language/],
    ['Data', /every result/],
    ['Sources', /what each source says/],
  ] as const) {
    await views.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
    await expect(views.getByRole('link', { name })).toHaveAttribute('aria-current', 'page')
  }
})

test('a patient reads the key messages first, and the harms beside the benefits', async ({ page }) => {
  await page.goto(`${flagship}/plain`)
  const article = page.getByRole('article').first()
  await expect(article).toContainText('19 of 52 patients')
  await expect(article).toContainText('50 of 52 patients')
  await expect(article.getByRole('heading').first()).toHaveText('Key messages')
  await expect(article.locator('#key-messages + ul > li').nth(1)).toContainText('8 of 52 patients')
  await expect(article.getByRole('heading', { name: 'What harm was seen' })).toBeVisible()
  await expect(page.locator('.show-marks')).toHaveCount(0)
})

test('a visitor to the front page sees the figures that do not match', async ({ page }) => {
  await page.goto('/')
  const first = page.getByRole('link', { name: 'One trial, two counts' })
  expect((await first.boundingBox())?.y).toBeLessThan(300)
  await expect(first).toHaveAttribute('href', flagship)
  const medians = page.getByRole('article', { name: 'Two medians for progression-free survival' })
  await expect(medians).toContainText('20.8 months')
  await expect(medians).toContainText('28 months')
  const rates = page.getByRole('article', { name: 'Two response rates from one trial' })
  await expect(rates).toContainText('19 of 52')
  await expect(rates).toContainText('12 of 49')
  await page
    .getByRole('link', { name: 'The study: Atezolizumab in advanced alveolar soft-part sarcoma' })
    .click()
  await expect(page).toHaveURL(new RegExp(`${flagship}$`))
})

test('a reader copies a sentence as it is read, without marks and notes', async ({ page }) => {
  for (const path of [flagship, `${flagship}/plain`, '/studies/casps']) {
    await page.goto(path)
    const copied = await page
      .locator('.article p')
      .first()
      .evaluate((paragraph) => {
        const selection = window.getSelection()
        selection?.selectAllChildren(paragraph)
        return (selection?.toString() ?? '').replace(/\s+/g, ' ')
      })
    expect(copied, path).not.toMatch(/show source|recomputed|cannot be checked|\D\.\d/)
    expect(copied, path).toMatch(/^\p{Lu}.*\.$/u)
  }
  await page.goto(flagship)
  const line = page.locator('.article p').first()
  expect(
    await line.evaluate((paragraph) => {
      window.getSelection()?.selectAllChildren(paragraph)
      return window.getSelection()?.toString().replace(/\s+/g, ' ')
    }),
  ).toContain(
    'On atezolizumab, 19 of 52 patients (37%; 95% CI, 24 to 51) had an objective response, as judged by the investigators. The median response lasted 24.7 months (range, 4.1 to 55.8).',
  )
})

test.describe('at an address that does not exist', () => {
  // The browser itself reports the answer.
  test.use({ expectedConsoleErrors: [/404/] })

  test('a reader is shown the way', async ({ page }) => {
    const answer = await page.goto('/studies/no-such-study')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is no page at this address' })).toBeVisible()
    await page.getByRole('link', { name: 'All studies' }).click()
    await expect(page.getByRole('heading', { name: 'Studies', level: 1 })).toBeVisible()
  })
})
