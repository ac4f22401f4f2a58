import { expect, test } from 'vitest'
import { z } from 'zod'
import { pointer, printed } from '@/evidence/study/shape/fields'
import { nodeAt, nodeOf, type Fields } from '@/evidence/study/shape/node'
import { populationShape } from '@/evidence/study/shape/people'
import { studyShape } from '@/evidence/study/shape/study'
import { columnNames, derivedFields, studyTables } from '@/evidence/study/storage/tables'
import { editorsSchema } from './editors-schema'
import { recordForm } from './record-form'
import { fieldsAt } from './schema-fields'
import { recordSchema } from './record-schema'
import * as written from './written'

const study = nodeOf(studyShape)
const fields: Fields = study.kind === 'block' ? study.fields : []

/** Returns the places that a table names and the shape does not have. */
const unknownPlaces = (paths: readonly string[]) =>
  paths.filter((path) => {
    try {
      return nodeAt(fields, path) === undefined
    } catch {
      return true
    }
  })

test('what is said of places of a study is said of places that it has', () => {
  const tables = [
    written.names,
    written.choices,
    written.absences,
    written.needed,
    written.gathered,
    written.follows,
    written.defaults,
    written.assumed,
    written.narrowed,
    columnNames,
    derivedFields,
  ]
  const places = tables.flatMap((table) => Object.keys(table)).filter((path) => !path.startsWith('terms.'))
  expect(places.length).toBeGreaterThan(30)
  expect(unknownPlaces(places)).toEqual([])
  expect(unknownPlaces(studyTables.flatMap(({ path }) => (path === '' ? [] : [path])))).toEqual([])
  expect(unknownPlaces(['populations.nStatus', 'populations.size', 'reports.id'])).toEqual([
    'populations.size',
    'reports.id',
  ])
})

test('a record writes a study shorter', () => {
  expect(fieldsAt(recordSchema, ['populations', 0])).toEqual([
    'id',
    'label',
    'n',
    'nStatus',
    'people',
    'subsetOf',
    'arm',
    'subgroup',
    'mixedDiseases',
    'lineOfTherapy',
    'noun',
    'description',
    'losses',
    'source',
    'locator',
    'quote',
  ])
  expect(fieldsAt(recordSchema, ['outcomes', 0, 'results', 0, 'reports', 0])).toEqual(
    'source state value count of atRisk personTime countStatus low high sd se p locator quote note'.split(
      ' ',
    ),
  )
  expect(fieldsAt(recordSchema, ['partitions', 0])).toEqual(
    'id title ofPopulation ofResult parts source closes excess'.split(' '),
  )
})

test('an editor is told what a field means, and what is left out', () => {
  expect(editorsSchema()).toMatchObject({
    type: 'object',
    properties: {
      registryId: { description: 'Registry number of the study; left out when it is in none.' },
      populations: {
        minItems: 1,
        items: {
          additionalProperties: false,
          properties: {
            n: {
              anyOf: [{ type: 'integer', minimum: 0 }, { required: ['absent'] }],
              description:
                'Size of the analysis population; none where the source does not state it, and shares of it then have no denominator.',
            },
            nStatus: { enum: ['published', 'inferred'] },
            people: { enum: ['not-stated'] },
          },
        },
      },
    },
  })
})

test('a new field of the shape is a field of the record, and comes back as it was written', () => {
  const wider = populationShape.extend({ sites: z.array(pointer), fasting: printed.nullable() })
  const { schema, read } = recordForm(wider, 'populations')
  expect(fieldsAt(schema, [])).toEqual(expect.arrayContaining(['sites', 'fasting']))
  const loss = { n: 1, what: 'left', reason: 'moved', source: 'paper', locator: 'Table 1' }
  const block = {
    ...{
      id: 'all',
      label: 'patients',
      n: 3,
      noun: { one: 'patient', many: 'patients' },
      description: 'All.',
    },
    ...{ nStatus: 'published', mixedDiseases: false, lineOfTherapy: 'mixed', losses: [loss] },
    ...{ sites: [{ source: 'paper', locator: 'p. 2' }], fasting: '16.0', source: 'paper', locator: 'p. 1' },
  }
  expect(z.core.safeParse(schema, block).success).toBe(true)
  expect(read(block, {})).toMatchObject({
    subsetOfId: null,
    losses: [{ reason: 'moved', reasonAbsence: null, pointer: { sourceId: 'paper', quote: null } }],
    sites: [{ sourceId: 'paper', locator: 'p. 2', quote: null }],
    fasting: { text: '16.0', number: 16, decimals: 1 },
    pointer: { sourceId: 'paper', locator: 'p. 1', quote: null },
  })
})
