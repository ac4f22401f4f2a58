import { expect, test } from 'vitest'
import { holds } from './forms'
import type { Question } from './question'
import { scoreAnswer, scoreLine, scoreTable, type Score } from './score'

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
  ['20.8 months; a news item says 28', 'other'],
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
  expect(holds('-13.4%', '13.4%')).toBe(false)
  expect(holds('24-51', '51')).toBe(true)
  expect(holds('one of 14', '1 of 14')).toBe(true)
  expect(holds('None of the 59 patients', '0 of 59')).toBe(true)
})

const asked = (trap: Question['trap'], accepted: string[], wrong: string[]): Question => ({
  ...question,
  trap,
  accepted,
  wrong,
})
const count = asked(
  'assessor',
  ['19 of 52', '19 patients', '37%', '36.5%'],
  ['12 of 49', '12 patients', '24%'],
)
const arm = asked('no-difference', ['Cediranib'], ['Placebo', 'no difference', 'neither'])
const open = asked('no-difference', ['no clear difference', 'neither'], ['Cediranib', 'Placebo'])
const none = asked('no-number', ['not reached', 'NE'], ['months', 'not reported'])
const single = asked('no-comparison', ['single-arm', 'no control'], [])
const silent = asked('sides', ['not say', 'not stated'], ['one-sided', 'two-sided'])

const answers: [Question, string, Score][] = [
  [count, '19', 'right'],
  [count, '12', 'trapped'],
  [count, '19 out of the 52', 'right'],
  [count, 'Nineteen of 52 patients responded.', 'right'],
  [count, '36.5 per cent', 'right'],
  [count, '19 months', 'other'],
  [count, '19 of 52 by the investigators, 12 of 49 by review', 'other'],
  [arm, 'Cediranib did better than placebo.', 'right'],
  [arm, 'Placebo did better than cediranib.', 'trapped'],
  [arm, 'Placebo was worse than cediranib.', 'other'],
  [arm, 'Cediranib did not do better.', 'other'],
  [open, 'No clear difference between cediranib and placebo.', 'right'],
  [open, 'Cediranib, although not significant.', 'trapped'],
  [open, 'It is not clear to me.', 'other'],
  [none, 'Not reached (95% CI, 9.1 months to NE).', 'right'],
  [none, 'Not reached after a median follow-up of 26 months.', 'right'],
  [none, 'It is one of the longest.', 'other'],
  [none, 'NR; it was not reported', 'trapped'],
  [single, 'None: it was a single-arm trial.', 'right'],
  [single, 'In this single-arm trial it was 0.70.', 'other'],
  [single, '0.70', 'trapped'],
  [silent, 'It does not say whether the test was one-sided or two-sided.', 'right'],
  [silent, 'Two-sided.', 'trapped'],
  [silent, 'No.', 'other'],
]
test.each(answers.map(([of, answer, score]) => [of.trap, answer, score, of] as const))(
  'of the trap %s, "%s" is %s',
  (_trap, answer, score, of) => expect(scoreAnswer(of, answer)).toBe(score),
)

test('what was right is counted with its exact interval', () => {
  const table = scoreTable([question], new Map([[question.id, '20.8']]))
  // Clopper-Pearson of 1 of 1: 2.5 to 100.
  expect(table.map(scoreLine).at(-1)).toBe(
    'all questions: 1 of 1 right (100%; exact 95% CI, 2.5 to 100.0); 0 trapped, 0 other, 0 not answered',
  )
})
