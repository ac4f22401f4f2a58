import { accessFaults } from './support/access-faults'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

test('a reader asks for a number from any page and lands on the row that has it', async ({ page }) => {
  await page.goto('/methods')
  const box = page.getByRole('search', { name: 'Search this site' })
  await box.getByRole('searchbox').fill('PFS 20.8')
  await box.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=PFS\+20\.8$/)
  await expect(page.getByRole('status')).toContainText('for “PFS 20.8”')
  const result = page.getByRole('listitem').filter({ hasText: '20.8 months in Chen 2023' })
  await expect(result).toContainText('28 months in ASCO Post 2023')
  await result.getByRole('link', { name: 'Progression-free survival' }).click()
  await expect(page).toHaveURL(new RegExp(`${flagship}/data#progression-free-survival$`))
  await expect(page.locator('#progression-free-survival')).toBeInViewport()
  await expect(page.locator('#progression-free-survival')).toContainText('20.8 months')
})

test('a misspelt drug is found, and the reader is told', async ({ page }) => {
  await page.goto('/search?q=atezolizumb')
  await expect(page.getByRole('status')).toContainText(
    'Nothing was found for “atezolizumb”. Did you mean atezolizumab?',
  )
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Atezolizumab in advanced alveolar soft-part sarcoma',
  )
  await page.getByRole('link', { name: 'atezolizumab', exact: true }).first().click()
  await expect(page.getByRole('searchbox', { name: 'Words, numbers or identifiers' }).last()).toHaveValue(
    'atezolizumab',
  )
})

test('a registry number leads to its study, an abbreviation to its term', async ({ page }) => {
  await page.goto('/search?q=NCT03141684')
  await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`${flagship}$`))
  await page.goto('/search?q=ORR')
  await page.getByRole('link', { name: 'Objective response' }).first().click()
  await expect(page).toHaveURL(/\/glossary#objective-response$/)
})

test('a study with much in it leads to the rest, and back again', async ({ page }) => {
  await page.goto('/search?q=atezolizumab')
  await page
    .getByRole('link', { name: /^\d+ more in/ })
    .first()
    .click()
  await expect(page.getByRole('status')).toContainText('In one study.')
  await page.goBack()
  await expect(page.getByRole('status')).not.toContainText('In one study.')
})

test('whoever asks nothing, or for nothing that is here, is offered something', async ({ page }) => {
  for (const address of ['/search', '/search?q=', '/search?q=xyzzyqwertz']) {
    await page.goto(address)
    await expect(page.getByRole('heading', { name: 'What can be asked' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Objective response' })).toBeVisible()
  }
})

test('any text is answered with a page', async ({ request }) => {
  const texts = [
    '"',
    "O'Neil",
    'NEAR(',
    'a:',
    '{a b}:x',
    '-x',
    '%',
    '\u0000',
    '🙂',
    "'; DROP TABLE Study; --",
    '('.repeat(3000),
  ]
  for (const text of [...texts, 'a'.repeat(10_000)]) {
    const answer = await request.get(`/search?q=${encodeURIComponent(text)}`)
    expect(answer.status(), text.slice(0, 20)).toBe(200)
    expect(await answer.text()).toContain('role="status"')
  }
  expect((await request.get('/search?q=a&q=b&__proto__[x]=1')).status()).toBe(200)
})

test('a page made for one request has no script, is not kept, and is not indexed', async ({ request }) => {
  for (const address of ['/search?q=ORR', '/studies?phase=phase-2&design=parallel']) {
    const answer = await request.get(address)
    const html = await answer.text()
    expect(html).not.toMatch(/<script/)
    expect(answer.headers()['content-security-policy']).toContain("script-src 'none'")
    expect(answer.headers()['cache-control']).toBe('no-store')
    expect(html).toContain('<meta name="robots" content="noindex, follow"/>')
  }
})

test('a reader narrows the list, shares the address, and goes back', async ({ page, request }) => {
  await page.goto('/studies')
  await expect(page.getByRole('status')).toContainText(/^All \d+ studies/)
  const form = page.getByRole('form', { name: 'Filter and sort the studies' })
  await form.getByLabel('Drug class').selectOption({ label: 'MET inhibitor (2)' })
  await form.getByLabel('Order').selectOption('oldest')
  await form.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/class=met-inhibitor/)
  await expect(page.getByRole('status')).toContainText(/^2 of \d+ studies/)
  await expect(page.getByRole('rowheader')).toHaveText([/^Tivantinib/, /^Crizotinib/])
  const shared = await (await request.get('/studies?class=met-inhibitor&sort=oldest')).text()
  expect(shared).toContain('Tivantinib in MiT tumours')
  await page.getByRole('list', { name: 'Chosen' }).getByRole('link').click()
  await expect(page.getByRole('status')).toContainText(/^All \d+ studies/)
  await page.goBack()
  await expect(page.getByRole('status')).toContainText(/^2 of/)
})

test('a choice that means nothing is said to mean nothing', async ({ page }) => {
  await page.goto('/studies?phase=phase-9&sort=sideways')
  await expect(page.getByRole('status')).toContainText('Phase: nothing here is called “phase-9”.')
  await expect(page.getByRole('status')).toContainText('Order: nothing here is called “sideways”.')
})

test('a search engine may show a drug class, and is told that other lists are the list of all', async ({
  request,
}) => {
  const drugClass = await (await request.get('/studies?class=met-inhibitor')).text()
  expect(drugClass).toContain('<meta name="robots" content="index, follow"/>')
  expect(drugClass).toMatch(/<link rel="canonical" href="[^"]+\/studies\?class=met-inhibitor"/)
  const other = await (await request.get('/studies?treatment=cediranib')).text()
  expect(other).toMatch(/<link rel="canonical" href="[^"]+\/studies"/)
})

test('a browser can add this search', async ({ page, request }) => {
  await page.goto('/')
  const link = page.locator('head link[rel=search]')
  await expect(link).toHaveAttribute('type', 'application/opensearchdescription+xml')
  const answer = await request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-type']).toContain('application/opensearchdescription+xml')
  expect(await answer.text()).toMatch(
    /<Url type="text\/html" method="get" template="[^"]+\/search\?q=\{searchTerms\}"\/>/,
  )
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('search and filters work', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('searchbox').last().fill('19 of 52')
    await page.getByRole('button', { name: 'Search' }).last().click()
    await expect(page.getByRole('status')).toContainText('for “19 of 52”')
    await page.goto('/studies')
    await page.getByLabel('Treatment').selectOption('cediranib')
    await page.getByRole('button', { name: 'Show' }).click()
    await expect(page.getByRole('status')).toContainText(/of \d+ studies/)
  })
})

for (const address of [
  '/search',
  '/search?q=atezolizumb',
  '/search?q=PFS+20.8',
  '/studies?class=met-inhibitor&phase=x',
]) {
  test(`${address} has no accessibility fault and fits 320 and 1280 pixels`, async ({ page }) => {
    await page.goto(address)
    for (const [width, rules] of [
      [1280, 'all'],
      [320, 'width'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      expect.soft(await accessFaults(page, rules), `${width} pixels wide`).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
