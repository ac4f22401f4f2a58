import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { copyTemplate } from '@/editorial/fixtures/template-database'
import { plainSpaces } from '@/evidence/format/typography'
import { closeDatabase } from '@/queries/database'

/** Gives the tests of a file a database with the published content, and returns where it lies. */
export function publishedDatabase(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'api-'))
  const file = path.join(folder, 'site.db')
  beforeAll(async () => {
    process.env.DATABASE_URL = await copyTemplate('published', file)
  }, 60_000)
  afterAll(async () => {
    await closeDatabase()
    delete process.env.DATABASE_URL
    rmSync(folder, { recursive: true, force: true })
  })
  return file
}

/** Returns how to ask what answers requests, as a client does: its status, headers and body, no-break spaces as plain ones. */
export function asking(answerRequest: (request: Request) => Promise<Response>) {
  return async (address: string, headers: Record<string, string> = {}) => {
    const answer = await answerRequest(new Request(`http://127.0.0.1${address}`, { headers }))
    const text = plainSpaces(await answer.text())
    const body = (text === '' ? null : JSON.parse(text)) as Record<string, unknown>
    return { status: answer.status, headers: answer.headers, body }
  }
}
