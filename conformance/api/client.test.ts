import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OpenAPIClientAxios, type Document, type UnknownOperationMethods } from 'openapi-client-axios'
import { expect, onTestFinished, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { site } from '@/conformance/exports/site'
import { openApiDocument } from '@/evidence/api/openapi'
import { publishedDatabase } from './site-database'

publishedDatabase()

async function answer(url: string, response: ServerResponse): Promise<void> {
  const answered = await answerRequest(new Request(`http://127.0.0.1${url}`))
  response.writeHead(answered.status, Object.fromEntries(answered.headers))
  response.end(await answered.text())
}

/** Serves the interface on a port of its own and returns its address. */
async function served(): Promise<string> {
  const server = createServer(({ url = '' }, response) => {
    answer(url, response).catch((error: unknown) => response.destroy(error as Error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a client made from the description lists, turns the page and reads', async () => {
  const definition: Document = JSON.parse(JSON.stringify(openApiDocument(site)))
  const api = new OpenAPIClientAxios({ definition, axiosConfigDefaults: { baseURL: await served() } })
  const client = await api.init<UnknownOperationMethods & Awaited<ReturnType<typeof api.init>>>()

  const asked = { condition: 'alveolar-soft-part-sarcoma', kind: 'proportion', limit: 2 }
  const first = (await client.listResults?.(asked))?.data
  const second = (await client.listResults?.({ ...asked, cursor: first.nextCursor }))?.data
  const ids = [...first.items, ...second.items].map(({ study, id }) => `${study}/${id}`)
  expect(new Set(ids).size).toBe(4)
  const study = (await client.getStudy?.('atezolizumab-asps'))?.data
  expect(study).toMatchObject({ registryId: 'NCT03141684', keyResultId: 'objective-response-investigator' })
})
