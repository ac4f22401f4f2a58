import { z } from 'zod'
import { conditionsOf, treatmentsOf } from '@/evidence/landscape/treatments'
import type { KnownName } from '@/evidence/record/names-schema'
import { synonymsOf, widerCondition } from '@/evidence/study/condition-hierarchy'
import { id, text } from '@/evidence/study/shape/fields'
import { listParameters, listSchema, pageOf } from './list'
import { defineOperation } from './operation'

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
    const [all, names] = [conditionsOf(await reads.studies()), await reads.names()]
    return pageOf(all, { path: '/api/v1/conditions', asked, keyOf: (one) => one.id }, (one) => ({
      id: one.id,
      name: one.name,
      synonyms: [...synonymsOf(one.id)],
      partOf: widerCondition(one.id, all)?.id ?? null,
      identifiers: knownAs(names, 'condition', one.name)?.identifiers ?? {},
      studies: slugsOf(one.studies),
      address: `${site.address}/conditions/${one.id}`,
    }))
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
    const [all, names] = [treatmentsOf(await reads.studies()), await reads.names()]
    return pageOf(all, { path: '/api/v1/treatments', asked, keyOf: (one) => one.id }, (one) => {
      const known = knownAs(names, 'drug', one.name)
      return {
        id: one.id,
        name: one.name,
        drugClass: one.drugClass,
        brands: known?.brands ?? [],
        codes: known?.codes ?? [],
        identifiers: known?.identifiers ?? {},
        studies: slugsOf(one.studies),
        address: `${site.address}/treatments/${one.id}`,
      }
    })
  },
})
