import { z } from 'zod'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import type { KnownName } from '@/evidence/record/names-schema'
import { synonymsOf, widerCondition } from '@/evidence/study/condition-hierarchy'
import { id, text } from '@/evidence/study/shape/fields'
import type { Condition, Intervention } from '@/evidence/study/study'
import type { KeptItem } from './kept-list'
import { keptPage, listParameters, listSchema } from './list'
import { defineOperation } from './operation'
import { atSite } from './result-item'

const identifiers = z
  .strictObject({ atc: text, rxnorm: text, ncit: text, mesh: text, icdO3: text, orphanet: text })
  .partial()
  .describe('What catalogues call it; a catalogue in which it was not looked up is left out')
const studies = z.array(id).describe('Slugs of its studies')
const address = text.describe('Its page, for people')

const conditionSchema = z.strictObject({
  id,
  name: text.describe('Name for readers'),
  synonyms: z.array(text).describe('What else it is called'),
  partOf: id.nullable().describe('The wider disease that it is a kind of, where studies of that are here'),
  identifiers,
  studies,
  address,
})
const treatmentSchema = z.strictObject({
  id,
  name: text.describe('International nonproprietary name'),
  drugClass: text.describe('Class, as records call it'),
  brands: z.array(text).describe('Names under which it is or was sold, as far as a source was read for them'),
  codes: z.array(text).describe('Codes of its development'),
  identifiers,
  studies,
  address,
})
const someConditionFields = conditionSchema.partial()
const someTreatmentFields = treatmentSchema.partial()

const knownAs = (names: readonly KnownName[], kind: KnownName['kind'], name: string) =>
  names.find((one) => one.kind === kind && one.name.toLowerCase() === name.toLowerCase())

const slugsOf = (all: readonly { slug: string }[]) => all.map(({ slug }) => slug)

type ConditionItem = z.output<typeof conditionSchema>
type TreatmentItem = z.output<typeof treatmentSchema>

/** What the lists of diseases and drugs have to know of a study. */
export type SubjectsOf = { slug: string; conditions: Condition[]; interventions: Intervention[] }

/** Returns the diseases of the studies as the import keeps them, by name. */
export function keptConditions(studies: readonly SubjectsOf[], names: readonly KnownName[]): KeptItem[] {
  const all = conditionsOf(studies)
  return all.map(({ id: key, name, studies: own }) => ({
    list: 'conditions',
    key,
    item: {
      id: key,
      name,
      synonyms: [...synonymsOf(key)],
      partOf: widerCondition(key, all)?.id ?? null,
      identifiers: knownAs(names, 'condition', name)?.identifiers ?? {},
      studies: slugsOf(own),
      address: `/conditions/${key}`,
    } satisfies ConditionItem,
    values: [],
  }))
}

/** Returns the drugs of the studies as the import keeps them, by name. */
export function keptTreatments(studies: readonly SubjectsOf[], names: readonly KnownName[]): KeptItem[] {
  return treatmentsOf(studies).map(({ id: key, name, drugClass, studies: own }) => {
    const known = knownAs(names, 'drug', name)
    const item: TreatmentItem = {
      id: key,
      name,
      drugClass,
      brands: known?.brands ?? [],
      codes: known?.codes ?? [],
      identifiers: known?.identifiers ?? {},
      studies: slugsOf(own),
      address: `/treatments/${key}`,
    }
    return { list: 'treatments', key, item, values: [] }
  })
}

export const listConditions = defineOperation({
  id: 'listConditions',
  path: '/api/v1/conditions',
  summary: 'List conditions',
  description: 'Every disease of which studies are here, with its synonyms, its codes and its studies.',
  parameters: z.object(listParameters(conditionSchema)),
  schemas: {
    Condition: conditionSchema,
    ConditionFields: someConditionFields,
    ConditionList: listSchema(conditionSchema, someConditionFields),
  },
  answers: 'ConditionList',
  mayBeKept: true,
  examples: [
    {
      title: 'The diseases with their codes',
      address: '/api/v1/conditions?fields=id,identifiers&limit=1',
      shows: { items: [{ id: 'alveolar-soft-part-sarcoma', identifiers: { icdO3: '9581/3' } }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const path = '/api/v1/conditions'
    const question = { path, asked, filters: {} }
    return (await keptPage(reads, 'conditions', question, atSite(site)<ConditionItem>)).page
  },
})

export const listTreatments = defineOperation({
  id: 'listTreatments',
  path: '/api/v1/treatments',
  summary: 'List treatments',
  description:
    'Every drug that studies here gave, with its class, brands, codes and studies. Placebo is no treatment.',
  parameters: z.object(listParameters(treatmentSchema)),
  schemas: {
    Treatment: treatmentSchema,
    TreatmentFields: someTreatmentFields,
    TreatmentList: listSchema(treatmentSchema, someTreatmentFields),
  },
  answers: 'TreatmentList',
  mayBeKept: true,
  examples: [
    {
      title: 'The drugs with the names under which they are sold',
      address: '/api/v1/treatments?fields=id,brands,identifiers&limit=2',
      shows: { items: [{ id: 'anlotinib' }, { id: 'atezolizumab', brands: ['Tecentriq'] }] },
    },
  ],
  answer: async (asked, { reads, site }) => {
    const path = '/api/v1/treatments'
    const question = { path, asked, filters: {} }
    return (await keptPage(reads, 'treatments', question, atSite(site)<TreatmentItem>)).page
  },
})
