import { expect, test } from 'vitest'
import { aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { figuresOf } from './catalogue'
import { changedFigures, figuresRestingOn } from './resting-on'

const study = (value: string, count: number) =>
  aStudy({ results: [aResult({ reports: [aReport({ value, count, denominator: 52 })] })] })

test('a figure rests on the results that it is drawn from, and not on a result that it leaves out', () => {
  const one = study('37', 19)
  const drawn = figuresOf(one).map(({ id }) => id)
  expect(figuresRestingOn(one, 'result')).toEqual(expect.arrayContaining(['response-intervals']))
  expect(drawn).toEqual(expect.arrayContaining(figuresRestingOn(one, 'result')))
  expect(figuresRestingOn(one, 'no-such-result')).toEqual([])
})

test('a figure is changed where it is drawn otherwise, or is gone', () => {
  expect(changedFigures(study('37', 19), study('37', 19))).toEqual([])
  expect(changedFigures(study('37', 19), study('35', 18))).toEqual(
    expect.arrayContaining(['response-intervals']),
  )
})
