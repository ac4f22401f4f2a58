import { expect, test } from 'vitest'
import { plainSpaces } from '@/evidence/format/typography'
import { verifyText } from '@/evidence/verify/verify-text'
import { findStudy } from '@/evidence/verify/place/find-study'
import { publishedStudies, publishedStudy } from './published-studies'

const judged = (slug: string, text: string) =>
  verifyText(publishedStudy(slug), text).flatMap((one) =>
    one.kind === 'finding' ? [`${one.text}: ${one.verdict}${one.stored ? ` ${one.stored.result}` : ''}`] : [],
  )
const reasonOf = (slug: string, text: string, number: string) => {
  const one = verifyText(publishedStudy(slug), text).find((found) => found.text === number)
  return one?.kind === 'finding' ? plainSpaces(one.reason) : null
}

test.each([
  // The outcome of the clause chooses among the ratios.
  [
    'geddis',
    'The hazard ratio for progression or death was 1.28.',
    ['1.28: match progression-free-survival-ratio'],
  ],
  ['geddis', 'The hazard ratio for death was 1.14.', ['1.14: match overall-survival-ratio']],
  ['geddis', 'The hazard ratio for death was 1.28.', ['1.28: mismatch overall-survival-ratio']],
  [
    'geddis',
    'HR for death, 1.14; HR for disease progression, 1.28.',
    ['1.14: match overall-survival-ratio', '1.28: match progression-free-survival-ratio'],
  ],
  [
    'announce-olaratumab',
    'Overall survival: HR 1.05 (95% CI, 0.84 to 1.30).',
    ['1.05: match overall-survival-ratio', '0.84 to 1.30: match overall-survival-ratio'],
  ],
  [
    'announce-olaratumab',
    'In leiomyosarcoma, the hazard ratio for death was 0.95.',
    ['0.95: match overall-survival-leiomyosarcoma-ratio'],
  ],
  // Another kind of ratio is no match.
  ['announce-olaratumab', 'The odds ratio for death was 1.05.', ['1.05: not-found overall-survival-ratio']],
  ['announce-olaratumab', 'The risk ratio for death was 1.05.', ['1.05: not-found overall-survival-ratio']],
  // A difference is of both arms.
  [
    'enliven-pexidartinib',
    'The difference in response was 39% (95% CI, 27 to 53).',
    ['39%: match objective-response-difference', '27 to 53: match objective-response-difference'],
  ],
])('%s: %s', (slug, text, answers) => {
  expect(judged(slug, text)).toEqual(answers)
})

// Each number to its arm, however the sentence is built.
test.each([
  [
    'Median overall survival was 13.5 months with eribulin and 11.3 months with dacarbazine.',
    ['match', 'match'],
  ],
  [
    'Median overall survival was 13.5 months with dacarbazine and 11.3 months with eribulin.',
    ['other', 'other'],
  ],
  [
    'With eribulin, median overall survival was 13.5 months, and with dacarbazine 11.3 months.',
    ['match', 'match'],
  ],
  [
    'With dacarbazine, median overall survival was 13.5 months, and with eribulin 11.3 months.',
    ['other', 'other'],
  ],
  [
    'Median overall survival was 13.5 and 11.3 months with eribulin and dacarbazine, respectively.',
    ['match', 'match'],
  ],
  [
    'Median overall survival was 13.5 and 11.3 months with dacarbazine and eribulin, respectively.',
    ['other', 'other'],
  ],
  [
    'Overall survival was longer with eribulin than with dacarbazine (median, 13.5 vs 11.3 months).',
    ['match', 'match'],
  ],
  [
    'Overall survival was longer with dacarbazine than with eribulin (median, 13.5 vs 11.3 months).',
    ['other', 'other'],
  ],
  ['Median overall survival (eribulin vs dacarbazine): 13.5 months versus 11.3 months.', ['match', 'match']],
  [
    'Median overall survival was 13.5 months in the eribulin group and 11.3 months in the control group.',
    ['match', 'match'],
  ],
  [
    'Median overall survival was 13.5 months in the control group and 11.3 months in the eribulin group.',
    ['other', 'other'],
  ],
  [
    'Patients on eribulin had a median overall survival of 13.5 months; those on dacarbazine, 11.3 months.',
    ['match', 'match'],
  ],
  [
    'Patients on dacarbazine had a median overall survival of 13.5 months; those on eribulin, 11.3 months.',
    ['other', 'other'],
  ],
])('eribulin or dacarbazine: %s', (text, verdicts) => {
  const answers = verifyText(publishedStudy('eribulin-sts-309'), text).flatMap((one) =>
    one.kind === 'finding' ? [one.verdict.replace(/-assessor-or-population$/, '')] : [],
  )
  expect(answers).toEqual(verdicts)
})

test.each([
  ['announce-olaratumab', 'Olaratumab improved overall survival over placebo, hazard ratio 1.05.', '1.05'],
  ['announce-olaratumab', 'Olaratumab prolonged overall survival: the hazard ratio was 1.05.', '1.05'],
  ['eribulin-sts-309', 'Eribulin shortened overall survival, with a hazard ratio of 0.75.', '0.75'],
  ['eribulin-sts-309', 'Overall survival favoured dacarbazine (hazard ratio 0.75).', '0.75'],
  [
    'eribulin-sts-309',
    'Overall survival was longer with dacarbazine than with eribulin, hazard ratio 0.75.',
    '0.75',
  ],
  ['eribulin-sts-309', 'For dacarbazine versus eribulin, the hazard ratio for death was 0.75.', '0.75'],
])('%s: words that the ratio does not bear out are no match: %s', (slug, text, number) => {
  expect(judged(slug, text)).toEqual([`${number}: mismatch overall-survival-ratio`])
  expect(reasonOf(slug, text, number)).toMatch(/does not bear that out|The words set/)
})

test.each([
  ['eribulin-sts-309', 'Eribulin prolonged overall survival, with a hazard ratio of 0.75.', '0.75'],
  ['eribulin-sts-309', 'Overall survival favoured eribulin (hazard ratio 0.75).', '0.75'],
  ['eribulin-sts-309', 'For eribulin versus dacarbazine, the hazard ratio for death was 0.75.', '0.75'],
  ['announce-olaratumab', 'Olaratumab did not prolong overall survival: the hazard ratio was 1.05.', '1.05'],
])('%s: words that it bears out stand: %s', (slug, text, number) => {
  expect(judged(slug, text)).toEqual([`${number}: match overall-survival-ratio`])
})

test('an interval that holds no difference is said beside words of direction', () => {
  const text = 'Trabectedin improved overall survival, hazard ratio 0.93 (95% CI, 0.75 to 1.15).'
  expect(reasonOf('trabectedin-sar-3007', text, '0.93')).toContain('holds 1, no difference')
})

test('a number of a later cut is of that cut, and the earlier one beside it', () => {
  const text = 'The hazard ratio for progression or death was 0.37.'
  expect(judged('lms-04-trabectedin', text)).toEqual(['0.37: match progression-free-survival-final-ratio'])
  expect(reasonOf('lms-04-trabectedin', text, '0.37')).toContain('It is of the data cut-off of January 2023.')
})

test.each([
  ['The hazard ratio in SAR-3007 was 0.93.', 'trabectedin-sar-3007'],
  ['Study 309 reported a hazard ratio of 0.75.', 'eribulin-sts-309'],
  ['In LMS-04, progression-free survival was 12.2 months.', 'lms-04-trabectedin'],
  ['In DeFi, the hazard ratio was 0.29.', 'defi-nirogacestat'],
  ['The ALTER0203 trial had a hazard ratio of 0.33.', 'alter0203-asps'],
])('%s: the study is %s', (text, slug) => {
  const answer = findStudy([...publishedStudies.values()], text)
  expect(answer.found === 'one' ? answer.study.slug : answer).toBe(slug)
})

// As the abstract of PALETTE prints its harms: the arm between a count and its share, then the same order without the names.
test('an arm named between a count and its share is the arm of both, and tells the order of the next pair', () => {
  const text =
    'The most common adverse events were fatigue (60 in the placebo group [49%] vs 155 in the pazopanib group [65%]) and diarrhoea (20 [16%] vs 138 [58%]).'
  expect(judged('palette-pazopanib', text)).toEqual([
    '60: match fatigue-placebo',
    '49%: match fatigue-placebo',
    '155: match fatigue-pazopanib',
    '65%: match fatigue-pazopanib',
    '20: match diarrhoea-placebo',
    '16%: match diarrhoea-placebo',
    '138: match diarrhoea-pazopanib',
    '58%: match diarrhoea-pazopanib',
  ])
  const exchanged = text
    .replace('60 in the placebo', '60 in the pazopanib')
    .replace('155 in the pazopanib', '155 in the placebo')
  expect(judged('palette-pazopanib', exchanged).filter((one) => one.includes(': match'))).toEqual([])
})

test("a study's registry number is called one, and not a name", () => {
  const [first] = verifyText(publishedStudy('atezolizumab-asps'), 'In NCT03141684 the ORR was 37%.')
  expect(first).toMatchObject({ kind: 'not-a-finding', because: 'registry number' })
})

test.each([
  ['palette-pazopanib', 'Median overall survival was 12.5 months on sunitinib.', '12.5 months'],
  ['atezolizumab-asps', 'The ORR was 37% with pembrolizumab.', '37%'],
])('%s: a drug that nobody in the study was given makes no match: %s', (slug, text, number) => {
  expect(reasonOf(slug, text, number)).toContain('the record of this study has no such arm')
  expect(judged(slug, text).filter((one) => one.includes(': match'))).toEqual([])
})
