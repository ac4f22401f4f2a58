import { expect, test } from 'vitest'
import { isContradicted } from '@/evidence/verify/say/verdict'
import { findingsIn } from './judge'
import { publishedStudy } from './published-studies'

/** Figures in the telegraphic style of abstracts and news, each of them as a source prints it. */
const right: readonly (readonly [slug: string, text: string])[] = [
  [
    'cediranib-asps-2013',
    'Of 46 patients enrolled, 43 were evaluable for response; the ORR was 35%, with 15 partial responses.',
  ],
  [
    'atezolizumab-asps',
    'An objective response in 19 of 52 patients (37%), with 1 complete response and 18 partial responses.',
  ],
  ['ici-registry-asps', 'Median follow-up 36 months (95% CI 32-40); 45 (59%) patients have progressed.'],
  ['geptanolimab-asps', 'ORR 37.8% (14/37; 95% CI 22.5-55.2); DCR 86.5% (32/37, 95% CI 71.2-95.5).'],
  [
    'casps',
    'Change −8.3% (IQR −26.5 to 5.9) with cediranib versus 13.4% (1.1 to 21.3) with placebo (one-sided p=0.0010).',
  ],
]

const contradicted = (slug: string, text: string) =>
  findingsIn(publishedStudy(slug), text).filter(({ verdict }) => isContradicted(verdict))

test.each(right)('no right number is contradicted in %s: %s', (slug, text) => {
  const wrong = contradicted(slug, text).map((one) => `${one.text}: ${one.reason}`)
  expect(wrong).toEqual([])
})

test('the misprint of a news report is the one number of its sentence that is contradicted', () => {
  const wrong = contradicted(
    'atezolizumab-asps',
    'Change in tumour size was −66.2% (range = −36.6% to −100%). Median progression-free survival was 28 months.',
  )
  expect(wrong.map(({ text }) => text)).toEqual(['28 months'])
})
