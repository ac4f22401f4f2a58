import { expect, test } from 'vitest'
import { anOutcome, aPopulation, aResult, aStudy } from '@/evidence/checks/fixture'
import { formatPrimaryEndPoints, primaryEndPoints, verdictOfResult } from './end-point'

const pointer = { sourceId: 'paper', locator: 'Results', quote: 'The study did not meet its endpoint.' }
const missed = anOutcome({ endPoint: { verdict: 'missed', pointer } })

test.each([
  ['one that was missed', [missed], 'Objective response: missed'],
  ['one that was met', [anOutcome({ endPoint: { verdict: 'met', pointer } })], 'Objective response: met'],
  [
    'one of which the source leaves that out',
    [anOutcome({ endPoint: { verdict: 'not-stated', pointer } })],
    'Objective response: whether it was met is not in the record',
  ],
  ['one of which nobody took it', [anOutcome()], 'Objective response: whether it was met is not yet taken'],
  [
    'a judged one beside another report of it',
    [missed, anOutcome({ id: 'later' })],
    'Objective response: missed',
  ],
  ['none', [anOutcome({ type: 'secondary' })], 'none named in the record'],
])('%s', (_, outcomes, words) => {
  expect(formatPrimaryEndPoints(aStudy({ outcomes }))).toBe(words)
})

test('one that is tested in several parts of the people, part by part', () => {
  const outcome = anOutcome()
  const parts = [
    { id: 'leiomyosarcoma', verdict: 'met' },
    { id: 'liposarcoma', verdict: 'missed' },
    { id: 'synovial', verdict: 'met' },
  ] as const
  const study = aStudy({
    outcomes: [outcome],
    populations: parts.map(({ id }) =>
      aPopulation({ id, label: `patients with ${id}`, subgroup: { by: 'Histology', level: sentence(id) } }),
    ),
    results: parts.map(({ id, verdict }) =>
      aResult({ id, populationId: id, endPoint: { verdict, pointer } }),
    ),
  })
  expect(primaryEndPoints(study)).toEqual([
    {
      outcome,
      words: 'Objective response: met in leiomyosarcoma and synovial, missed in liposarcoma',
      verdict: 'met in leiomyosarcoma and synovial, missed in liposarcoma',
      source: 'Paper 2023',
    },
  ])
  expect(study.results.map((result) => verdictOfResult(outcome, result))).toEqual(['met', 'missed', 'met'])
})

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
