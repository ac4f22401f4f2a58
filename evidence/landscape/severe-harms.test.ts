import { expect, test } from 'vitest'
import { aSideStudy, type Side } from './fixture'
import { harmFigure } from './harm-figure'
import { gradesInWords, harmScope, severeHarms } from './severe-harms'

const harm = {
  term: null,
  organSystem: null,
  ctcaeVersion: null,
  ctcaeAbsence: null,
  serious: false,
} as const
const side = (name: string, title: string, lowest: number, highest: number, related: boolean): Side => ({
  name,
  outcome: {
    title,
    concept: title.toLowerCase().replaceAll(' ', '-'),
    domain: 'safety',
    harm: { ...harm, grade: { lowest, highest }, attribution: related ? 'related' : 'possibly-related' },
  },
  report: { count: 0, denominator: 52 },
})
const four = aSideStudy(side('Alpha', 'Treatment-related event of grade 4 or 5', 4, 5, true))
const three = aSideStudy(side('Beta', 'Event of grade 3, potentially related', 3, 3, false))
const mild = aSideStudy(side('Gamma', 'Event of grade 1 or 2', 1, 2, true))

test('a row of the drawing is named as its outcome is, with grades and attribution, and no heading renames it', () => {
  const figure = harmFigure([four, three, mild])
  expect(figure?.table.columns.slice(0, 5)).toEqual(['Study', 'Harm', 'Grades', 'Attribution', 'Period'])
  expect(figure?.table.rows.map((row) => row.slice(0, 4))).toEqual([
    ['Alpha', 'Treatment-related event of grade 4 or 5', 'grade 4 or 5', 'treatment-related'],
    ['Beta', 'Event of grade 3, potentially related', 'grade 3', 'possibly treatment-related'],
  ])
  expect(figure?.description).toContain(
    'Alpha: treatment-related event of grade 4 or 5 (grade 4 or 5, treatment-related)',
  )
  expect(JSON.stringify(figure)).not.toContain('Any adverse event of grade 3 or worse')
})

test('harms of a single study are not drawn beside those of others', () => {
  expect(harmFigure([four])).toBeNull()
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
