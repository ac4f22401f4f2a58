import { createServer, request as ask, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packAnswers } from './packed-answer.mjs'

const long = JSON.stringify({ words: 'an answer of the interface '.repeat(200) })

/** Answers as Next does: headers, an early flush, the body in two pieces, the end. */
async function answered(
  url: string,
  encoding: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer; asked: string | undefined }> {
  let asked: string | undefined
  const server = createServer((request, response) => {
    packAnswers(request, response)
    asked = String(request.headers['accept-encoding'])
    const isHeld = url === '/held'
    response.setHeader('content-type', url === '/text' ? 'text/plain' : 'application/json; charset=utf-8')
    response.setHeader('vary', 'accept, accept-encoding')
    const body = url === '/short' ? '{"total":0}\n' : long
    response.writeHead(isHeld ? 304 : 200, { etag: 'W/"x"' })
    if (isHeld) return void response.end()
    response.flushHeaders()
    response.write(body.slice(0, 9))
    response.end(body.slice(9))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    return await new Promise((resolve, reject) => {
      ask({ port, path: url, headers: { 'accept-encoding': encoding } }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            ...{ status: response.statusCode ?? 0, headers: response.headers, asked },
            body: Buffer.concat(pieces),
          }),
        )
      })
        .on('error', reject)
        .end()
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('whoever likes Brotli best gets a long answer in it, whole, and the framework packs nothing before', async () => {
  const { headers, body, asked, status } = await answered('/long', 'gzip, deflate, br')
  expect([status, asked, headers['content-encoding']]).toEqual([200, 'identity', 'br'])
  expect(headers['content-length']).toBe(String(body.length))
  expect(body.length).toBeLessThan(long.length / 10)
  expect(brotliDecompressSync(body).toString()).toBe(long)
  expect(headers.etag).toBe('W/"x"')
})

test('a short answer, another type, an answer that is held and another client are left as they are', async () => {
  const short = await answered('/short', 'br')
  expect([short.headers['content-encoding'], short.body.toString()]).toEqual([undefined, '{"total":0}\n'])
  const text = await answered('/text', 'br')
  expect([text.headers['content-encoding'], text.body.toString()]).toEqual([undefined, long])
  const held = await answered('/held', 'br')
  expect([held.status, held.body.length, held.headers['content-encoding']]).toEqual([304, 0, undefined])
  const other = await answered('/long', 'gzip')
  expect([other.asked, other.headers['content-encoding'], other.body.toString()]).toEqual([
    'gzip',
    undefined,
    long,
  ])
})
