import { expect, test } from 'vitest'
import { comparison } from './fixture-comparison'
import { pooledQuestions } from './pooled-questions'

const three = ['one', 'two', 'three'].map((slug) => comparison({ slug }).study)

test('a question that three trials answer may be pooled, with the estimates at hand', () => {
  const [question, ...others] = pooledQuestions(three)
  expect(others).toEqual([])
  expect(question).toMatchObject({
    id: 'disease/comparison/one/ratio',
    conditionId: 'disease',
    question: 'Progression-free survival, inventumab against placebo',
    verdict: 'may-be-pooled',
    reason: null,
    measure: 'ratio',
  })
  expect(question?.estimates?.reml?.estimate).toBeCloseTo(0.8, 10)
})

test('a question that two trials answer is there with the reason why it is not pooled', () => {
  const [question] = pooledQuestions(three.slice(1))
  expect(question).toMatchObject({ verdict: 'not-pooled', estimates: null, measure: null })
  expect(question?.reason).toContain('Fewer than 3 studies')
})
