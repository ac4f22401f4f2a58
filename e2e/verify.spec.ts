import { accessFaults, looks } from './support/access-faults'
import { flagship } from './support/pages'
import { expect, test } from './support/reader'

const news = 'Median progression-free survival with atezolizumab was 28 months.'
const asking = (text: string, study = '') =>
  `/verify?${new URLSearchParams({ text, ...(study !== '' && { study }) })}`

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('a reader pastes a sentence from the news and learns what the paper prints', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Verify' }).click()
    const form = page.getByRole('form', { name: 'Check a sentence' })
    await form.getByLabel('A sentence, or a few, with numbers in them').fill(news)
    await form.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('status')).toContainText('1 number judged: 1 does not match.')
    await expect(page.getByRole('link', { name: '28 months (mismatch)' })).toHaveAttribute(
      'href',
      '#number-1',
    )
    const row = page.getByRole('row', { name: /^28 months/ })
    await expect(row).toContainText('20.8 months')
    await expect(row).toContainText('52 patients who received atezolizumab')
    await expect(row).toContainText('31 July 2022')
    await expect(row).toContainText('Chen 2023')
    await expect(page.getByRole('table')).toContainText('ASCO Post 2023 (Key Findings) prints 28 months.')
    await expect(page.getByRole('table')).toContainText('transcription error')
    await row.getByRole('link', { name: 'Progression-free survival' }).click()
    await expect(page).toHaveURL(new RegExp(`${flagship}/data#progression-free-survival$`))
  })

  test('a reader of a study checks a sentence about it', async ({ page }) => {
    await page.goto(flagship)
    await page.getByRole('link', { name: 'Check a sentence about this study' }).click()
    await expect(page.getByLabel('The study that they are about')).toHaveValue('atezolizumab-asps')
    await page.getByLabel('A sentence, or a few, with numbers in them').fill('The response rate was 37%.')
    await page.getByRole('button', { name: 'Check' }).click()
    await expect(page.getByRole('link', { name: '37% (match)' })).toBeVisible()
    // The sentence does not say who judged, and the answer does.
    const reason = page.getByRole('table')
    await expect(reason).toContainText('It is right only as judged by the investigators')
    await expect(reason).toContainText('12 of 49 (24%; 95% CI, 13 to 39)')
  })
})

test('a rate laid to the wrong assessor is not a match', async ({ page }) => {
  await page.goto(asking('The FDA says that 37% of patients responded to atezolizumab.'))
  await expect(page.getByRole('link', { name: '37% (other assessor or population)' })).toBeVisible()
  await expect(page.getByRole('row', { name: /^37%/ })).toContainText('12 of 49')
})

test('digits that are no finding are named and not judged', async ({ page }) => {
  await page.goto(asking('In NCT03141684, published in 2023, the ORR was 37% (95% CI, 24 to 51).'))
  const main = page.getByRole('main')
  await expect(main).toContainText('NCT03141684 (registry number)')
  await expect(main).toContainText('2023 (year)')
  await expect(main).toContainText('95% (level of a confidence interval)')
  await expect(page.getByRole('status')).toContainText('2 numbers judged: 2 match.')
})

test('whoever names no study, or a drug of several, is asked which is meant', async ({ page }) => {
  await page.goto(asking('The ORR with cediranib was 35%.'))
  await expect(page.getByRole('status')).toContainText('Which is meant?')
  await expect(
    page.getByRole('status').getByRole('listitem').filter({ hasText: 'Kummar 2013' }),
  ).toContainText('would match, if this study is meant If this study is meant: 1 number judged: 1 matches.')
  await page
    .getByRole('status')
    .getByRole('link', { name: /Kummar 2013/ })
    .click()
  await expect(page.getByRole('link', { name: '35% (match)' })).toBeVisible()
  await page.goto(asking('The ORR was 35%.'))
  await expect(page.getByRole('status')).toContainText('The words name no study that is here.')
  await expect(page.getByRole('status').getByRole('link', { name: /Kummar 2013/ })).toBeVisible()
})

test('the answer says what of the text was not judged', async ({ page }) => {
  await page.goto(asking('It was well tolerated.\nIn NCT03141684 the ORR was 37%.'))
  await expect(page.getByRole('main')).toContainText(
    '1 of 2 numbers in the text was judged. 1 of 2 sentences holds no number that was judged',
  )
})

test('a program sends a text and is answered as if it had asked', async ({ request }) => {
  const sent = await request.post('/api/v1/verify', { data: { text: news } })
  const read = await request.get(`/api/v1/verify?text=${encodeURIComponent(news)}`)
  expect(sent.status()).toBe(200)
  expect(await sent.json()).toEqual(await read.json())
  const [own, other] = [sent.headers(), read.headers()]
  for (const name of [
    'content-type',
    'cache-control',
    'access-control-allow-origin',
    'content-security-policy',
  ])
    expect(own[name], name).toBe(other[name])
  const long = await request.post('/api/v1/verify', { data: { text: 'x'.repeat(140_000) } })
  expect([long.status(), (await long.json()).status]).toEqual([413, 413])
  const headers = { 'content-type': 'application/json' }
  const half = await request.post('/api/v1/verify', { data: Buffer.from('{"text":'), headers })
  expect(half.status()).toBe(400)
})

test('every example on the empty page has an answer', async ({ page }) => {
  await page.goto('/verify')
  const examples = page.getByRole('region', { name: 'Sentences to try' }).getByRole('link')
  const addresses = await examples.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href') ?? ''),
  )
  expect(addresses.length).toBeGreaterThanOrEqual(3)
  for (const address of addresses) {
    await page.goto(address)
    await expect(page.getByRole('status')).toContainText(/\d numbers? judged/)
  }
})

test('any text is answered with a page, and a long one civilly', async ({ page, request }) => {
  for (const text of [
    '',
    '%',
    '"<script>alert(1)</script> 37%',
    '\u0000',
    '(((((',
    '9'.repeat(1900),
    '🙂 37%',
  ]) {
    const answer = await request.get(asking(text, 'atezolizumab-asps'))
    expect(answer.status(), text.slice(0, 20)).toBe(200)
    expect(await answer.text()).not.toMatch(/<script/)
  }
  expect((await request.get('/verify?text=a&text=b&study=x&__proto__[x]=1')).status()).toBe(200)
  await page.goto(asking('ORR 37%. '.repeat(301), 'atezolizumab-asps'))
  await expect(page.getByRole('status')).toContainText('up to 300 are judged at once')
})

test('a search engine keeps the form and no one’s sentence', async ({ request }) => {
  const bare = await request.get('/verify')
  expect(await bare.text()).toContain('<meta name="robots" content="index, follow"/>')
  const asked = await request.get(asking(news))
  expect(await asked.text()).toContain('<meta name="robots" content="noindex, follow"/>')
  expect(asked.headers()['cache-control']).toBe('no-store')
  expect(await (await request.get('/sitemap.xml')).text()).toMatch(/\/verify<\/loc>/)
})

test('the interface says the same as the page', async ({ page, request }) => {
  await page.goto(asking(news))
  const shown = (await page.getByRole('table').innerText()).replace(/\s+/g, ' ')
  const answer = await (await request.get(`/api/v1/verify?text=${encodeURIComponent(news)}`)).json()
  expect(answer.verdict).toBe('mismatch')
  expect(shown).toContain(answer.numbers[0].stored.source.title)
  expect(shown).toContain('An editor judged it on 28 November 2026')
  expect(answer.numbers[0].reason).toContain('An editor judged it on')
})

for (const address of ['/verify', asking(news), asking('The ORR with cediranib was 35%.')]) {
  test(`${address.slice(0, 30)} has no fault of access at 320 and 1280 pixels, light and dark`, async ({
    page,
  }) => {
    await page.goto(address)
    for (const { width, colorScheme, rules } of looks) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme })
      expect.soft(await accessFaults(page, rules), `${colorScheme}, ${width} pixels wide`).toEqual([])
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    }
  })
}
