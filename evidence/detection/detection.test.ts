import { describe, expect, test } from 'vitest'
import { aPopulation, aReport, aResult, aStudy, confidenceInterval, range } from '@/evidence/checks/fixture'
import { corruptStudy } from './corrupt-study'
import { corruptionKinds, type CorruptionKind } from './corruption-kinds'
import { detectionSchema } from './detection'
import { detectionTable } from './detection-table'
import { measureDetection } from './measure-detection'
import { misprint, type Misprint } from './misprint'
import { seededRandom } from './random'

const study = aStudy({
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
    for (const kind of Object.keys(corruptionKinds) as CorruptionKind[]) {
      const corrupted = corruptStudy(study, kind, random)
      if (kind === 'design-misprinted') expect(corrupted).toBeNull()
      else expect(corrupted?.results.filter((one, index) => one !== study.results[index])).toHaveLength(1)
    }
    expect(study).toEqual(before)
  })

  test('a range is labelled as an interval', () => {
    expect(corruptStudy(study, 'range-as-interval', seededRandom(1))?.results[1]?.spread?.kind).toBe(
      'confidence-interval',
    )
  })
})

describe('measurement', () => {
  test('is the same for the same seed and another for another', () => {
    expect(measureDetection([study], 3, 160)).toEqual(measureDetection([study], 3, 160))
    expect(measureDetection([study], 4, 160)).not.toEqual(measureDetection([study], 3, 160))
  })

  test('finds all swapped limits, no range labelled as an interval without a quotation, and no false alarm', () => {
    const detection = measureDetection([study], 1, 900)
    const tallyOf = (kind: CorruptionKind) => detection.kinds.find((one) => one.kind === kind)
    expect(detection.falseAlarms).toBe(0)
    expect(tallyOf('limits-swapped')).toMatchObject({ tried: 100, detected: 100 })
    expect(tallyOf('range-as-interval')).toMatchObject({ tried: 100, detected: 0 })
    expect(tallyOf('design-misprinted')).toMatchObject({ tried: 0, detected: 0 })
    expect(detection.total.tried).toBe(800)
  })

  test('counts a true record that fails as a false alarm', () => {
    const wrong = aStudy({
      results: [aResult({ reports: [aReport({ value: '73', count: 19, denominator: 52 })] })],
    })
    expect(measureDetection([wrong], 1, 9).falseAlarms).toBe(1)
  })

  test('is a table with a row for each rule and both totals, and a file that reads back', () => {
    const detection = measureDetection([study], 1, 90)
    const { head, rows } = detectionTable(detection)
    expect(head).toHaveLength(11)
    expect(rows.map(({ label }) => label).slice(-2)).toEqual([
      'All rules but the quotations',
      'All rules together',
    ])
    expect(rows.every(({ cells }) => cells.length === 10)).toBe(true)
    expect(detectionSchema.parse(JSON.parse(JSON.stringify(detection)))).toEqual(detection)
  })
})
