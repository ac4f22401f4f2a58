import { expect, test } from 'vitest'
import { draftOf } from './draft'
import { coverageOf } from './loss'
import { registryShape } from './registry-record'

const group = { id: 'OG000', title: 'Drug A', description: 'Drug A once a day' }
const other = { id: 'OG001', title: 'Placebo' }

/** A registry record with one outcome measure. */
function recordWith(measure: Record<string, unknown>) {
  const outcome = {
    type: 'PRIMARY',
    title: 'Survival',
    timeFrame: '2 years',
    groups: [group, other],
    denoms: [
      {
        units: 'Participants',
        counts: [
          { groupId: 'OG000', value: '20' },
          { groupId: 'OG001', value: '19' },
        ],
      },
    ],
    ...measure,
  }
  const value = {
    protocolSection: {
      identificationModule: { nctId: 'NCT00000001', briefTitle: 'An invented trial' },
      designModule: { designInfo: { allocation: 'RANDOMIZED', interventionModel: 'FACTORIAL' } },
    },
    resultsSection: { outcomeMeasuresModule: { outcomeMeasures: [outcome] } },
  }
  const draft = draftOf(registryShape.parse(value))
  const results = draft.record.outcomes.flatMap((one) => one.results)
  return { draft, results, coverage: coverageOf(value.resultsSection, draft.record) }
}

const cells = (...measurements: Record<string, unknown>[]) => [{ categories: [{ measurements }] }]

test('"NA" is not "not reached": the comment of the registry is kept, and a person decides', () => {
  const { results, coverage } = recordWith({
    paramType: 'MEDIAN',
    dispersionType: '95% Confidence Interval',
    unitOfMeasure: 'months',
    classes: cells(
      { groupId: 'OG000', value: 'NA', lowerLimit: '10.1', upperLimit: 'NA', comment: 'Too few events' },
      { groupId: 'OG001', value: '12.0', lowerLimit: '8.5', upperLimit: 'NA' },
    ),
  })
  expect(results[0]?.reports[0]).toMatchObject({
    state: 'not-yet-extracted',
    note: 'Value as printed: NA\nLower limit as printed: 10.1\nUpper limit as printed: NA\nComment: Too few events',
  })
  expect(results[1]).toMatchObject({
    kind: 'median',
    unit: 'months',
    spread: { kind: 'confidence-interval', level: 95 },
    reports: [{ value: '12.0', low: '8.5', high: { absent: 'not-yet-extracted' } }],
  })
  expect(coverage.mapped).toBe(coverage.total)
})

test('a count of participants has the denominator that the registry prints', () => {
  const { results } = recordWith({
    paramType: 'COUNT_OF_PARTICIPANTS',
    classes: cells({ groupId: 'OG000', value: '7' }),
  })
  expect(results[0]).toMatchObject({ kind: 'proportion', reports: [{ count: 7, of: 20 }] })
})

test('a count above its denominator is kept in words, with what the rule says', () => {
  const { draft, results, coverage } = recordWith({
    paramType: 'COUNT_OF_PARTICIPANTS',
    classes: cells({ groupId: 'OG000', value: '21' }),
  })
  expect(results[0]?.reports[0]).toMatchObject({
    state: 'not-yet-extracted',
    note: 'Count as printed: 21\nNumber at risk as printed: 20',
  })
  expect(draft.refused).toEqual([
    {
      result: 'survival-og000',
      locator: 'Outcome measure 1, class 1, category 1, OG000',
      message: expect.stringContaining('21') as string,
    },
  ])
  expect(coverage.mapped).toBe(coverage.total)
})

test('a number without its zero gets it, and the note keeps what is printed', () => {
  const { results, coverage } = recordWith({
    paramType: 'MEAN',
    dispersionType: 'Standard Deviation',
    unitOfMeasure: 'mmHg',
    classes: cells({ groupId: 'OG000', value: '-.5', spread: '.25' }),
  })
  expect(results[0]).toMatchObject({
    kind: 'mean',
    unit: 'none',
    reports: [{ value: '-0.5', sd: '0.25', note: 'Value as printed: -.5\nSpread as printed: .25' }],
  })
  expect(coverage.mapped).toBe(coverage.total)
})

test('a comparison keeps its p value, level and sides, and says nothing of which arm is held against which', () => {
  const { draft, results, coverage } = recordWith({
    paramType: 'MEDIAN',
    unitOfMeasure: 'months',
    classes: cells({ groupId: 'OG000', value: '9' }, { groupId: 'OG001', value: '6' }),
    analyses: [
      {
        groupIds: ['OG000', 'OG001'],
        paramType: 'Hazard Ratio (HR)',
        paramValue: '0.70',
        pValue: '<0.001',
        statisticalMethod: 'Log Rank',
        ciPctValue: '97.5',
        ciNumSides: 'TWO_SIDED',
        ciLowerLimit: '0.50',
        ciUpperLimit: '0.98',
        nonInferiorityType: 'SUPERIORITY',
      },
      { groupIds: ['OG000', 'OG001'], pValue: '= 0.04', statisticalMethod: 'ANOVA' },
    ],
  })
  expect(results[2]).toMatchObject({
    kind: 'ratio',
    measure: 'hazard-ratio',
    spread: { level: 97.5, sides: 'two' },
    reports: [
      { value: '0.70', low: '0.50', high: '0.98', p: { relation: '<', value: '0.001', test: 'Log Rank' } },
    ],
  })
  expect(results[2]).not.toHaveProperty('comparator')
  expect(results[3]?.reports[0]).toMatchObject({ p: { relation: '=', value: '0.04', sides: 'not-stated' } })
  expect(results[3]?.reports[0]?.note).toContain('P value as printed: = 0.04')
  expect(draft.decisions).toContain(
    'The design model: the record has no word for FACTORIAL, and "parallel" stands until then.',
  )
  expect(coverage.mapped).toBe(coverage.total)
})

test('a measure that was not posted has a result that says so', () => {
  const { results } = recordWith({ reportingStatus: 'NOT_POSTED', groups: [], denoms: [] })
  expect(results).toHaveLength(1)
  expect(results[0]?.reports[0]).toMatchObject({ state: 'not-reported', locator: 'Outcome measure 1' })
})

test('a field that the import does not know is named in the loss report', () => {
  const { coverage } = recordWith({
    paramType: 'NUMBER',
    classes: cells({ groupId: 'OG000', value: '1', colour: 'green' }),
  })
  expect(coverage.lost).toEqual([
    {
      pattern: 'outcomeMeasuresModule.outcomeMeasures[].classes[].categories[].measurements[].colour',
      count: 1,
      reason: 'The import does not know this field, or has no place for it.',
      example: 'outcomeMeasuresModule.outcomeMeasures[0].classes[0].categories[0].measurements[OG000].colour',
    },
  ])
})
