import { expect, test } from 'vitest'
import { fixtureRecord } from '@/evidence/prose/fixture-record'
import { recordSchema, type StudyRecord } from './record-schema'
import { recordSetProblems } from './record-set'

const record = recordSchema.parse(fixtureRecord)
const other: StudyRecord = { ...record, slug: 'later-trial', registryId: 'NCT00000002', resolutions: [] }
const [result = ''] = record.outcomes.flatMap(({ results }) => results.map(({ id }) => id))

function problemsAgainst(slug: string, named: string) {
  const resolutions = record.resolutions.map((one) => ({ ...one, against: { slug, result: named } }))
  return recordSetProblems([{ ...record, resolutions }, other])
}

test('a judgement may be held against a result of another study', () => {
  expect(problemsAgainst('later-trial', result)).toEqual([])
})

test.each([
  ['later-tril', result, 'names the study "later-tril", of which there is no sound record. Did you mean'],
  [
    'later-trial',
    'no-such-result',
    'names the result "no-such-result", which "later-trial" does not define.',
  ],
  [record.slug, result, 'is held against a result of its own study'],
])('%s, %s: %s', (slug, named, says) => {
  const [{ index, problem } = { index: -1, problem: null }] = problemsAgainst(slug, named)
  expect(index).toBe(0)
  expect(problem?.path.slice(0, 3)).toEqual(['resolutions', 0, 'against'])
  expect(problem?.message).toContain(says)
})
