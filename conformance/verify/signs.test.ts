import { expect, test } from 'vitest'
import { plainSigns } from '@/evidence/text/signs'
import { verdictsIn } from './judge'
import { publishedStudy } from './published-studies'

const verdictsOf = (slug: string, text: string) => verdictsIn(publishedStudy(slug), text)

// As journals, news and PDF text print what the records of three studies hold.
test.each([
  ['casps', 'change in the target tumours with cediranib –8.3% (IQR –26.5 to 5.9)', ['match', 'match']],
  ['casps', 'The change in the target tumours was —8.3% with cediranib.', ['match']],
  ['casps', 'The change in the target tumours was −8⋅3% with cediranib.', ['match']],
  ['casps', 'The change in the target tumours was −8‧3% with cediranib.', ['match']],
  ['casps', 'The change in the target tumours was 8.3% with cediranib.', ['mismatch']],
  [
    'casps',
    'The change in the target tumours was +13.4% with placebo (IQR +1.1 to +21.3).',
    ['match', 'match'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo, one-sided p = 0,0010.',
    ['match'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo, 1-sided p = 1.0 × 10−3.',
    ['match'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo, one-tailed p = 1e-3.',
    ['match'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo (p=0.0010, one-sided).',
    ['match'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo (p=0.0010, two-tailed).',
    ['mismatch'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo, two-sided test, P=0.0010.',
    ['mismatch'],
  ],
  [
    'casps',
    'The change in the target tumours differed between cediranib and placebo, one-sided p < 0.05.',
    ['match-after-rounding'],
  ],
  ['atezolizumab-asps', 'The ORR was ３７％ (95％ CI, 24～51).', ['match', 'match']],
  ['atezolizumab-asps', 'ORR 36·5% (95% CI 23·6–51·0).', ['match-after-rounding', 'match-after-rounding']],
  ['atezolizumab-asps', 'ORR 36.5% (95% CI 23.6 to 51.1).', ['match-after-rounding', 'mismatch']],
  ['atezolizumab-asps', 'ORR 0.37 (95% CI 0.24 to 0.51).', ['match', 'match']],
  ['atezolizumab-asps', 'ORR 0.37 (95% CI 0.24 to 0.52).', ['match', 'mismatch']],
  ['atezolizumab-asps', 'The ORR was 37% (95 per cent confidence interval 24 to 51).', ['match', 'match']],
  ['atezolizumab-asps', 'The ORR was 37% (95% CrI 24 to 51).', ['unread', 'unread']],
  ['atezolizumab-asps', 'Median PFS was 20.8 months.1 The ORR was 37%.12,13', ['match', 'match']],
  ['atezolizumab-asps', 'The ORR was 37% (Fig 2) (Tables 2 and 3) (eTable 3) (appendix p 12).', ['match']],
  ['atezolizumab-asps', 'The ORR was 37% (N Engl J Med 2023; 389:911-21).', ['match']],
  ['atezolizumab-asps', 'The ORR was 37% (Lancet 2019; 20:1252-62).', ['unread']],
  ['atezolizumab-asps', 'The trial’s ORR was 37% (Table S3).', ['match']],
  ['atezolizumab-asps', 'ORR was 37% (Appendix S3).', ['match']],
  ['acse-pembrolizumab', 'Responses lasted a median of 11.3 months (95% CI, 8.3–NA).', ['match', 'match']],
  ['acse-pembrolizumab', 'Responses lasted a median of 11.3 months (95% CI, 8.3 to ∞).', ['match', 'match']],
])('%s: %s', (slug, text, verdicts) => {
  expect(verdictsOf(slug, text)).toEqual(verdicts)
})

test.each([
  ['−8·3', '-8.3'],
  ['was –8.3%', 'was -8.3%'],
  ['24–51', '24–51'],
  ['(–26.5 to 5.9)', '(-26.5 to 5.9)'],
  ['12 000 patients', '12,000 patients'],
  ['12\u2009000', '12,000'],
  ['10⁻³', '10-3'],
  ['＋５', '+5'],
])('%s is read as %s, each sign in its place', (typed, plain) => {
  expect(plainSigns(typed)).toBe(plain)
  expect(plainSigns(typed)).toHaveLength(typed.length)
})
