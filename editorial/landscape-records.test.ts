import { expect, test } from 'vitest'
import { benefitScales } from '@/evidence/landscape/benefit-scale'
import { landscapeGroups } from '@/evidence/landscape/landscape-groups'
import { leadingResults } from '@/evidence/landscape/leading-results'
import { poolGroup, whyNothingIsPooled } from '@/evidence/landscape/pool'
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
  ['geptanolimab-asps', 'objective-response', 3, 'survival of 6 months or more'],
  ['pazopanib-asps-2019', 'objective-response', 2, 'survival of 3 to less than 6 months'],
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

test('severe harms in 13 of 29 patients may take a grade off, and in 8 of 52 they do not', () => {
  const harms = (slug: string) => benefitScales(study(slug))[0]?.adjustments[0]
  expect(harms('anlotinib-benmelstobart-asps')).toContain('a grade is taken off')
  expect(harms('atezolizumab-asps')).toBe('Severe harms stay below 30%: no grade is taken off.')
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

test('no published trials are pooled: cediranib has two that may be lined up, and no drug has three', () => {
  const pools = landscapeGroups(studies.flatMap((one) => leadingResults(one, response))).flatMap(poolGroup)
  expect(pools.filter(({ kind }) => kind === 'pooled')).toEqual([])
  expect(whyNothingIsPooled(pools)).toContain(
    'The nearest is cediranib. Fewer than 3 studies of this treatment',
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
