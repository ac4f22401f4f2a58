import { expect, test } from 'vitest'
import { summariseJudged } from '@/evidence/verify/say/summary'
import { verifyText } from '@/evidence/verify/verify-text'
import { publishedStudy } from './published-studies'

test('a sentence with one right number and two wrong ones is summed up in words', () => {
  // Chen 2023: 19 of 52 by the investigators, median progression-free survival 20.8 months; the regulator counted 24%.
  const judged = verifyText(
    publishedStudy('atezolizumab-asps'),
    'Investigators saw a response in 19 of 52 patients. The FDA counted a response rate of 37%. Median progression-free survival was 28 months.',
  )
  expect(summariseJudged(judged)).toBe(
    '3 numbers judged: 1 matches, 1 does not match and 1 belongs to another assessor or population.',
  )
})
