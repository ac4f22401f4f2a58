import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { fixtureProject, framedPage } from './fixture-build'
import { publish } from './publish.mjs'
import { purge } from './purge.mjs'

const project = fixtureProject()
type Asked = { method?: string | undefined; keys: unknown; pass: unknown; body: string }
let asked: Asked[] = []
let statuses: number[] = []
let receiver: Server
let to = ''

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const { 'surrogate-key': keys, 'fastly-key': pass } = request.headers
    void text(request).then((body) => {
      asked.push({ method: request.method, keys, pass, body })
      response.writeHead(statuses.shift() ?? 200).end('{}')
    })
  })
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
  to = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/purge`
})
afterAll(() => {
  receiver.close()
  project.remove()
})
beforeEach(() => {
  asked = []
  statuses = []
})

let day = 0
const publishAgain = () =>
  publish(project.root, {
    database: `file:${path.join(project.root, 'records.db')}`,
    inputs: 'x',
    now: new Date(Date.UTC(2026, 10, (day += 1))),
  })
const clear = () => purge({ root: project.root, to, header: 'Fastly-Key: abc', pauses: [0, 0] })
const trial = (words: string) =>
  project.write(
    '.next/server/app/studies/trial.html',
    framedPage(`<main><h1>Trial</h1><p>${words}</p></main>`),
  )

test('after the first publication everything is cleared, and after one that changed nothing, nothing', async () => {
  await publishAgain()
  expect(await clear()).toEqual(['site'])
  expect(asked).toEqual([{ method: 'POST', keys: 'site', pass: 'abc', body: '{"tags":["site"]}' }])
  await publishAgain()
  expect(await clear()).toEqual([])
  expect(asked).toHaveLength(1)
})

test('a corrected number clears its study and what is answered from the database, and no other page', async () => {
  trial('20.8 months')
  await publishAgain()
  expect(await clear()).toEqual(['questions', 'study-trial'])
  expect(asked[0]?.keys).toBe('questions study-trial')
})

test('a cache that refused is asked again, for all that changed since it last did as it was told', async () => {
  trial('21 months')
  await publishAgain()
  statuses = [403]
  await expect(clear()).rejects.toThrow(
    /^The cache at PURGE_URL answered 403: nothing is known to be cleared\./,
  )
  project.write('.next/server/app/index.html', framedPage('<main><h1>Another home</h1></main>'))
  await publishAgain()
  statuses = [503, 429]
  expect(await clear()).toEqual(['lists', 'questions', 'study-trial'])
  expect(asked).toHaveLength(4)
  statuses = [500, 500, 500]
  trial('22 months')
  await publishAgain()
  await expect(clear()).rejects.toThrow('answered 500')
})

test('where the release before is no longer kept, everything is cleared', async () => {
  expect(await clear()).toEqual(['questions', 'study-trial'])
  const releases = path.join(project.root, '.denominator/releases')
  const { release } = await publishAgain()
  await clear()
  await publishAgain()
  rmSync(release, { recursive: true })
  expect(path.dirname(release)).toContain(path.basename(releases))
  expect(await clear()).toEqual(['site'])
})

test.each([
  [undefined, undefined, 'PURGE_URL is not set'],
  ['example.org', undefined, 'PURGE_URL is no address that begins with "https://".'],
  ['http://cache.example/secret', undefined, 'PURGE_URL is no address that begins with "https://".'],
  ['https://cache.example', 'secret', 'PURGE_HEADER is no header;'],
  ['https://cache.example', 'a: b\r\nc: d', 'PURGE_HEADER is no header;'],
])('%j with %j is refused in a sentence that tells no secret', async (address, header, words) => {
  const refused = await purge({ root: project.root, to: address, header }).catch(String)
  expect(refused).toContain(words)
  expect(refused).not.toContain('secret')
})
