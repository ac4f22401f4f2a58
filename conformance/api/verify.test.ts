import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { asking, publishedDatabase } from './site-database'

publishedDatabase()
const ask = asking(answerRequest)
const address = (asked: Record<string, string>) => `/api/v1/verify?${new URLSearchParams(asked)}`

test('a wrong value is answered with the right one, its source and the editor’s judgement', async () => {
  const { status, body } = await ask(
    address({ study: 'atezolizumab-asps', result: 'progression-free-survival', value: '28' }),
  )
  expect(status).toBe(200)
  expect(body).toMatchObject({
    verdict: 'mismatch',
    stored: { printed: '20.8', source: { id: 'chen-2023' }, locator: 'Main text' },
    others: [{ printed: '28', source: { id: 'asco-post-2023' } }],
    ruling: { kind: 'transcription-error', outcome: 'resolved' },
  })
})

test('each number of a text is judged, with its place in the text', async () => {
  const text = 'In NCT03141684 the ORR was 37% by independent review.'
  const { body } = await ask(address({ text }))
  expect(body).toMatchObject({
    study: 'atezolizumab-asps',
    verdict: 'other-assessor-or-population',
    numbers: [
      { kind: 'not-a-finding', text: 'NCT03141684', because: 'registry number' },
      { kind: 'finding', text: '37%', index: text.indexOf('37%'), verdict: 'other-assessor-or-population' },
    ],
  })
})

test.each([
  [{ study: 'atezolizumab-asp', text: 'PFS 28' }, 404, 'study', 'Did you mean "atezolizumab-asps"?'],
  [{ study: 'atezolizumab-asps', result: 'progression-free', value: '28' }, 400, 'result', 'Did you mean'],
  [
    { study: 'atezolizumab-asps', result: 'progression-free-survival', value: 'long' },
    400,
    'value',
    'no value',
  ],
  [{ study: 'atezolizumab-asps', value: '28' }, 400, 'result', 'is missing'],
  [{ text: 'The ORR of cediranib was 35%.' }, 400, 'study', 'casps, cediranib-asps-2013'],
  [{ text: 'PFS 28', value: '28' }, 400, 'value', 'nothing beside "text"'],
  [{ text: 'x'.repeat(2001) }, 400, 'text', '1 to 2000 characters'],
])('%j is answered with a problem that names the parameter', async (asked, expected, parameter, words) => {
  const { status, body } = await ask(address(asked as Record<string, string>))
  expect(status).toBe(expected)
  expect(body).toMatchObject({ errors: [{ parameter }] })
  expect(JSON.stringify(body).replaceAll('\\"', '"')).toContain(words)
})
