import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { dumpOf } from '@/editorial/fixtures/database-dump'
import { temporarySite } from '@/editorial/fixtures/temporary-site'
import { conditionShape } from '@/evidence/study/shape/design'
import { count } from '@/evidence/study/shape/fields'
import { nodeOf } from '@/evidence/study/shape/node'
import { populationShape } from '@/evidence/study/shape/people'
import { studyShape } from '@/evidence/study/shape/study'
import { termShape } from '@/evidence/study/shape/term'
import { layoutOf, type TableColumn } from '@/evidence/study/storage/layout'
import { storedTables } from '@/evidence/study/storage/stored-tables'
import { studyTables } from '@/evidence/study/storage/tables'
import { modelsIn, shapeFaults, type WantedTable } from './shape-faults'

const schema = readFileSync('prisma/schema.prisma', 'utf8')
let dump = ''
beforeAll(async () => {
  dump = await dumpOf((await temporarySite(() => {})).databaseUrl)
})

const column = (name: string, type: TableColumn['type'] = 'text') =>
  ({ name, type, nullable: false, words: null, path: '' }) satisfies TableColumn

/** The tables that a study of this shape wants. */
const tablesFor = (shape: typeof studyShape): WantedTable[] =>
  storedTables(shape, studyTables).map(({ model, layout, keys }) => ({
    model,
    columns: layout.columns,
    keys,
  }))

/** The tables that belong to no study. */
const others: WantedTable[] = [
  { model: 'Condition', keys: [], columns: columnsOf(conditionShape, 'conditions') },
  { model: 'Term', keys: [column('position', 'whole')], columns: columnsOf(termShape, 'terms') },
  {
    model: 'TermSynonym',
    keys: [column('termId'), column('position', 'whole')],
    columns: [column('synonym')],
  },
  {
    model: 'ListedItem',
    keys: [column('list'), column('place', 'whole')],
    columns: [column('key'), column('item')],
  },
  {
    model: 'ListedValue',
    keys: [column('list'), column('name'), column('value')],
    columns: [column('label'), column('count', 'whole'), column('places')],
  },
  { model: 'Meta', keys: [column('key')], columns: [column('value')] },
]

function columnsOf(shape: z.ZodType, path: string): readonly TableColumn[] {
  return layoutOf(nodeOf(shape), { path, column: '' }, new Set(['terms.synonyms'])).columns
}

test('every field of the shape has its columns, every column its field, and each closed word its constraint', () => {
  const wanted = [...tablesFor(studyShape), ...others]
  expect(shapeFaults(wanted, modelsIn(schema), dump)).toEqual([])
  const columns = wanted.flatMap((table) => table.columns)
  expect(columns.length).toBeGreaterThan(150)
  expect(columns.filter(({ words }) => words !== null).length).toBeGreaterThanOrEqual(32)
})

/** The faults when something is amiss in the schema or the shape. */
const faultsOf = (planted: { shape?: typeof studyShape; schema?: string; dump?: string }) =>
  shapeFaults(
    [...tablesFor(planted.shape ?? studyShape), ...others],
    modelsIn(planted.schema ?? schema),
    planted.dump ?? dump,
  )

test('a field without a column is named', () => {
  // The type of the wider shape is not the study's; what is looked at here is what it says at run time.
  const shape = studyShape.extend({
    populations: z.array(populationShape.extend({ womenIncluded: count.nullable() })),
  }) as unknown as typeof studyShape
  expect(faultsOf({ shape })).toEqual([
    'The field "populations.womenIncluded" needs AnalysisPopulation.womenIncluded, which schema.prisma does not have.',
  ])
})

test('a column without a field is named', () => {
  expect(faultsOf({ schema: schema.replace('  nounOne ', '  womenIncluded Int?\n  nounOne ') })).toEqual([
    'schema.prisma has AnalysisPopulation.womenIncluded, which no field of the shape fills.',
  ])
})

test('a list without a table, and a table without a list, are named', () => {
  const shape = studyShape.extend({ readings: z.array(conditionShape) }) as unknown as typeof studyShape
  expect(() => tablesFor(shape)).toThrow('The list "readings" needs a table: add it to studyTables.')
  expect(faultsOf({ schema: `${schema}\nmodel Reading {\n  studySlug String\n}\n` })).toEqual([
    'schema.prisma has the model Reading, which holds no part of the shape.',
  ])
})

test('a column that may be empty where its field may not, and one of another type, are named', () => {
  expect(faultsOf({ schema: schema.replace(/(nounOne +String)/, '$1?') })).toEqual([
    'The field "populations.noun.one" wants AnalysisPopulation.nounOne to be String; schema.prisma says String?.',
  ])
  expect(faultsOf({ schema: schema.replace(/(everyDays +)Int/, '$1Float') })).toEqual([
    'The field "interventions.regimens.everyDays" wants Regimen.everyDays to be Int?; schema.prisma says Float?.',
  ])
})

test('a word that only the vocabulary or only the database knows is named', () => {
  const constraint = `CHECK ("masking" IN ('none', 'single', 'double', 'not-stated')`
  expect(dump).toContain(constraint)
  expect(faultsOf({ dump: dump.replace(constraint, constraint.replace(`, 'double'`, '')) })).toEqual([
    'The field "design.masking" has the words none, single, double, not-stated; the constraint on Study.masking allows none, single, not-stated.',
  ])
})
