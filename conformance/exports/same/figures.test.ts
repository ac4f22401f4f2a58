import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { figuresOf } from '@/evidence/figures/catalogue'
import { frameWidths, type Figure } from '@/evidence/figures/marks/figure'
import type { Study } from '@/evidence/study/study'
import { countOfRows, differencesOfFigures, numbersDrawnAlone } from './read-figures'

let studies: Study[] = []
beforeAll(() => {
  studies = knownContent('content').studies
})
const flagship = () => studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study

test('the table of every figure says of each result what the record says', () => {
  expect(studies.flatMap((study) => differencesOfFigures(study))).toEqual([])
  expect(studies.reduce((sum, study) => sum + countOfRows(study), 0)).toBeGreaterThan(100)
})

test.each(Object.entries(frameWidths))(
  'no %s drawing prints a number that its words and table do not',
  (_, width) => {
    const alone = studies.flatMap((study) =>
      figuresOf(study).map((figure) => [study.slug, figure.id, numbersDrawnAlone(figure, width)] as const),
    )
    expect(alone.filter(([, , numbers]) => numbers.length > 0)).toEqual([])
  },
)

/** Returns the flagship's figures with one cell of one table changed. */
function withCell(id: string, from: string, to: string): Figure[] {
  return figuresOf(flagship()).map((figure) =>
    figure.id === id
      ? {
          ...figure,
          table: {
            ...figure.table,
            rows: figure.table.rows.map((row) => row.map((cell) => cell.replace(from, to))),
          },
        }
      : figure,
  )
}

test.each([
  ['response-intervals', '37%', '36.5%', 'value: "36.5" for "37"'],
  ['response-intervals', '24\u00a0to\u00a051', '23.6\u00a0to\u00a051', 'low: "23.6" for "24"'],
  ['durations', '24.7', '25', 'value: "25" for "24.7"'],
  ['durations', 'range', '95% CI', 'spread: "confidence-interval 95" for "range"'],
  ['best-response', '18', '19', 'count: "19" for "18"'],
  ['harms', '50\u00a0of\u00a052', '50\u00a0of\u00a053', 'reads: "50 of 53 (96%)" for "50 of 52 (96%)"'],
  ['benefit-and-harm', '8\u00a0of', '9\u00a0of', 'reads: "9 of 52 (15%)" for "8 of 52 (15%)"'],
])('in %s, %s drawn as %s is named', (id, from, to, fault) => {
  expect(differencesOfFigures(flagship(), withCell(id, from, to)).join('\n')).toContain(fault)
})

test('rows of a figure that change places with each other are named', () => {
  const [one, other] = ['Stable disease', 'Partial response']
  const swapped = figuresOf(flagship()).map((figure) =>
    figure.id === 'best-response'
      ? {
          ...figure,
          table: {
            ...figure.table,
            rows: figure.table.rows.map(([label = '', ...rest]) => [
              label === one ? other : label === other ? one : label,
              ...rest,
            ]),
          },
        }
      : figure,
  )
  expect(differencesOfFigures(flagship(), swapped)).toContain(
    'figure best-response of atezolizumab-asps: Partial response count: "28" for "18"',
  )
})
