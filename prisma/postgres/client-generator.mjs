#!/usr/bin/env node
// Makes Prisma's client speak to PostgreSQL too: what `prisma generate` runs after its own generator. One schema file can name one
// engine, and a second schema file would have to be kept the same by hand; but of a generated client nothing depends on the engine
// except its name, which stands in three places of one file. So that file is written once more with the other name.
// Prisma speaks JSON-RPC with a generator: a message a line on standard input, answers on the error stream.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

/** What names SQLite in the client, as a pattern, how often at least, and what stands there for PostgreSQL. */
const places = /** @type {const} */ ([
  [/(?<="activeProvider": )"sqlite"/g, 1, '"postgresql"'],
  [/(?<=datasource db \{\\n {2}provider = )\\"sqlite\\"/g, 1, '\\"postgresql\\"'],
  [/(?<=query_compiler_fast_bg\.)sqlite(?=\.)/g, 2, 'postgresql'],
])

/**
 * Returns the client's class for PostgreSQL from that for SQLite. Throws where a place is not found, as after a new version of Prisma.
 * @param {string} text `internal/class.ts` as Prisma generated it
 */
export function postgresClassFrom(text) {
  return places.reduce((written, [pattern, times, name]) => {
    if ((written.match(pattern) ?? []).length !== times)
      throw new Error(
        `Prisma's client names its engine otherwise than ${pattern} expects: see ${import.meta.url}.`,
      )
    return written.replace(pattern, name)
  }, text)
}

/** @param {object} message */
const send = (message) => process.stderr.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`)

if (process.argv[1] === import.meta.filename) {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, method, params } = JSON.parse(line)
    if (method === 'getManifest') {
      send({ id, result: { manifest: { prettyName: 'Client for PostgreSQL', defaultOutput: '.' } } })
      return
    }
    try {
      const folder = params.generator.output.value
      const text = readFileSync(path.join(folder, 'class.ts'), 'utf8')
      writeFileSync(path.join(folder, 'postgres-class.ts'), postgresClassFrom(text))
      send({ id, result: null })
    } catch (error) {
      send({ id, error: { code: -32000, message: String(error), data: { message: String(error) } } })
    }
  })
}
