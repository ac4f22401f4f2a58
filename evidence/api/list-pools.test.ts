import { expect, test } from 'vitest'
import { comparison } from '@/evidence/landscape/fixture-comparison'
import { pooledQuestions } from '@/evidence/landscape/pooled-questions'
import { listPools, poolItem } from './list-pools'

const site = { name: 'Site', address: 'https://site.example', language: 'en-GB' }
const [question] = pooledQuestions(['one', 'two', 'three'].map((slug) => comparison({ slug }).study))
if (!question) throw new Error('The fixture asks no question.')

test('pooled values are answered only where somebody asked for them, in the form that the description gives', () => {
  const schema = listPools.schemas['PooledQuestion']
  const [plain, whole] = [false, true].map((asked) => poolItem(question, site, asked))
  expect(plain).toMatchObject({ mayBePooled: true, measure: 'ratio', estimates: null })
  expect(whole?.estimates?.map(({ method }) => method)).toEqual([
    'common-effect',
    'dersimonian-laird',
    'reml',
  ])
  for (const item of [plain, whole]) expect(schema?.parse(item)).toEqual(item)
})
