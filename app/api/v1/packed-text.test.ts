import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { answerResponse, answerText } from './api-response'

const long = answerText({ items: Array.from({ length: 400 }, (_, index) => ({ id: `result-${index}` })) })
const short = answerText({ items: [] })
const ask = (answer: typeof long, headers: Record<string, string>) =>
  answerResponse(answer, true, new Headers(headers), null)

test.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ['', null, (bytes: Buffer) => bytes],
])('a long answer for "%s" comes as %s and says the same', async (accept, encoding, unpack) => {
  const answer = await ask(long, { 'accept-encoding': accept })
  expect(answer.headers.get('content-encoding')).toBe(encoding)
  expect(answer.headers.get('vary')).toBe('accept, accept-encoding')
  expect(answer.headers.get('etag')).toBe(long.etag)
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(unpack(bytes).toString()).toBe(long.text)
  expect(encoding === null || bytes.length < long.text.length / 4).toBe(true)
})

test('a short answer stays bare, and who holds an answer in one encoding holds it in every other', async () => {
  expect((await ask(short, { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  const held = await ask(long, { 'accept-encoding': 'br', 'if-none-match': long.etag })
  expect([held.status, held.headers.get('content-encoding'), await held.text()]).toEqual([304, null, ''])
})
