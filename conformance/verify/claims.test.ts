import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { verifyText } from '@/evidence/verify/verify-text'
import { verifyValue } from '@/evidence/verify/verify-value'
import { publishedStudy } from './published-studies'

const values = z.record(z.string(), z.record(z.string(), z.string()))
const sentences = z.array(z.object({ text: z.string(), numbers: z.record(z.string(), z.string()) }))
const flagship = 'atezolizumab-asps'

function read<T extends z.ZodType>(file: string, shape: T): z.output<T> {
  const text = readFileSync(path.join(import.meta.dirname, 'claims', file), 'utf8')
  return shape.parse(parse(text))
}

const valueClaims = {
  [flagship]: read('atezolizumab-values.yaml', z.object({ study: z.literal(flagship), values })).values,
  ...read('other-values.yaml', z.object({ studies: z.record(z.string(), values) })).studies,
}
const sentenceClaims = {
  [flagship]: read('atezolizumab-sentences.yaml', z.object({ study: z.literal(flagship), sentences }))
    .sentences,
  ...read('other-sentences.yaml', z.object({ studies: z.record(z.string(), sentences) })).studies,
}

for (const [slug, results] of Object.entries(valueClaims)) {
  for (const [result, answers] of Object.entries(results)) {
    test.each(Object.entries(answers))(`${slug}, ${result}: %s is a %s`, (value, verdict) => {
      const answer = verifyValue(publishedStudy(slug), result, value)
      expect(answer.verdict, answer.reason).toBe(verdict)
    })
  }
}

for (const [slug, claims] of Object.entries(sentenceClaims)) {
  test.each(claims)(`${slug}: $text`, ({ text, numbers }) => {
    const answers = verifyText(publishedStudy(slug), text).map((one) => [
      one.text,
      one.kind === 'not-a-finding'
        ? one.kind
        : [one.verdict, ...(one.stored ? [one.stored.result] : [])].join(' '),
    ])
    // A level of an interval may stand twice in a sentence; every other number stands once.
    const judged = Object.fromEntries(answers.filter(([number]) => number !== '95%' || '95%' in numbers))
    expect(judged).toEqual(numbers)
  })
}

test('at least 200 claims about more than half of the studies are judged', () => {
  const ofValues = Object.values(valueClaims).flatMap((results) =>
    Object.values(results).flatMap(Object.keys),
  )
  const ofSentences = Object.values(sentenceClaims).flatMap((claims) =>
    claims.flatMap(({ numbers }) => Object.keys(numbers)),
  )
  expect(ofValues.length).toBeGreaterThan(200)
  expect(ofSentences.length).toBeGreaterThan(100)
  expect(Object.keys(valueClaims).length).toBeGreaterThan(15)
})
