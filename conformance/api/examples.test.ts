import { expect, test } from 'vitest'
import { answerRequest } from '@/app/api/v1/answer-request'
import { operations } from '@/evidence/api/operations'
import { asking, publishedDatabase } from './site-database'

publishedDatabase()
const ask = asking(answerRequest)

const examples = operations.flatMap(({ id, examples: all }) => all.map((example) => ({ id, ...example })))

test.each(examples)('$id: $title', async ({ address, shows }) => {
  const { status, body } = await ask(address)
  expect(status, JSON.stringify(body)).toBe(200)
  expect(body).toMatchObject(shows)
})
