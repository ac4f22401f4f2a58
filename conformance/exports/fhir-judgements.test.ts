import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFileSync } from 'node:fs'
import type {
  ArtifactAssessment,
  Bundle,
  Composition,
  Evidence,
  FhirResource,
  Group,
  ResearchStudy,
} from 'fhir/r5'
import { knownContent } from '@/editorial/fixtures/known-content'
import { houseCodes, houseCodeSystem } from '@/evidence/exports/fhir/house-codes'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { jsonText } from '@/evidence/exports/study-json'
import { noReadings } from '@/evidence/readings/readings-schema'
import { namesSchema } from '@/evidence/record/names-schema'
import type { Study } from '@/evidence/study/study'
import { site } from './site'

// What a client knows who has the bundle and nothing else: no page, no note that a person reads.
let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})
const names = namesSchema.parse(parse(readFileSync('content/names.yaml', 'utf8')))

const known = new Map<string, FhirResource[]>()
function resourcesOf(slug: string): FhirResource[] {
  const before = known.get(slug)
  if (before) return before
  const study = studies.find((one) => one.slug === slug) as Study
  const bundle = JSON.parse(jsonText(studyBundle(study, site, [], noReadings, names))) as Bundle
  const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? [])
  known.set(slug, resources)
  return resources
}
const ofType = <T extends FhirResource>(all: readonly FhirResource[], type: T['resourceType']) =>
  all.filter((one): one is T => one.resourceType === type)
const codesOf = (system: keyof typeof houseCodes, value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(new RegExp(`/CodeSystem/${system}","code":"([^"]+)"`, 'g'))].flatMap(
    ([, code]) => code ?? [],
  )

test('the 28 months that an editor ruled an error are told from the 20.8 by codes alone', () => {
  const all = resourcesOf('atezolizumab-asps')
  const medians = ofType<Evidence>(all, 'Evidence').filter(({ identifier }) =>
    identifier?.[0]?.value?.startsWith('progression-free-survival--'),
  )
  const valueOf = (one: Evidence) => one.statistic?.[0]?.quantity?.value
  const right = medians.find((one) => codesOf('report-role', one.meta).includes('shown'))
  const wrong = medians.find((one) => valueOf(one) === 28)
  expect(right && valueOf(right)).toBe(20.8)
  expect(right?.status).toBe('active')
  expect(wrong?.status).toBe('retired')
  expect(codesOf('report-role', wrong?.meta)).toEqual(['other'])
  expect(codesOf('agreement', wrong?.meta)).toEqual(['differs'])
  expect(wrong?.relatedArtifact?.find(({ type }) => type === 'replaced-with')?.resourceReference).toEqual({
    reference: `Evidence/${right?.id}`,
  })
  const rulings = ofType<ArtifactAssessment>(all, 'ArtifactAssessment').filter(
    ({ artifactReference }) => artifactReference?.reference === `Evidence/${wrong?.id}`,
  )
  const ruling = rulings.find((one) => codesOf('ruling-kind', one).length > 0)
  expect(codesOf('ruling-kind', ruling)).toEqual(['transcription-error'])
  expect(codesOf('ruling-outcome', ruling)).toEqual(['resolved'])
  // The ruling claims no more in code than it does on the page.
  expect(codesOf('ruling-strength', ruling)).toEqual(['probable'])
  expect(codesOf('check-verdict', rulings)).toContain('fails')
})

test('nothing but a number that was ruled an error is retired where no source was retracted', () => {
  const retired = studies.flatMap(({ slug }) =>
    ofType<Evidence>(resourcesOf(slug), 'Evidence').filter(({ status }) => status === 'retired'),
  )
  expect(retired.length).toBeGreaterThanOrEqual(2)
  for (const one of retired)
    expect(one.relatedArtifact?.some(({ type }) => type === 'replaced-with')).toBe(true)
})

test('the report of a randomised trial leads with both arms, and lists every Evidence once', () => {
  const all = resourcesOf('casps')
  const report = ofType<Composition>(all, 'Composition').find(({ id }) => id === 'report-casps')
  const [key, ...parts] = report?.section ?? []
  expect(codesOf('report-section', key?.code)).toEqual(['key-result'])
  expect(key?.entry?.length).toBeGreaterThanOrEqual(2)
  const listed = parts.flatMap(({ entry = [] }) => entry.map(({ reference }) => reference))
  const reports = ofType<Evidence>(all, 'Evidence').filter(({ identifier }) => identifier)
  expect(listed.filter((one) => one?.startsWith('Evidence/')).sort()).toEqual(
    reports.map(({ id }) => `Evidence/${id}`).sort(),
  )
})

test('a count is the quantity of its statistic, and our Evidence is cited as ours', () => {
  const evidence = studies.flatMap(({ slug }) => ofType<Evidence>(resourcesOf(slug), 'Evidence'))
  const counts = evidence.flatMap(({ statistic = [] }) =>
    statistic.filter(({ statisticType }) => statisticType?.coding?.[0]?.code === 'C25463'),
  )
  expect(counts.length).toBeGreaterThan(100)
  expect(counts.filter(({ quantity, numberAffected }) => !quantity || numberAffected !== undefined)).toEqual(
    [],
  )
  for (const { citeAsMarkdown } of evidence) expect(citeAsMarkdown).toContain('Denominator')
})

test('people, arms and what is compared stand as the guide for evidence-based medicine has them', () => {
  const all = resourcesOf('lms-04-trabectedin')
  const groups = ofType<Group>(all, 'Group')
  expect(new Set(groups.map(({ membership }) => membership))).toEqual(new Set(['enumerated']))
  const compared = ofType<Evidence>(all, 'Evidence').find(({ variableDefinition }) =>
    JSON.stringify(variableDefinition).includes('referenceExposure'),
  )
  const exposures = compared?.variableDefinition.filter(
    ({ variableRole }) => variableRole.coding?.[0]?.code === 'exposure',
  )
  expect(exposures).toHaveLength(1)
  const assignment = all.find(
    ({ resourceType, id }) => `${resourceType}/${id}` === exposures?.[0]?.observed?.reference,
  )
  expect(assignment).toMatchObject({ handling: 'dichotomous', category: [{}, {}] })
  expect(compared?.synthesisType?.coding?.[0]?.code).toBe('NotApplicable')
  expect(compared?.studyDesign?.map(({ coding }) => coding?.[0]?.code)).toContain('SEVCO:01003')
})

test('disease and drug have their codes, and every identifier a register or a word for what it is', () => {
  const [study] = ofType<ResearchStudy>(resourcesOf('atezolizumab-asps'), 'ResearchStudy')
  expect(study?.condition?.[0]?.coding).toContainEqual({
    system: 'http://terminology.hl7.org/CodeSystem/icd-o-3',
    code: '9581/3',
  })
  expect(study?.focus?.[0]?.concept?.coding).toContainEqual({
    system: 'http://www.whocc.no/atc',
    code: 'L01FF05',
  })
  const identifiers = studies.flatMap(
    ({ slug }) => ofType<ResearchStudy>(resourcesOf(slug), 'ResearchStudy')[0]?.identifier ?? [],
  )
  expect(identifiers.filter(({ system, type }) => !system && !type)).toEqual([])
  expect(identifiers).toContainEqual({ system: 'https://eudract.ema.europa.eu', value: '2010-021163-33' })
})

test('our own lists are published with every code that is used', () => {
  for (const name of Object.keys(houseCodes))
    expect(houseCodeSystem(name, site)?.concept?.length).toBeGreaterThan(1)
  expect(houseCodeSystem('constructor', site)).toBeNull()
})
