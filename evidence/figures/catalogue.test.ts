import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { figuresOf, findFigure } from './catalogue'
import { drawingFaults } from './marks/drawing-faults'
import { numbersMissingFromTable, numbersMissingFromWords, wordsOf } from './marks/drawing-fixture'
import { exampleStudy } from './gallery/example-study'
import { frameWidths } from './marks/figure'
import { galleryCases } from './gallery/gallery-cases'

const widths = Object.values(frameWidths)
const withoutPart = (study: Study, part: Partial<Study>): string[] =>
  figuresOf({ ...study, ...part }).map(({ id }) => id)

test('titles state the finding', () => {
  const titles = Object.fromEntries(
    figuresOf(exampleStudy()).map(({ id, title }) => [id, title.replaceAll('\u00a0', ' ')]),
  )
  expect(titles).toEqual({
    'response-in-people': '6 of 20 patients had an objective response; 8 had stable disease',
    'response-intervals':
      'Objective response: 6 of 20 (30%) by investigators, 4 of 18 (22%) by independent review',
    'best-response': 'Stable disease was the most frequent best response, in 8 of 20 patients',
    'benefit-and-harm': 'Of 20 patients, 6 had an objective response and 5 a grade 3 or higher adverse event',
    durations: 'Median duration of response was 9.5 months (range, 2.0 to 30.1)',
    harms: '19 of 20 patients had any adverse event; 5 had a grade 3 or higher adverse event',
    'participant-flow': '21 patients were enrolled; the main result is counted in 20 of them',
    timeline: 'Enrolment ran from February 2018 to November 2020',
  })
})

test('the response figure draws one mark for each of the 20 who were treated', () => {
  const figure = findFigure(exampleStudy(), 'response-in-people')
  for (const width of widths) {
    expect(figure.draw(width).marks.filter(({ part }) => part === 'person')).toHaveLength(20)
  }
})

test('the two whom the source leaves out are a group of their own', () => {
  // 1 + 5 + 8 + 4 = 18 of 20.
  const rows = findFigure(exampleStudy(), 'response-in-people').table.rows
  expect(rows.at(-1)).toEqual(['Not accounted for', '2', '10%, computed'])
})

test('a study that says only who responded is drawn as those who did and those who did not', () => {
  // 6 of 20 responded, so 14 did not.
  const figure = findFigure({ ...exampleStudy(), partitions: [] }, 'response-in-people')
  const looks = figure.draw(640).marks.flatMap(({ part, look }) => (part === 'person' ? [look] : []))
  expect(looks.filter((look) => look === 'solid-2')).toHaveLength(6)
  expect(looks.filter((look) => look === 'outline')).toHaveLength(14)
  expect(figure.table.rows.at(-1)).toEqual(['No objective response', '14', '70%, computed'])
})

test('answers by another assessor in other people stand apart and say why', () => {
  const words = wordsOf(findFigure(exampleStudy(), 'response-intervals').draw(640)).join(' ')
  expect(words).toContain('Not comparable with the rows above: different assessor and analysis population.')
})

test('a study offers no figure that its data cannot carry', () => {
  const study = exampleStudy()
  expect(withoutPart(study, { partitions: [] })).not.toContain('best-response')
  expect(withoutPart(study, { dates: [] })).not.toContain('timeline')
  const notHarms = study.outcomes.filter(({ harm }) => harm === null).map(({ id }) => id)
  expect(
    withoutPart(study, { results: study.results.filter(({ outcomeId }) => notHarms.includes(outcomeId)) }),
  ).not.toContain('harms')
})

test('a figure that a study does not offer is an error that names those it does', () => {
  expect(() => findFigure(exampleStudy(), 'waterfall')).toThrow(
    /^Study "example" has no figure "waterfall"\. Known: response-in-people, response-intervals, /,
  )
})

const everyFigure = [...figuresOf(exampleStudy()), ...galleryCases].map(
  (figure) => [figure.id, figure] as const,
)

test.each(everyFigure)('%s: all marks in the frame, no text over another, at every width', (_, figure) => {
  expect(widths.flatMap((width) => drawingFaults(figure.draw(width)))).toEqual([])
})

test.each(everyFigure)(
  '%s: every number drawn is in its table and in its words, and the table has no hole',
  (_, figure) => {
    expect(numbersMissingFromTable(figure)).toEqual([])
    expect(numbersMissingFromWords(figure)).toEqual([])
    for (const row of figure.table.rows) {
      expect(row).toHaveLength(figure.table.columns.length)
      expect(row.every((cell) => cell.trim() !== '')).toBe(true)
    }
  },
)

test('gallery and catalogue use every id once', () => {
  expect(new Set(everyFigure.map(([id]) => id)).size).toBe(everyFigure.length)
})

test('people who are missing between two boxes have a box of their own, with the reason', () => {
  // 21 enrolled, 20 treated: the invented trial says that 1 withdrew consent.
  const figure = findFigure(exampleStudy(), 'participant-flow')
  expect(figure.table.rows[1]).toEqual([
    'Left before the first dose',
    '1',
    '21 patients who were enrolled',
    'Reason: withdrew consent',
  ])
  expect(figure.draw(344).marks.filter(({ look }) => look === 'dashed')).toHaveLength(1)
})
