import { describe, expect, test } from 'vitest'
import { aHarm, anOutcome, confidenceInterval, oneReport } from '@/evidence/checks/fixture'
import type { Study } from '@/evidence/study/study'
import { joinResult } from '@/evidence/study/join'
import { drawnBound, drawnEstimate } from './drawn-estimate'
import { harmsFigure } from './harms'
import { intervalRow } from './interval-of-report'
import type { DrawnMark } from './marks/drawing'
import type { Figure } from './marks/figure'
import { placeIntervalPlot } from './plots/interval-plot'

test.each([
  [{ value: '37' }, 37, null],
  [{ value: '<1' }, 1, 'low'],
  [{ value: '≤1' }, 1, 'low'],
  [{ value: '>99' }, 99, 'high'],
  [{ value: '≥99' }, 99, 'high'],
  // A count says more than the bound beside it.
  [{ value: '<1', count: 1, denominator: 400 }, 0.25, null],
  [{ count: 1, denominator: 4 }, 25, null],
  [{ state: 'not-reached' as const }, null, null],
])('%o is drawn at %s, going on to %s', (report, number, bound) => {
  const joined = joinResult(oneReport({}, report), 'result')
  expect([drawnEstimate(joined), drawnBound(joined)]).toEqual([number, bound])
})

test('a time of somebody still under observation goes on', () => {
  const joined = joinResult(oneReport({ kind: 'median', unit: 'months' }, { value: '4.1+' }), 'result')
  expect([drawnEstimate(joined), drawnBound(joined)]).toEqual([4.1, 'high'])
})

const marksOf = (figure: Figure | null): DrawnMark[] => figure?.draw(640).marks ?? []
const paths = (marks: DrawnMark[]) => marks.filter(({ kind }) => kind === 'path').length
const words = (marks: DrawnMark[]) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))

describe('a share of harm that is printed as a bound', () => {
  const harmOf = (report: Parameters<typeof oneReport>[1]): Study =>
    oneReport({ kind: 'proportion', unit: 'percent' }, report, {
      outcomes: [
        anOutcome({
          domain: 'safety',
          harm: aHarm({ term: 'Fatigue', ctcaeVersion: null, attribution: 'not-stated' }),
        }),
      ],
    })

  test('has no dot at its number, but an arrow, and the key says why', () => {
    const [exact, bound] = [harmOf({ value: '20' }), harmOf({ value: '<20' })].map((study) =>
      marksOf(harmsFigure(study)),
    )
    const dots = (marks: DrawnMark[] = []) => marks.filter(({ kind }) => kind === 'circle').length
    expect(dots(bound)).toBeLessThan(dots(exact))
    expect([paths(exact ?? []), paths(bound ?? [])]).toEqual([0, 2])
    expect(words(bound ?? [])).toContain('Only a bound is printed, such as <1%')
    expect(words(exact ?? [])).not.toContain('Only a bound is printed, such as <1%')
  })
})

test('an estimate of an interval plot that is a bound is an arrow in the place of the point', () => {
  const draw = (value: string) => {
    const joined = joinResult(
      oneReport({ spread: confidenceInterval }, { value, low: '0.1', high: '3' }),
      'result',
    )
    const row = intervalRow(joined, { label: 'All', cells: ['52'], line: '' })
    const axis = { kind: 'linear', domain: [0, 10], title: '%', reference: null, directions: null } as const
    return placeIntervalPlot(
      {
        groups: [{ sentence: null, rows: [row] }],
        columns: [{ head: 'N', align: 'end' }],
        axis: { ...axis, domain: [0, 10] },
      },
      640,
    ).marks
  }
  const circles = (marks: DrawnMark[]) => marks.filter(({ kind }) => kind === 'circle').length
  expect(circles(draw('1')) - circles(draw('<1'))).toBe(1)
  expect(words(draw('<1'))).toContain('Estimate of which only a bound is printed, such as <1%')
})
