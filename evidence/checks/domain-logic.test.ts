import { expect, test } from 'vitest'
import { domainLogic } from './domain-logic'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, range } from './fixture'

test('responders shrank by at least 30%: -36.6 is a partial response, -26.6 is not', () => {
  const responders = aPopulation({ id: 'responders', n: 19, noun: { one: 'responder', many: 'responders' } })
  const judge = (high: string) =>
    domainLogic(
      aStudy({
        outcomes: [anOutcome({ concept: 'tumour-change' })],
        populations: [aPopulation(), responders],
        results: [
          aResult({
            populationId: 'responders',
            kind: 'median',
            spread: range,
            reports: [aReport({ value: '-66.2', low: '-100', high })],
          }),
        ],
      }),
    )
  expect(judge('-36.6')).toMatchObject([{ verdict: 'consistent', field: 'high' }])
  expect(judge('-26.6')).toMatchObject([
    {
      verdict: 'fails',
      working:
        'The least change among responders, −26.6%, is not a partial response (at most −30%, RECIST 1.1).',
    },
  ])
})

test('grades lie in order within 1 to 5', () => {
  const judge = (lowest: number, highest: number) =>
    domainLogic(
      aStudy({
        outcomes: [anOutcome({ harm: aHarm({ attribution: 'not-stated', grade: { lowest, highest } }) })],
      }),
    )
  expect(judge(4, 5)).toEqual([])
  expect(judge(5, 4)).toMatchObject([
    { verdict: 'fails', working: 'Grades 5 to 4 are no band within 1 to 5.' },
  ])
})

test('"none" of a group is contradicted by one of its part', () => {
  const judge = (count: number) =>
    domainLogic(
      aStudy({
        populations: [aPopulation(), aPopulation({ id: 'adults', n: 49, subsetOfId: 'treated' })],
        results: [
          aResult({ id: 'all', reports: [aReport({ count: 0, denominator: 52 })] }),
          aResult({ id: 'adults', populationId: 'adults', reports: [aReport({ count, denominator: 49 })] }),
        ],
      }),
    )
  expect(judge(0)).toMatchObject([{ verdict: 'consistent', resultId: 'adults' }])
  expect(judge(1)).toMatchObject([
    {
      verdict: 'fails',
      working: 'None of the patients who were treated had it, but in this part of them it was 1 of 49.',
    },
  ])
})
