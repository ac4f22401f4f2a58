import { expect, test } from 'vitest'
import { judgeFor } from './check'
import { aReport, aResult, aStudy } from './fixture'
import { remembered } from './remembered'

const one = aResult({ id: 'one', reports: [aReport({ value: '37' })] })
const two = aResult({ id: 'two', reports: [aReport({ value: '24' })] })
const study = aStudy({ results: [one, two] })

/** Counts how often it is asked, and says what it saw. */
function aRule() {
  const seen: string[] = []
  const rule = remembered((shown, result) => {
    seen.push(`${shown.title}: ${shown.results.map(({ id }) => id).join(' ')}`)
    return [judgeFor('bounds-and-order', result.id, null)('value', 'consistent', shown.title)]
  })
  return { rule, seen }
}

test('a result is judged once while nothing about it changes, though another result does', () => {
  const { rule, seen } = aRule()
  const first = rule(study, one)
  expect(rule({ ...study, results: [one] }, one)).toBe(first)
  expect(seen).toHaveLength(1)
})

test('whatever part of the study changes, the result is judged anew', () => {
  for (const part of Object.keys(study).filter((name) => name !== 'results')) {
    const { rule, seen } = aRule()
    rule(study, one)
    rule({ ...study, [part]: structuredClone({ changed: part }) }, one)
    expect(seen, part).toHaveLength(2)
  }
})

test('a rule that is remembered cannot see the other results', () => {
  const { rule, seen } = aRule()
  rule(study, one)
  expect(seen).toEqual([`${study.title}: one`])
})
