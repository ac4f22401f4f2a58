import { expect, test } from 'vitest'
import { holds } from './forms'
import type { Question } from './question'
import { scoreAnswer, scoreLine, scoreTable } from './score'

const question: Question = {
  id: 'atezolizumab-asps/progression-free-survival/news-error',
  trap: 'news-error',
  question: 'What was the median?',
  answer: '20.8 months',
  accepted: ['20.8'],
  wrong: ['28'],
  study: 'atezolizumab-asps',
  result: 'progression-free-survival',
  source: 'Chen 2023',
  address: 'https://denominator.example/studies/atezolizumab-asps/data#progression-free-survival',
}

test.each([
  ['20.8 months', 'right'],
  ['28 months', 'trapped'],
  ['20.8 months; a news item says 28', 'trapped'],
  ['about 21 months', 'other'],
  ['120.8', 'other'],
  ['20.85', 'other'],
  ['  ', 'missing'],
  [undefined, 'missing'],
] as const)('"%s" is %s', (answer, score) => expect(scoreAnswer(question, answer)).toBe(score))

test('a form is held whole, whatever its dashes, spaces and signs of percent', () => {
  expect(holds('It was −8.3 per cent.', '-8.3%')).toBe(true)
  expect(holds('19 of 52 patients', '19 of 52')).toBe(true)
  expect(holds('119 of 52', '19 of 52')).toBe(false)
  expect(holds('0.31', '31')).toBe(false)
  expect(holds('Two-sided.', 'one-sided')).toBe(false)
})

test('what was right is counted with its exact interval', () => {
  const table = scoreTable([question], new Map([[question.id, '20.8']]))
  // Clopper-Pearson of 1 of 1: 2.5 to 100.
  expect(table.map(scoreLine).at(-1)).toBe(
    'all questions: 1 of 1 right (100%; exact 95% CI, 2.5 to 100.0); 0 trapped, 0 other, 0 not answered',
  )
})
