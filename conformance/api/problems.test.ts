import fc from 'fast-check'
import { renameSync } from 'node:fs'
import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { onPostgres } from '@/editorial/fixtures/postgres-database'
import { operations } from '@/evidence/api/operations'
import { closeDatabase } from '@/queries/database'
import { asking, publishedDatabase } from './site-database'

const file = publishedDatabase()
const ask = asking(answerRequest)

test.each([
  ['/results?asessor=investigator', 'asessor', 'assessor'],
  ['/results?kind=proportions', 'kind', 'proportion'],
  ['/results?condition=alveolar-soft-part-sarcom', 'condition', 'alveolar-soft-part-sarcoma'],
  ['/results?treatment=atezolizumap', 'treatment', 'atezolizumab'],
  ['/results?fields=id,raeds', 'fields', 'reads'],
  ['/results?verdict=fail', 'verdict', 'fails'],
  ['/sources?study=atezolizumab-asp', 'study', 'atezolizumab-asps'],
  ['/terms?id=denominater', 'id', 'denominator'],
  ['/search?q=response&study=casp', 'study', 'casps'],
  ['/compare?studies=casps,atezolizumab-asp', 'studies', 'atezolizumab-asps'],
  ['/compare?studies=casps,atezolizumab-asps&outcome=overal-survival', 'outcome', 'overall-survival'],
])('%s names %s and the nearest right value', async (address, parameter, nearest) => {
  const { status, headers, body } = await ask(`/api/v1${address}`)
  expect(status).toBe(400)
  expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(body).toMatchObject({
    type: 'https://denominator.example/api#invalid-parameter',
    errors: [{ parameter, nearest, allowed: expect.arrayContaining([nearest]) }],
  })
})

test.each([
  ['/results?limit=201', 'Parameter "limit" is "201"; expected a whole number from 1 to 200.'],
  ['/results?limit=1&limit=2', 'Parameter "limit" is given more than once; it takes one value.'],
  ['/results?kind=', 'Parameter "kind" is ""; expected one to 50 names with commas between them'],
  [
    '/results?cursor=made-up',
    'Parameter "cursor" is "made-up"; expected a cursor exactly as an answer gave it',
  ],
  [
    '/compare?studies=casps',
    'Parameter "studies" is "casps"; expected 2 to 6 names with commas between them',
  ],
  ['/compare?studies=casps&studies=casps', 'is "casps"; expected 2 to 6 names'],
  ['/compare?studies=a,b,c,d,e,f,g', 'is "a,b,c,d,e,f,g"; expected 2 to 6 names'],
  ['/studies?updatedSince=soon', 'Parameter "updatedSince" is "soon"; expected a day such as 2026-11-23.'],
  ['/results?updatedSince=2026-13-01', 'is "2026-13-01"; expected a day such as 2026-11-23.'],
  ['/search', 'Parameter "q" is missing; expected text of 1 to 100 characters'],
  ['/results?kind=%ff', '"%ff" is not percent-encoded UTF-8.'],
])('%s is refused with a sentence', async (address, sentence) => {
  const { status, body } = await ask(`/api/v1${address}`)
  expect(status).toBe(400)
  expect(body.detail).toContain(sentence)
})

test('a cursor is refused with other filters than those that it was made for', async () => {
  const { body } = await ask('/api/v1/results?kind=proportion&limit=1')
  const { status } = await ask(`/api/v1/results?kind=proportion&limit=5&cursor=${String(body.nextCursor)}`)
  const other = await ask(`/api/v1/results?kind=median&limit=1&cursor=${String(body.nextCursor)}`)
  expect([status, other.status]).toEqual([200, 400])
  expect(other.body.detail).toContain('with the same filters')
})

test('addresses that nobody has are not found, with the nearest that somebody has', async () => {
  expect(await ask('/api/v1/reslts')).toMatchObject({
    status: 404,
    body: { detail: expect.stringContaining('Did you mean /api/v1/results?') },
  })
  expect(await ask('/api/v1/studies/atezolizumab-asp')).toMatchObject({
    status: 404,
    body: { errors: [{ parameter: 'slug', nearest: 'atezolizumab-asps' }] },
  })
  for (const name of ['__proto__', 'constructor', 'toString', '%00', 'a'.repeat(3000)]) {
    expect((await ask(`/api/v1/studies/${name}`)).status, name).toBeGreaterThanOrEqual(400)
    expect((await ask(`/api/v1/studies/${name}`)).status, name).toBeLessThan(500)
  }
})

test('whoever takes no JSON is told 406, and whoever holds the answer 304', async () => {
  expect((await ask('/api/v1/terms', { accept: 'text/csv' })).status).toBe(406)
  expect((await ask('/api/v1/terms', { accept: 'application/json;q=0, text/html' })).status).toBe(406)
  expect((await ask('/api/v1/terms', { accept: 'application/json;q=0, */*' })).status).toBe(406)
  expect((await ask('/api/v1/terms', { accept: 'text/html, */*;q=0.1' })).status).toBe(200)
  const { headers } = await ask('/api/v1/terms')
  const etag = headers.get('etag') ?? ''
  expect(etag).toMatch(/^W\/"[0-9a-f]{24}"$/)
  const again = await ask('/api/v1/terms', { 'if-none-match': `"x", ${etag}` })
  expect([again.status, again.body]).toEqual([304, null])
  expect((await ask('/api/v1/search?q=response')).headers.get('cache-control')).toBe('no-store')
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '"',
    "' OR 1=1 --",
    'NEAR(a b)',
    'a* OR ^b',
    '{title}: x',
    '\0',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '-1',
    '1e9',
    'NaN',
    '0x10',
    '99999999999999999999',
    'x'.repeat(3000),
    ',,,',
    '../../etc/passwd',
  ),
)
const names = operations.flatMap(({ parameters }) => Object.keys(parameters.shape))

/** Half a character cannot be encoded, so no client can send it. */
const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '')

test('whatever is sent, the answer is an answer or a problem, never a failure', async () => {
  const parameter = fc.tuple(fc.oneof(fc.constantFrom(...names), hostile), hostile)
  const path = fc.constantFrom(...operations.map((one) => one.path))
  const pairs = fc.array(parameter, { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(path, hostile, pairs, fc.boolean(), async (template, slug, given, isEncoded) => {
      const encode = isEncoded
        ? (text: string) => encodeURIComponent(wellFormed(text))
        : (text: string) => text.replace(/[#\s\p{C}]/gu, '')
      const query = given.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
      const address = `${template.replace('{slug}', encodeURIComponent(wellFormed(slug)))}?${query}`
      const { status, body } = await ask(address)
      expect([200, 400, 404, 414]).toContain(status)
      if (status !== 200)
        expect(body).toMatchObject({ status, title: expect.any(String), type: expect.any(String) })
    }),
    { numRuns: 500 },
  )
})

test.skipIf(onPostgres)('without its database it says so, and answers again when it is back', async () => {
  renameSync(file, `${file}.away`)
  await closeDatabase()
  const { status, headers, body } = await ask('/api/v1/results?limit=1')
  expect([status, headers.get('retry-after')]).toEqual([503, '5'])
  expect(body).toMatchObject({ type: 'https://denominator.example/api#unavailable', status: 503 })
  renameSync(`${file}.away`, file)
  expect((await ask('/api/v1/results?limit=1')).status).toBe(200)
})
