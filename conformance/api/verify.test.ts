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
  [{ text: 'PFS 28', value: '28' }, 400, 'value', 'nothing beside "text"'],
  [{ text: ` \n ` }, 400, 'text', '1 to 20000 characters'],
  [{ study: 'casps', text: 'ORR 37%, '.repeat(301) }, 400, 'text', 'up to 300 are judged'],
])('%j is answered with a problem that names the parameter', async (asked, expected, parameter, words) => {
  const { status, body } = await ask(address(asked as Record<string, string>))
  expect(status).toBe(expected)
  expect(body).toMatchObject({ errors: [{ parameter }] })
  expect(JSON.stringify(body).replaceAll('\\"', '"')).toContain(words)
})

type Candidates = { study: string; verdict: string | null; numbers: { stored: string | null }[] | null }[]
const verdictsOf = (body: Record<string, unknown>) =>
  Object.fromEntries((body.candidates as Candidates).map(({ study, verdict }) => [study, verdict]))

test('a drug of several studies is answered with the verdict of each, and not refused', async () => {
  // Kummar 2013: 15 of 43. In CASPS 19% to 21% of those on cediranib responded.
  const { status, body } = await ask(address({ text: 'The ORR with cediranib was 35%.' }))
  expect([status, body.form]).toEqual([200, 'which-study'])
  expect(body.because).toContain('The words fit several studies.')
  expect(verdictsOf(body)).toMatchObject({ 'cediranib-asps-2013': 'match' })
  const { casps } = verdictsOf(body)
  expect(casps).toBeDefined()
  expect(casps).not.toMatch(/^match/)
  for (const { study } of body.candidates as Candidates) {
    const again = await ask(address({ study, text: 'The ORR with cediranib was 35%.' }))
    expect(again.body.verdict).toBe(verdictsOf(body)[study])
  }
})

test('a text that names no study is held against all, and those that bear it out are left', async () => {
  const { status, body } = await ask(address({ text: 'The ORR was 15 of 43 (35%).' }))
  expect([status, body.form]).toEqual([200, 'which-study'])
  expect(body.because).toContain('The words name no study that is here.')
  expect([body.verdict, body.verdictText]).toEqual(['ambiguous', 'ambiguous'])
  const [first] = body.candidates as { verdictText: string; summary: string }[]
  expect(first?.verdictText).toBe('would match, if this study is meant')
  expect(first?.summary).toMatch(/^If this study is meant: /)
  expect((body.candidates as Candidates)[0]?.study).toBe('cediranib-asps-2013')
  const none = await ask(address({ text: 'The bridge is 3,517 metres long.' }))
  expect([none.status, none.body.candidates, none.body.verdict]).toEqual([200, [], null])
  expect(none.body.because).toContain('no number is borne out by any')
})

test('a text that costs too much to hold against every study says against how many it was not', async () => {
  const { body } = await ask(address({ text: 'The ORR was 35%, or 36%. '.repeat(25) }))
  expect(body.because).toMatch(/It was not held against \d+ more/)
})

test('line breaks and tabs are spaces', async () => {
  const spaced = await ask(address({ study: 'casps', text: 'The ORR  with cediranib was 19%.' }))
  const broken = await ask(address({ study: 'casps', text: 'The ORR\r\nwith cediranib\twas 19%.' }))
  expect(broken).toMatchObject({ status: 200, body: { verdict: spaced.body.verdict } })
  expect(JSON.stringify(broken.body)).toBe(JSON.stringify(spaced.body))
})

test('the answer says how much of the text was judged', async () => {
  const text = 'It was well tolerated. In NCT03141684 the ORR in women was 37%. Nothing else is known.'
  const { body } = await ask(address({ text }))
  expect(body.coverage).toEqual({
    numbersFound: 2,
    numbersJudged: 1,
    digitsNotRead: [],
    sentences: 3,
    sentencesNotJudged: 2,
    wordsNotCompared: ['in women'],
    text: '1 of 2 numbers in the text was judged. 2 of 3 sentences hold no number that was judged, and what they say was not held against the record. Not compared with the record, beside the numbers: “in women”.',
  })
})

const send = async (body: BodyInit, headers: Record<string, string> = {}, path = '/api/v1/verify') => {
  const request = new Request(`http://127.0.0.1${path}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
  const answer = await answerRequest(request)
  return { status: answer.status, headers: answer.headers, body: await answer.json() }
}

test('what is sent is answered as what is asked', async () => {
  const asked = { study: 'atezolizumab-asps', text: 'The ORR was 37%.' }
  const read = await answerRequest(new Request(`http://127.0.0.1${address(asked)}`))
  const sent = await send(JSON.stringify(asked), { 'content-type': 'application/json; charset=UTF-8' })
  expect(sent.status).toBe(200)
  expect(Object.fromEntries(sent.headers)).toEqual(Object.fromEntries(read.headers))
  expect(sent.body).toEqual(await read.json())
})

test.each<[string, BodyInit, number, string]>([
  ['nothing', '', 400, 'malformed-body'],
  ['half an object', '{"text":', 400, 'malformed-body'],
  ['a list', '["text"]', 400, 'malformed-body'],
  ['null', 'null', 400, 'malformed-body'],
  ['bytes that are no text', new Uint8Array([0x22, 0xff, 0x22]), 400, 'malformed-body'],
  ['a number for a value', '{"text":37}', 400, 'invalid-parameter'],
  ['an object for a value', '{"text":{"$ne":1}}', 400, 'invalid-parameter'],
  ['a prototype', '{"__proto__":{"text":"x"},"text":"PFS 28"}', 400, 'invalid-parameter'],
  ['an unknown name', '{"txet":"PFS 28"}', 400, 'invalid-parameter'],
  ['a NUL', String.raw`{"study":"casps","text":"PFS\u0000 28"}`, 400, 'invalid-parameter'],
  ['a deep nest', '['.repeat(16_000), 400, 'malformed-body'],
  ['more than is read', JSON.stringify({ text: 'x'.repeat(140_000) }), 413, 'body-too-long'],
])('%s is answered with a problem', async (_name, sent, status, kind) => {
  const answer = await send(sent)
  expect([answer.status, answer.body.status]).toEqual([status, status])
  expect(answer.body.type).toBe(`https://denominator.example/api#${kind}`)
})

test('a text is as long as browsers count it, and too long a one is a fault of its parameter', async () => {
  const { status, body } = await send(JSON.stringify({ study: 'casps', text: '🙂'.repeat(10_200) }))
  expect([status, body.errors[0].parameter]).toEqual([400, 'text'])
  expect(body.detail).toContain('The text has 20400 characters; up to 20000 are judged at once.')
})

test('half a character is answered, and what is no JSON is told so', async () => {
  const half = await send(String.raw`{"study":"casps","text":"ORR \ud800 19%"}`)
  expect(half.status).toBe(200)
  const form = await send('text=PFS', { 'content-type': 'application/x-www-form-urlencoded' })
  expect([form.status, form.body.title]).toEqual([415, 'What was sent is not JSON.'])
  const elsewhere = await send('{}', {}, '/api/v1/results')
  expect([elsewhere.status, elsewhere.body.title]).toEqual([
    405,
    'This address does not answer to that method.',
  ])
})

test('the short form says of each number what to say instead, with the words of the source', async () => {
  const text =
    'The median progression-free survival with atezolizumab in alveolar soft-part sarcoma was 28 months.'
  const { body } = await ask(address({ text, form: 'short' }))
  expect(body).toMatchObject({
    form: 'short',
    study: 'atezolizumab-asps',
    candidates: [],
    numbers: [
      {
        index: text.indexOf('28'),
        recordSays: expect.stringMatching(/^Progression-free survival: 20\.8 months .*Chen 2023\)$/),
        locator: 'Main text',
        address: expect.stringMatching(/\/studies\/atezolizumab-asps\/data#progression-free-survival$/),
      },
    ],
  })
  const value = {
    study: 'atezolizumab-asps',
    result: 'progression-free-survival',
    value: '20.8',
    form: 'short',
  }
  expect((await ask(address(value))).body).toMatchObject({
    verdict: 'match',
    numbers: [{ text: '20.8', end: 4 }],
  })
  const several = await ask(address({ text: 'The ORR with cediranib was 35%.', form: 'short' }))
  expect(several.body).toMatchObject({ study: null, verdict: 'ambiguous', numbers: [] })
  expect((several.body as { candidates: string[] }).candidates).toContain('casps')
})

test.each([
  [
    'atezolizumab-asps',
    'Among left-handed women, the ORR was 37%.',
    /^If this is meant, which was not settled: /,
  ],
  [
    'palette-pazopanib',
    'Median overall survival was 12.5 months.',
    /^One of the results that may be meant: /,
  ],
  [
    'atezolizumab-asps',
    'Median overall survival was 30 months.',
    /^Near the words, and perhaps not .*not in the parts read/,
  ],
  [
    'atezolizumab-asps',
    'The ORR was 55%.',
    /^Objective response: 19 of 52 .*; judged by the investigators; data cut-off 31 July 2022; Chen 2023\)$/,
  ],
  [
    'casps',
    'The ORR with cediranib was 35%.',
    /; assessor not stated; data cut-off not stated; ASCO 2017, abstract\)$/,
  ],
])('of %s, "%s" is answered with no more than is known', async (study, text, said) => {
  const { body } = await ask(address({ study, text, form: 'short' }))
  expect(body).toMatchObject({ numbers: [{ recordSays: expect.stringMatching(said) }] })
})

test('a text is held against each study that is named, and an answer has only the names that were chosen', async () => {
  const text = 'A partial response was seen in 6 of 28 patients on cediranib.'
  const { body } = await ask(address({ study: 'casps,cediranib-asps-2013', text, fields: 'verdict' }))
  expect(body).toEqual({
    form: 'each',
    studies: [
      { form: 'text', study: 'casps', verdict: 'match' },
      { form: 'text', study: 'cediranib-asps-2013', verdict: 'mismatch' },
    ],
  })
  const both = await ask(address({ study: 'casps,create-crizotinib-asps', result: 'orr', value: '37%' }))
  expect(both.status).toBe(400)
})
