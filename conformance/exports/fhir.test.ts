import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { fhirId } from '@/evidence/exports/fhir/fhir-id'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { jsonText } from '@/evidence/exports/study-json'
import type { Study } from '@/evidence/study/study'
import { faultsOfBundle } from './fhir-faults'
import { site } from './site'

let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})

const bundleOf = (study: Study) => JSON.parse(jsonText(studyBundle(study, site)))
const flagship = () => bundleOf(studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study)

test('the bundle of every study keeps to the definitions of FHIR R5', () => {
  expect(studies.length).toBeGreaterThanOrEqual(19)
  for (const study of studies) expect(faultsOfBundle(bundleOf(study)), study.slug).toEqual([])
})

test('a party is a sponsor that a source names; that none is named is a note', () => {
  const entries = studies.flatMap((study) => bundleOf(study).entry as { resource: Record<string, unknown> }[])
  const studied = entries.flatMap(({ resource }) =>
    resource.resourceType === 'ResearchStudy' ? [resource] : [],
  )
  const parties = studied.flatMap(({ associatedParty = [] }) => associatedParty as { name: string }[])
  expect(parties.map(({ name }) => name)).toContain('National Cancer Institute')
  expect(
    parties.filter(({ name }) => /^(?:none|not)\b|\bno sponsor\b|\bnamed\b|parts? read/i.test(name)),
  ).toEqual([])
  for (const { associatedParty, note } of studied) {
    const isNoted = (note as { text: string }[]).some(({ text }) => text.startsWith('Sponsor: '))
    expect(isNoted).toBe(associatedParty === undefined)
  }
})

test.each([
  ['an unknown element', (entry: Record<string, unknown>) => (entry.numeratorCount = 19), 'is not in R5'],
  ['a missing status', (entry: Record<string, unknown>) => delete entry.status, 'is required'],
  ['a status of no list', (entry: Record<string, unknown>) => (entry.status = 'final'), 'is not a code'],
  ['one where many stand', (entry: Record<string, unknown>) => (entry.statistic = {}), 'list or not a list'],
  ['a number as text', (entry: Record<string, unknown>) => (entry.title = 37), 'wants string'],
  [
    'a source that is not there',
    (entry: Record<string, unknown>) =>
      (entry.relatedArtifact = [{ type: 'cites', resourceReference: { reference: 'Citation/nobody' } }]),
    'is not here',
  ],
  [
    'a population where a source belongs',
    (entry: Record<string, unknown>) => (entry.citeAsReference = { reference: 'Group/treated' }),
    'may not refer to Group',
  ],
])('%s is found', (_, spoil, fault) => {
  const bundle = flagship()
  const entry = bundle.entry.find(
    ({ resource }: { resource: { resourceType: string } }) => resource.resourceType === 'Evidence',
  )
  spoil(entry.resource)
  expect(faultsOfBundle(bundle).join('\n')).toContain(fault)
})

const evidence = (id: string) =>
  flagship().entry.find(({ resource }: { resource: { id: string } }) => resource.id.startsWith(id))?.resource

test('19 of 52 with its confidence interval is a proportion with both numbers and both limits', () => {
  const [statistic] = evidence('objective-response-investigator--chen-2023').statistic
  expect(statistic).toMatchObject({
    statisticType: { coding: [{ code: 'C44256' }] },
    quantity: { value: 37, code: '%' },
    numberAffected: 19,
    sampleSize: { numberOfParticipants: 52, knownDataCount: 52 },
    attributeEstimate: [
      {
        type: { coding: [{ code: 'C53324' }] },
        level: 0.95,
        range: { low: { value: 24 }, high: { value: 51 } },
      },
    ],
  })
})

test('a range is coded as a range and has no level', () => {
  const [statistic] = evidence('duration-of-response-investigator--').statistic
  const [range] = statistic.attributeEstimate
  expect(range.type.coding[0].code).toBe('C38013')
  expect(range).not.toHaveProperty('level')
})

test('what is not in the parts read has no value and says why', () => {
  const [statistic] = evidence('overall-survival--').statistic
  expect(statistic.quantity).toEqual({
    extension: [
      { url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'temp-unknown' },
    ],
  })
  expect(statistic.note).toEqual([{ text: 'not in the parts read' }])
})

test('the summary of findings is a Composition of Evidence with both arms, the difference and the certainty', () => {
  const bundle = bundleOf(studies.find(({ slug }) => slug === 'lms-04-trabectedin') as Study)
  const resources = bundle.entry.map(({ resource }: { resource: { resourceType: string } }) => resource)
  const composition = resources.find(({ id }: { id: string }) => id === 'findings-lms-04-trabectedin')
  expect(composition.section).toHaveLength(1)
  const [section] = composition.section
  expect(section.title).toBe('Doxorubicin with trabectedin against doxorubicin')
  const [first] = section.entry
  const finding = resources.find(
    ({ resourceType, id }: { resourceType: string; id: string }) =>
      `${resourceType}/${id}` === first.reference,
  )
  // Hazard ratio of death 0.65 (0.44 to 0.95), 49% alive at 2 years on doxorubicin alone: 510 and 371 of 1,000.
  expect(finding.statistic.map(({ quantity }: { quantity: { value: number } }) => quantity.value)).toEqual([
    0.51, 0.371, -0.139,
  ])
  expect(finding.statistic[2].attributeEstimate[0]).toMatchObject({
    level: 0.95,
    range: { low: { value: -0.241 }, high: { value: -0.018 } },
  })
  const [certainty] = finding.certainty
  expect(certainty.rating.coding[0].code).toBe('moderate')
  expect(
    certainty.subcomponent.map(
      (one: { type: { coding: { code: string }[] }; rating: { coding: { code: string }[] } }) => [
        one.type.coding[0]?.code,
        one.rating.coding[0]?.code,
      ],
    ),
  ).toContainEqual(['Imprecision', 'downcode1'])
  const [, , response] = section.entry
  const unjudged = resources.find(
    ({ resourceType, id }: { resourceType: string; id: string }) =>
      `${resourceType}/${id}` === response.reference,
  )
  expect(unjudged).not.toHaveProperty('certainty')
  expect(JSON.stringify(unjudged.note)).toContain('How sure this is was not judged.')
})

test('long ids are cut, stay apart and stay the same', () => {
  const long = 'a'.repeat(70)
  expect(fhirId('objective-response')).toBe('objective-response')
  expect(fhirId(`${long}b`)).toHaveLength(fhirId(`${long}c`).length)
  expect(fhirId(`${long}b`)).not.toBe(fhirId(`${long}c`))
  expect(fhirId(`${long}b`)).toMatch(/^[A-Za-z0-9\-.]{1,64}$/)
})
