import { expect, test } from 'vitest'
import { bounded } from '@/evidence/checks/fixture'
import type { Study } from '@/evidence/study/study'
import { verifyText } from '@/evidence/verify/verify-text'
import { publishedStudy } from './published-studies'

/** Returns the study with another value printed for one of its results, and no count beside it. */
const planted = (slug: string, id: string, value: string): Study => {
  const study = publishedStudy(slug)
  const results = study.results.map((result) =>
    result.id === id
      ? {
          ...result,
          reports: result.reports.map((report) => ({
            ...report,
            ...{ value: bounded(value), count: null, denominator: null, countStatus: null },
          })),
        }
      : result,
  )
  return { ...study, results }
}
const judged = (study: Study, text: string) =>
  verifyText(study, text).flatMap((one) =>
    one.kind === 'not-a-finding' ? [] : [`${one.text}: ${one.verdict}`],
  )

const median = 'Median progression-free survival was 13.6 months'

test.each([
  [`${median} (range 1.6 to 32.2+ months).`, '1.6 to 32.2+ months: match'],
  [`${median} (range: 1.6-32.2+).`, '1.6-32.2+: match'],
  // The plus left out is said, and no accusation.
  [`${median} (range 1.6 to 32.2 months).`, '1.6 to 32.2 months: match'],
  // A plus that our record does not know may be another source's.
  [`${median} (range 1.6+ to 32.2+).`, '1.6+ to 32.2+: not-found'],
  [`${median} (range 1.6 to 33.2+ months).`, '1.6 to 33.2+ months: mismatch'],
  [`${median} (range 1.6 to <32.2 months).`, '1.6 to <32.2 months: mismatch'],
])('%s', (text, answer) => {
  expect(judged(publishedStudy('pazopanib-asps-2018'), text)).toEqual(['13.6 months: match', answer])
})

test('the dropped plus is told', () => {
  const [, range] = verifyText(publishedStudy('pazopanib-asps-2018'), `${median} (range 1.6 to 32.2).`)
  expect(range?.kind === 'finding' && range.reason).toContain('32.2+ is printed: the plus sign marks')
})

test.each([
  ['4.1+ to 55.8+', 'not-found'],
  ['4.1 to 55.8+', 'not-found'],
  ['4.1+ to 58.8+', 'mismatch'],
])('a plus before the "to" does not break the range: %s', (range, verdict) => {
  const text = `The median duration of response was 24.7 months (range, ${range}).`
  expect(judged(publishedStudy('atezolizumab-asps'), text)).toEqual([
    '24.7 months: match',
    `${range}: ${verdict}`,
  ])
})

test.each([
  ['<38', 'The response rate was <38%.', '38%: match'],
  ['<38', 'The response rate was less than 38%.', '38%: match'],
  ['<38', 'The response rate was 38%.', '38%: mismatch'],
  ['<38', 'The response rate was more than 38%.', '38%: ambiguous'],
  ['>38', 'The response rate was more than 38%.', '38%: match'],
])('where %s%% is printed: %s', (value, text, answer) => {
  expect(judged(planted('pazopanib-asps-2018', 'objective-response', value), text)).toEqual([answer])
})

test.each([
  ['32.2+', '32.2+ months: match'],
  ['32.2', '32.2+ months: ambiguous'],
])('a median printed as %s', (value, answer) => {
  const study = planted('pazopanib-asps-2018', 'median-progression-free-survival', value)
  expect(judged(study, 'Median progression-free survival was 32.2+ months.')).toEqual([answer])
})
