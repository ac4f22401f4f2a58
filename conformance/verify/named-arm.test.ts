import { expect, test } from 'vitest'
import { verifyText } from '@/evidence/verify/verify-text'
import { publishedStudy } from './published-studies'

const verdictOf = (slug: string, sentence: string, number: string) => {
  const numbers = verifyText(publishedStudy(slug), sentence)
  const found = numbers.find(({ text }) => text.replace(/[\u00a0\u202f]/g, ' ') === number)
  if (!found) throw new Error(`No number "${number}" in: ${numbers.map(({ text }) => text).join(', ')}`)
  return 'verdict' in found ? found.verdict : null
}

// Of CASPS the abstract gives hypertension of grade 3 on cediranib alone: 6 of 31 (Judson 2019).
test.each([
  ['In the placebo arm, 6 of 31 patients had grade 3 hypertension.', 'other-assessor-or-population'],
  ['Grade 3 hypertension occurred in 6 of 31 patients on placebo.', 'other-assessor-or-population'],
  ['Among patients randomised to placebo, 6 of 31 had grade 3 hypertension.', 'other-assessor-or-population'],
  ['Grade 3 hypertension occurred in 6 of 31 patients on cediranib.', 'match'],
  ['On cediranib, grade 3 hypertension occurred in 6 of 31 patients, more than on placebo.', 'match'],
  ['Compared with placebo, grade 3 hypertension occurred in 6 of 31 patients.', 'match'],
  ['In the cediranib arm, 6 of 31 patients had grade 3 hypertension.', 'match'],
])('CASPS: %s', (sentence, verdict) => {
  expect(verdictOf('casps', sentence, '6 of 31')).toBe(verdict)
})

// A trial of one group: no arm but that of atezolizumab.
test.each([
  ['In the durvalumab arm, 19 of 52 patients had an objective response.', 'ambiguous'],
  ['In the placebo group, 19 of 52 patients had an objective response.', 'ambiguous'],
  ['In the atezolizumab arm, 19 of 52 patients had an objective response.', 'match'],
  ['In this single-group trial, 19 of 52 patients had an objective response.', 'match'],
  ['There was no control group; 19 of 52 patients had an objective response.', 'match'],
])('one group: %s', (sentence, verdict) => {
  expect(verdictOf('atezolizumab-asps', sentence, '19 of 52')).toBe(verdict)
})
