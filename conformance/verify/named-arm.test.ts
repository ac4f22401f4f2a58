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
  // How many had it on placebo is not in the record, so that "more" was held against nothing.
  ['On cediranib, grade 3 hypertension occurred in 6 of 31 patients, more than on placebo.', 'unread'],
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

// Of a trial with several arms, whose number it is has to be said: by the arm, by how many people it had, or as a comparison.
test.each([
  ['defi-nirogacestat', 'The objective response rate was 41%.', '41%', 'ambiguous'],
  ['defi-nirogacestat', 'The objective response rate was 8%.', '8%', 'ambiguous'],
  ['defi-nirogacestat', 'In the DeFi trial the ORR was 41%.', '41%', 'ambiguous'],
  ['defi-nirogacestat', 'The objective response rate was 41% with nirogacestat.', '41%', 'match'],
  ['defi-nirogacestat', 'On nirogacestat, the objective response rate was 41%.', '41%', 'match'],
  ['defi-nirogacestat', 'An objective response occurred in 29 of 70 patients.', '29 of 70', 'match'],
  ['defi-nirogacestat', 'Of 70 patients, 41% had an objective response.', '41%', 'match'],
  ['defi-nirogacestat', 'The hazard ratio for progression was 0.29.', '0.29', 'match'],
  ['motion-vimseltinib', 'The objective response rate at week 25 was 40%.', '40%', 'ambiguous'],
  ['motion-vimseltinib', 'The ORR at week 25 was 40% with vimseltinib.', '40%', 'match'],
  ['motion-vimseltinib', 'The difference in ORR at week 25 was 40%.', '40%', 'match'],
  ['palette-pazopanib', 'Median progression-free survival was 4.6 months.', '4.6 months', 'ambiguous'],
  ['palette-pazopanib', 'Median PFS was 4.6 months versus 1.6 months.', '1.6 months', 'ambiguous'],
  ['palette-pazopanib', 'Median PFS with pazopanib was 4.6 months.', '4.6 months', 'match'],
  ['palette-pazopanib', 'HR 0.31 for progression-free survival.', '0.31', 'match'],
  ['announce-olaratumab', 'Median overall survival was 20.4 months.', '20.4 months', 'ambiguous'],
  ['casps', 'Grade 3 hypertension occurred in 6 patients.', '6', 'ambiguous'],
  ['cediranib-sunitinib-asps', 'Objective response to cediranib after crossover: 1 of 9.', '1 of 9', 'match'],
])('%s: %s', (slug, sentence, number, verdict) => {
  expect(verdictOf(slug, sentence, number)).toBe(verdict)
})
