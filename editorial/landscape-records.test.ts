import { expect, test } from 'vitest'
import { benefitScales } from '@/evidence/landscape/benefit-scale'
import { benefitOmissions } from '@/evidence/landscape/benefit-scale-omissions'
import { rowLabel } from '@/evidence/landscape/row-label'
import { landscapeGroups } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { poolGroup, whyNothingIsPooled } from '@/evidence/landscape/pool'
import { responseChart } from '@/evidence/landscape/response-chart'
import { holdingOf } from '@/evidence/landscape/what-is-missing'
import { knownContent } from './fixtures/known-content'

const { studies } = knownContent('content')
const study = (slug: string) => {
  const found = studies.find((one) => one.slug === slug)
  if (!found) throw new Error(`There is no study "${slug}".`)
  return found
}
const response = { concept: 'objective-response', kinds: ['proportion'] } as const

/** Grade, and the rule or what is missing, for the responses of published trials. */
const scales: [slug: string, resultId: string, grade: number | null, why: string][] = [
  ['atezolizumab-asps', 'objective-response-investigator', 3, 'survival of 6 months or more'],
  // What was read of the regulator gives no median duration, and nobody prints its progression-free survival.
  [
    'atezolizumab-asps',
    'objective-response-independent',
    null,
    'Median duration of response: not in the parts read',
  ],
  // Independent reviewers counted the responses; who judged progression is not in the record.
  [
    'geptanolimab-asps',
    'objective-response',
    null,
    'Median progression-free survival: in the record only without its assessor',
  ],
  // Eight of 14 are of 2022, the median of 14 months is of 2020.
  ['acse-pembrolizumab', 'objective-response-asps', null, 'Median duration of response'],
  ['pazopanib-asps-2019', 'objective-response', null, 'in the record only without its assessor'],
  [
    'cediranib-asps-2013',
    'objective-response',
    null,
    'Median progression-free survival: not in the parts read',
  ],
  ['anlotinib-benmelstobart-asps', 'objective-response', 3, 'survival of 6 months or more'],
]

test.each(scales)('the scale of benefit for %s, %s: %s', (slug, resultId, grade, why) => {
  const scale = benefitScales(study(slug)).find((one) => one.response.result.id === resultId)
  expect(scale?.outcome?.grade ?? null).toBe(grade)
  expect([scale?.outcome?.rule, ...(scale?.missing ?? [])].join(' ')).toContain(why)
})

test('the form for single-arm trials is not put on randomised ones or series', () => {
  expect(benefitScales(study('casps'))).toEqual([])
  expect(benefitScales(study('cediranib-sunitinib-asps'))).toEqual([])
  expect(benefitScales(study('ici-registry-asps'))).toEqual([])
})

test('the inputs of a grade are of one assessor and one data cut, which are named', () => {
  const basis = (slug: string) => benefitScales(study(slug)).map((scale) => scale.basis)
  expect(basis('atezolizumab-asps')).toEqual([
    'investigator; data cut-off 31\u00a0July\u00a02022',
    'independent review; one source, FDA notice',
  ])
  const acse = benefitScales(study('acse-pembrolizumab')).flatMap(({ inputs }) => inputs)
  expect(acse.map(({ words }) => words)).not.toContain('14\u00a0months')
})

test('severe harms in 13 of 29 patients reach 30%, whatever else there was; 8 of 52 do not show that they stay below', () => {
  const harms = (slug: string) => benefitScales(study(slug)).map(({ severeHarms }) => severeHarms)
  expect(harms('anlotinib-benmelstobart-asps')).toEqual([expect.stringContaining('reach 30% or more')])
  const notTaken =
    'Severe harms: how many of these patients had an event of grade 3 or worse, of any cause, is not yet taken, so a grade may have to be taken off.'
  expect(harms('atezolizumab-asps')).toEqual([notTaken, notTaken])
  for (const { severeHarms } of studies.flatMap(benefitScales)) {
    expect(severeHarms).not.toContain('stay below')
  }
})

test('a study that is not graded is named with the reason', () => {
  const reasons = new Map(benefitOmissions(studies).map(({ study: one, reason }) => [one.slug, reason]))
  expect(reasons.get('casps')).toBe('groups made by chance')
  expect(reasons.get('ici-registry-asps')).toBe('a series of patients')
  expect(reasons.get('pazopanib-sarcoma-2020')).toBe(
    'response in the record only at 12 weeks, not as the best at any time',
  )
  expect(reasons.get('anlotinib-sts-2018')).toBe('response in this disease not in the parts read')
  const graded = studies.filter((one) => benefitScales(one).length > 0)
  expect(graded.length + reasons.size).toBe(studies.length)
})

test('a response of other diseases or of a subgroup leads no study', () => {
  const leading = studies.flatMap((one) =>
    leadingResults(one, response).map(({ result }) => `${one.slug}#${result.id}`),
  )
  expect(leading).toContain('acse-pembrolizumab#objective-response-asps')
  expect(leading).not.toContain('acse-pembrolizumab#objective-response-week-12-all')
  expect(leading).not.toContain('acse-pembrolizumab#objective-response-2020-asps')
  expect(leading).not.toContain('atezolizumab-asps#objective-response-prior-tki')
})

test('where a trial gives its untreated and its treated patients apart, both stand, and say which they are', () => {
  const rows = leadingResults(study('alter0203-asps'), response)
  expect(rows.map((row) => [rowLabel(row), row.report.value?.text])).toEqual([
    ['ALTER0203: anlotinib or placebo: Anlotinib, not treated before', '22.22'],
    ['ALTER0203: anlotinib or placebo: Anlotinib, treated before', '25.00'],
    ['ALTER0203: anlotinib or placebo: Placebo, not treated before', '0.00'],
    ['ALTER0203: anlotinib or placebo: Placebo, treated before', '0.00'],
  ])
})

const chart = responseChart(landscapeGroups(studies.flatMap((one) => leadingResults(one, response))))
const rowsOf = (block: string) => chart?.blocks.filter(({ title }) => title === block) ?? []

test('the drawing of responses says who judged each, and both rates of atezolizumab are told apart', () => {
  const judged = rowsOf('PD-1 or PD-L1 inhibitor').flatMap(({ sets }) => sets.flat())
  const rows = judged.filter(({ label }) => label === 'Atezolizumab in ASPS')
  expect(rows.map(({ cells }) => [cells[0], cells.at(-1)])).toEqual([
    ['19\u00a0of\u00a052', 'investigators'],
    ['12\u00a0of\u00a049', 'independent review'],
  ])
})

test('no published trials are pooled: cediranib has two that may be lined up, and no drug has three', () => {
  const pools = landscapeGroups(studies.flatMap((one) => leadingResults(one, response))).flatMap(poolGroup)
  expect(pools.filter(({ kind }) => kind === 'pooled')).toEqual([])
  expect(whyNothingIsPooled(pools)).toContain(
    'The nearest is cediranib. Fewer than 3 studies here of this treatment',
  )
})

test('what no source gave is missing, and a median that was not reached is there', () => {
  expect(holdingOf(study('cediranib-asps-2013'), 'overall-survival')).toEqual({
    words: 'not in the parts read',
    isThere: false,
  })
  expect(holdingOf(study('anlotinib-sts-2018'), 'overall-survival')).toEqual({
    words: 'not reached',
    isThere: true,
  })
  expect(holdingOf(study('casps'), 'dose').isThere).toBe(true)
  expect(holdingOf(study('anlotinib-sts-2018'), 'dose').isThere).toBe(false)
  expect(holdingOf(study('atezolizumab-asps'), 'dose').isThere).toBe(true)
})
