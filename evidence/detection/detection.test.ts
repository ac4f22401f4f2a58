import { describe, expect, test } from 'vitest'
import {
  aHarm,
  anOutcome,
  aPopulation,
  aReport,
  aResult,
  aSource,
  aStudy,
  confidenceInterval,
  range,
} from '@/evidence/checks/fixture'
import type { Study } from '@/evidence/study/study'
import { corruptStudy } from './corrupt-study'
import { corruptionKinds, type CorruptionKind } from './corruption-kinds'
import { detectionSchema } from './detection'
import { detectionTable } from './detection-table'
import { measureDetection } from './measure-detection'
import { misprint, type Misprint } from './misprint'
import { seededRandom } from './random'

const study = aStudy({
  sources: [aSource({ pmid: '37672694', url: 'https://pubmed.ncbi.nlm.nih.gov/37672694/' })],
  populations: [aPopulation(), aPopulation({ id: 'other', n: 49 })],
  results: [
    aResult({
      spread: confidenceInterval,
      reports: [aReport({ value: '37', count: 19, denominator: 52, low: '24', high: '51' })],
    }),
    aResult({
      id: 'duration',
      kind: 'median',
      unit: 'months',
      spread: range,
      reports: [aReport({ value: '24.7', low: '4.1', high: '55.8' })],
    }),
  ],
})

describe('misprints', () => {
  const all = (kind: Misprint, text: string, whole = false) => {
    const random = seededRandom(7)
    return new Set(Array.from({ length: 200 }, () => misprint(kind, text, whole, random)))
  }

  test('of 24.7 are just these', () => {
    expect(all('digits-swapped', '24.7')).toEqual(new Set(['42.7', '27.4']))
    expect(all('digit-dropped', '24.7')).toEqual(new Set(['4.7', '2.7', '24']))
    expect(all('off-by-one', '24.7')).toEqual(new Set(['24.8', '24.6']))
    expect(all('point-moved', '24.7')).toEqual(new Set(['2.47', '247']))
  })

  test('keep the sign, and leave a number alone that they cannot change', () => {
    expect(all('off-by-one', '-36.6')).toEqual(new Set(['-36.7', '-36.5']))
    expect(all('digits-swapped', '33')).toEqual(new Set([null]))
    expect(all('digit-dropped', '7')).toEqual(new Set([null]))
    expect(all('off-by-one', '0')).toEqual(new Set(['1']))
    expect(all('point-moved', '19', true)).toEqual(new Set(['190']))
  })
})

describe('corruptions', () => {
  test('each kind changes one result and leaves the original alone', () => {
    const before = structuredClone(study)
    const random = seededRandom(1)
    const impossible = Object.keys(corruptionKinds).filter((kind) => {
      const corrupted = corruptStudy(study, kind as CorruptionKind, random)
      if (corrupted === null) return true
      const changed = corrupted.results.filter((one, index) => one !== study.results[index])
      expect(changed).toHaveLength(kind === 'identifier-misprinted' ? 0 : 1)
      return false
    })
    expect(impossible).toEqual([
      'design-misprinted',
      'arms-exchanged',
      'effect-inverted',
      'sides-misrecorded',
      'quotation-exchanged',
      'grade-misrecorded',
      'attribution-misrecorded',
    ])
    expect(study).toEqual(before)
  })

  test('a range is labelled as an interval', () => {
    expect(corruptStudy(study, 'range-as-interval', seededRandom(1))?.results[1]?.spread?.kind).toBe(
      'confidence-interval',
    )
  })
})

describe('slips of editors', () => {
  const ratio = aResult({
    id: 'hazard-ratio',
    kind: 'ratio',
    unit: 'none',
    measure: 'hazard-ratio',
    armId: 'drug',
    comparatorArmId: 'placebo',
    spread: confidenceInterval,
    reports: [
      aReport({
        value: '0.54',
        low: '0.30',
        high: '0.97',
        pValue: {
          relation: '=',
          printed: { text: '0.041', number: 0.041, decimals: 3 },
          sides: 'one',
          test: null,
        },
      }),
    ],
  })
  const median = (armId: string, value: string) =>
    aResult({
      id: armId,
      kind: 'median',
      unit: 'months',
      armId,
      reports: [aReport({ value, quote: `${value} months` })],
    })
  const trial = aStudy({
    outcomes: [
      anOutcome({ better: 'higher' }),
      anOutcome({
        id: 'harm',
        domain: 'safety',
        title: 'Grade 3 adverse event',
        harm: aHarm({ grade: { lowest: 3, highest: 3 } }),
      }),
    ],
    results: [
      ratio,
      median('drug', '10.8'),
      median('placebo', '3.7'),
      aResult({
        id: 'grade-3',
        outcomeId: 'harm',
        reports: [aReport({ value: '15', quote: 'grade 3 in 15%' })],
      }),
    ],
  })
  const planted = (kind: CorruptionKind) => corruptStudy(trial, kind, seededRandom(1))
  const result = (of: Study | null, id: string) => of?.results.find((one) => one.id === id)

  test('exchange arms with their quotations, and turn a ratio over with its limits', () => {
    const exchanged = planted('arms-exchanged')
    expect(result(exchanged, 'drug')?.reports[0]).toMatchObject({ resultId: 'drug', quote: '3.7 months' })
    expect(result(exchanged, 'placebo')?.reports[0]?.value?.text).toBe('10.8')
    expect(result(planted('effect-inverted'), 'hazard-ratio')?.reports[0]).toMatchObject({
      value: { text: '1.85' },
      low: { printed: { text: '1.03' } },
      high: { printed: { text: '3.33' } },
    })
  })

  test('turn sides, change a unit, enter a result twice, quote another sentence', () => {
    expect(result(planted('sides-misrecorded'), 'hazard-ratio')?.reports[0]?.pValue?.sides).toBe('two')
    const units = planted('unit-misrecorded')?.results.map(({ unit }) => unit)
    expect(units?.filter((unit) => unit === 'months')).toHaveLength(1)
    expect(planted('key-twice')?.results).toHaveLength(5)
    const before = trial.results.map(({ reports }) => reports[0]?.quote)
    const after = planted('quotation-exchanged')?.results.map(({ reports }) => reports[0]?.quote)
    expect(after?.filter((quote, index) => quote !== before[index])).toHaveLength(1)
  })

  test('change a grade and an attribution, and nothing else of the harm', () => {
    const graded = planted('grade-misrecorded')?.outcomes[1]?.harm
    expect(graded).toEqual({ ...trial.outcomes[1]?.harm, grade: graded?.grade })
    expect(graded?.grade).not.toEqual({ lowest: 3, highest: 3 })
    expect(planted('attribution-misrecorded')?.outcomes[1]?.harm?.attribution).not.toBe('any-cause')
  })
})

describe('measurement', () => {
  test('is the same for the same seed and another for another', () => {
    expect(measureDetection([study], 3, 160)).toEqual(measureDetection([study], 3, 160))
    expect(measureDetection([study], 4, 160)).not.toEqual(measureDetection([study], 3, 160))
  })

  test('finds all swapped limits, no range labelled as an interval without a quotation, and no false alarm', () => {
    const detection = measureDetection([study], 1, 1800)
    const tallyOf = (kind: CorruptionKind) => detection.kinds.find((one) => one.kind === kind)
    expect(detection.falseAlarms).toBe(0)
    expect(tallyOf('limits-swapped')).toMatchObject({ tried: 100, detected: 100 })
    expect(tallyOf('range-as-interval')).toMatchObject({ tried: 100, detected: 0 })
    expect(tallyOf('design-misprinted')).toMatchObject({ tried: 0, detected: 0 })
    // Of eighteen kinds seven cannot happen to this study.
    expect(detection.total.tried).toBe(1100)
  })

  test('counts a true record that fails as a false alarm', () => {
    const wrong = aStudy({
      results: [aResult({ reports: [aReport({ value: '73', count: 19, denominator: 52 })] })],
    })
    expect(measureDetection([wrong], 1, 18).falseAlarms).toBe(1)
  })

  test('counts what is only remarked on apart, and as not found', () => {
    const labels = aStudy({
      outcomes: [
        anOutcome({ domain: 'safety', title: 'Nausea', definition: 'Of any cause.', harm: aHarm() }),
      ],
      results: [aResult({ reports: [aReport({ value: '15', quote: 'nausea in 15%' })] })],
    })
    const { falseAlarms, remarks, kinds } = measureDetection([labels], 1, 180)
    expect([falseAlarms, remarks]).toEqual([0, 0])
    const tally = kinds.find(({ kind }) => kind === 'attribution-misrecorded')
    // The rest were turned to "not stated", which needs no words.
    expect(tally).toMatchObject({ tried: 10, detected: 0, remarked: 7 })
  })

  test('is a table with a row for each rule and both totals, and a file that reads back', () => {
    const detection = measureDetection([study], 1, 90)
    const { head, rows } = detectionTable(detection)
    expect(head).toHaveLength(20)
    expect(rows.map(({ label }) => label).slice(-6)).toEqual([
      'All rules but the quotations',
      'All rules together',
      'Only remarked on: a warning, no error',
      'Slips in what a rule reads',
      'All rules together, of those',
      'Found or remarked on, of those',
    ])
    expect(rows.every(({ cells }) => cells.length === 19)).toBe(true)
    expect(detectionSchema.parse(JSON.parse(JSON.stringify(detection)))).toEqual(detection)
  })
})
