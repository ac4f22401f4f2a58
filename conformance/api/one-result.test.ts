import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { GET } from '@/app/studies/[slug]/results/[id]/route'
import { asking, publishedDatabase } from './site-database'

publishedDatabase()
const ask = asking(answerRequest)
const key = { slug: 'atezolizumab-asps', id: 'objective-response-investigator' }
const read = (id: string, accept = '') =>
  GET(new Request('http://127.0.0.1/', { headers: accept ? { accept } : {} }), {
    params: Promise.resolve({ ...key, id }),
  })

test.each([
  ['', '', 'text/html', '<p>19 of 52 (37%; 95% CI, 24 to 51)</p>'],
  ['.md', 'text/html', 'text/markdown', '19 of 52 (37%; 95% CI, 24 to 51) [objective-response-investigator]'],
  ['', 'text/markdown, text/html;q=0.5', 'text/markdown', '- Judged by: investigator'],
  ['', 'application/json', 'application/json', '"count": 19'],
])('one result with the ending "%s" for "%s" is %s', async (ending, accept, type, words) => {
  const answer = await read(`${key.id}${ending}`, accept)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain(type)
  expect(answer.headers.get('vary')).toContain('accept')
  expect((await answer.text()).replaceAll('\u00a0', ' ')).toContain(words)
})

test('a result that is not there, and a form that nobody makes, are refused', async () => {
  expect((await read('nothing')).status).toBe(404)
  expect((await read(key.id, 'image/png')).status).toBe(406)
  const { status, body } = await ask('/api/v1/results/atezolizumab-asps/objective-respons-investigator')
  expect(status).toBe(404)
  expect(body.detail).toContain('Did you mean "objective-response-investigator"?')
})

test('an answer says which state of the data it is of', async () => {
  const { headers, body } = await ask('/api/v1')
  expect(headers.get('data-version')).toMatch(/^[0-9a-f]{16}$/)
  expect(body.dataVersion).toBe(headers.get('data-version'))
})

test('what changed since a day is told, and nothing after the last of the changes', async () => {
  const all = (await ask('/api/v1/studies?fields=slug')).body.total
  expect((await ask('/api/v1/studies?updatedSince=2020-01-01&fields=slug')).body.total).toBe(all)
  expect((await ask('/api/v1/studies?updatedSince=2999-01-01&fields=slug')).body.total).toBe(0)
  expect((await ask('/api/v1/studies?updatedSince=soon')).status).toBe(400)
  const disease = await ask(
    '/api/v1/results?disease=alveolar-soft-part-sarcoma&outcome=objective-response&study=cediranib-judson-2014&fields=population',
  )
  const people = disease.body.items as { population: { mixedDiseases: boolean } }[]
  expect(people.length).toBeGreaterThan(0)
  expect(people.every(({ population }) => !population.mixedDiseases)).toBe(true)
})
