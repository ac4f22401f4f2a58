import { expect, test } from '@playwright/test'

const results = '/api/v1/results?study=atezolizumab-asps&outcome=objective-response&assessor=investigator'

test('a program reads a result with its denominator, population, assessor and source', async ({
  request,
}) => {
  const answer = await request.get(`${results}&limit=1`)
  expect(answer.status()).toBe(200)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    'ratelimit-limit': expect.stringMatching(/^\d+$/),
    'ratelimit-policy': expect.any(String),
    link: expect.stringContaining('rel="service-desc"'),
  })
  // Chen 2023, main text: 19 of the 52 who received atezolizumab, 37%.
  const { items } = await answer.json()
  expect(items[0]).toMatchObject({
    id: 'objective-response-investigator',
    population: { n: 52 },
    assessor: 'investigator',
    mark: 'recomputed',
  })
})

test('a program that holds an answer is told that nothing changed', async ({ request }) => {
  const etag = (await request.get(results)).headers()['etag'] ?? ''
  const again = await request.get(results, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length]).toEqual([304, 0])
})

test('a program follows the pages of a list to the end and meets every result once', async ({ request }) => {
  const seen: string[] = []
  let next: string | null = '/api/v1/results?study=atezolizumab-asps&fields=id&limit=50'
  let total = -1
  while (next !== null) {
    const page: { total: number; items: { id: string }[]; next: string | null } = await (
      await request.get(next)
    ).json()
    seen.push(...page.items.map(({ id }) => id))
    total = page.total
    next = page.next
  }
  expect(seen.length).toBe(total)
  expect(new Set(seen).size).toBe(total)
})

test('a wrong parameter is named with the value that was meant, and nothing can be sent', async ({
  request,
}) => {
  const wrong = await request.get('/api/v1/results?assessor=investigatr')
  expect(wrong.status()).toBe(400)
  expect(wrong.headers()['content-type']).toBe('application/problem+json; charset=utf-8')
  expect(await wrong.json()).toMatchObject({
    status: 400,
    errors: [{ parameter: 'assessor', nearest: 'investigator' }],
  })
  expect((await request.post('/api/v1/results')).status()).toBe(405)
  expect((await request.get('/api/v1/reslts')).status()).toBe(404)
})

test('every address that the reference gives as an example is answered as it says', async ({
  page,
  request,
}) => {
  await page.goto('/api')
  const hrefs = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const examples = [...new Set(hrefs)].filter((href) => href.startsWith('/api/v1'))
  expect(examples.length).toBeGreaterThanOrEqual(8)
  const answers = await Promise.all(examples.map((address) => request.get(address)))
  const refused = answers.filter((answer) => answer.status() !== 200)
  // The one that shows what a problem looks like.
  expect(refused.map((answer) => [answer.status(), new URL(answer.url()).search])).toEqual([
    [400, '?asessor=investigator&kind=proportions'],
  ])
})
