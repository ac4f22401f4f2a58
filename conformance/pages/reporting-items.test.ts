import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { countItems, guidelineOf, lackingItems } from '@/evidence/reporting/reporting-items'

const find = (slug: string) => {
  const study = knownContent('content').studies.find((one) => one.slug === slug)
  if (!study) throw new Error(`There is no study ${slug}.`)
  return study
}

test('GeDDiS, of which a news report was read, lacks who paid and its sample size, and has its allotted numbers', () => {
  const topics = lackingItems(find('geddis')).map(({ topic }) => topic)
  expect(topics).toEqual(expect.arrayContaining(['Funding', 'Data cut-off', 'Harms', 'Blinding']))
  expect(topics).not.toContain('Participant flow: how many were allotted to each arm')
  expect(guidelineOf(find('geddis'))).toContain('CONSORT 2025')
})

test('a study of one group is asked nothing about arms', () => {
  const study = find('atezolizumab-asps')
  expect(countItems(study)).toBeLessThan(countItems(find('geddis')))
  expect(lackingItems(study).map(({ topic }) => topic)).not.toContain('Allocation ratio')
})

test('what is taken out of a record is said to be lacking', () => {
  const study = find('defi-nirogacestat')
  const before = lackingItems(study).map(({ topic }) => topic)
  expect(before).not.toContain('Eligibility')
  const after = lackingItems({ ...study, eligibility: [] }).map(({ topic }) => topic)
  expect(after.filter((topic) => !before.includes(topic))).toEqual(['Eligibility'])
})

test('each item that is lacking says how it is written', () => {
  const lacking = lackingItems(find('geddis'))
  const written = (topic: string) => lacking.find((one) => one.topic === topic)?.written ?? ''
  expect(lacking.every((one) => one.written.length > 10)).toBe(true)
  expect(written('Blinding')).toBe('"masking" of the design: none (open label), single or double')
  const { outcomes, design, ...rest } = find('geddis')
  const others = outcomes.filter(({ id }) => id !== 'centres')
  const none = lackingItems({ ...rest, outcomes: others, design: { ...design, plan: [] } })
  const ofNone = (topic: string) => none.find((one) => one.topic === topic)?.written
  expect(ofNone('Settings')).toContain(
    'an outcome: { id: centres, results: [{ id: centres, population, kind: quantity, unit: centres',
  )
  expect(ofNone('Allocation ratio')).toBe(
    'under "plan" of the design { kind: allocation-ratio, statement, source, locator }',
  )
})
