import { expect, test } from 'vitest'
import type { Result } from '@/evidence/study/result'
import { aPopulation, aReport, aResult, aStudy, confidenceInterval } from './fixture'
import { subgroupInteractions } from './subgroup-interactions'

const subgroup = (id: string, level: string) =>
  aPopulation({ id, subsetOfId: 'treated', subgroup: { by: 'Histology', level } })
const ratio = (id: string, [value, low, high]: [string, string, string], more: Partial<Result> = {}) =>
  aResult({
    id: `ratio-${id}`,
    populationId: id,
    kind: 'ratio',
    unit: 'none',
    measure: 'hazard-ratio',
    spread: confidenceInterval,
    ...more,
    reports: [aReport({ value, low, high })],
  })

// Eribulin or dacarbazine, overall survival by histology.
const study = (...more: Result[]) =>
  aStudy({
    populations: [
      aPopulation(),
      subgroup('liposarcoma', 'Liposarcoma'),
      subgroup('leiomyosarcoma', 'Leiomyosarcoma'),
      subgroup('other', 'Other'),
    ],
    results: [
      ratio('liposarcoma', ['0.51', '0.35', '0.75']),
      ratio('leiomyosarcoma', ['0.93', '0.71', '1.20']),
      ...more,
    ],
  })

test('eribulin: liposarcoma against leiomyosarcoma gives a ratio of hazard ratios of 0.55, p 0.011', () => {
  const [only, ...rest] = subgroupInteractions(study())
  expect(rest).toEqual([])
  expect(only?.by).toBe('Histology')
  expect(only?.interaction.ratioOfRatios).toBeCloseTo(0.548, 3)
  expect(only?.interaction.p).toBeCloseTo(0.011, 3)
})

test('three subgroups, another data cut or a ratio without limits give none', () => {
  expect(subgroupInteractions(study(ratio('other', ['0.80', '0.60', '1.10'])))).toEqual([])
  const later = study()
  expect(
    subgroupInteractions({
      ...later,
      results: later.results.map((one, index) => (index === 0 ? { ...one, dataCutoff: '2020-01-01' } : one)),
    }),
  ).toEqual([])
  expect(
    subgroupInteractions({ ...later, results: later.results.map((one) => ({ ...one, spread: null })) }),
  ).toEqual([])
})
