import { expect, test } from 'vitest'
import { aHarm } from '@/evidence/checks/fixture'
import { aSideStudy, type Side } from './fixture'
import { harmChart } from './harm-chart'
import { gradesInWords, harmScope, severeHarms } from './severe-harms'

const side = (name: string, title: string, lowest: number, highest: number, related: boolean): Side => ({
  name,
  outcome: {
    title,
    concept: title.toLowerCase().replaceAll(' ', '-'),
    domain: 'safety',
    harm: aHarm({
      ctcaeVersion: null,
      grade: { lowest, highest },
      attribution: related ? 'related' : 'possibly-related',
    }),
  },
  report: { count: 0, denominator: 52 },
})
const four = aSideStudy(side('Alpha', 'Treatment-related event of grade 4 or 5', 4, 5, true))
const three = aSideStudy(side('Beta', 'Event of grade 3, potentially related', 3, 3, false))
const mild = aSideStudy(side('Gamma', 'Event of grade 1 or 2', 1, 2, true))

test('a row of the drawing is named as its outcome is, with grades and attribution, and no heading renames it', () => {
  const chart = harmChart([four, three, mild])
  expect(chart?.blocks.map(({ title, sets }) => [title, ...sets.flat().map(({ label }) => label)])).toEqual([
    ['Alpha', 'Treatment-related event of grade 4 or 5'],
    ['Beta', 'Event of grade 3, potentially related'],
  ])
  expect(chart?.blocks.flatMap(({ sets }) => sets.flat()).map(({ cells }) => cells.at(-1))).toEqual([
    'grade 4 or 5, treatment-related',
    'grade 3, possibly treatment-related',
  ])
  expect(JSON.stringify(chart)).not.toContain('Any adverse event of grade 3 or worse')
})

test('harms of a single study are not drawn beside those of others', () => {
  expect(harmChart([four])).toBeNull()
})

test('grades below 3 are neither severe nor serious', () => {
  expect(severeHarms([mild])).toEqual([])
  expect(severeHarms([three]).map(({ study }) => study.slug)).toEqual(['beta'])
})

test('grades are said as a band, and a period that is not in the record is not yet taken', () => {
  expect(gradesInWords({ grade: null })).toBe('any grade')
  expect(gradesInWords({ grade: { lowest: 3, highest: 5 } })).toBe('grade 3 to 5')
  const [outcome] = four.outcomes
  expect(outcome && harmScope({ ...outcome, timeFrame: null }).period).toBe('not yet taken')
})
