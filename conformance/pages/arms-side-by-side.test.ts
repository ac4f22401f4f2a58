import { expect, test } from 'vitest'
import { publishedStudy } from '@/conformance/verify/published-studies'
import { findFigure, figuresOf } from '@/evidence/figures/catalogue'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { framesOf, frameWidths } from '@/evidence/figures/marks/figure'
import { formatKeyResult } from '@/evidence/format/key-result'
import { plainSpaces } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { allottedTo } from '@/evidence/study/allotted'

const rowsOf = (study: Study, id: string): string[][] =>
  findFigure(study, id).table.rows.map((cells) => cells.map(plainSpaces))

test('baseline stands in a column for each arm, kinds of people with their share of the arm', () => {
  const study = publishedStudy('lms-04-trabectedin')
  expect(findFigure(study, 'baseline').table.columns.map(plainSpaces)).toEqual([
    'Characteristic',
    'Doxorubicin with trabectedin (74 patients)',
    'Doxorubicin (76 patients)',
  ])
  expect(rowsOf(study, 'baseline')).toEqual([
    ['Age, median', '59 years', '64 years'],
    ['Women', '72%', '78%'],
    ['Leiomyosarcoma of the uterus', '45%', '45%'],
    ['Leiomyosarcoma of soft tissue', '55%', '55%'],
    ['Metastatic disease', '92%', '88%'],
  ])
  expect(rowsOf(publishedStudy('eribulin-sts-309'), 'baseline')).toEqual([
    ['Liposarcoma', '71 of 228 (31.1%, computed)', '72 of 224 (32.1%, computed)'],
    ['Leiomyosarcoma', '157 of 228 (68.9%, computed)', '152 of 224 (67.9%, computed)'],
  ])
})

test('medians in weeks and months stand on one axis, and the words have them as printed', () => {
  const figure = findFigure(publishedStudy('geddis'), 'durations')
  expect(rowsOf(publishedStudy('geddis'), 'durations').map((row) => row[4])).toEqual([
    '22 months',
    '23.7 weeks',
    '23.3 weeks',
    '67.3 weeks',
    '76.3 weeks',
  ])
  expect(figure.caption).toContain('What is printed in another unit is drawn in weeks')
})

test('of a trial whose sources print nobody by arm there is no baseline figure', () => {
  expect(figuresOf(publishedStudy('motion-vimseltinib')).map(({ id }) => id)).not.toContain('baseline')
})

test('of a curve the printed points alone are drawn: a mark for each share, its interval, each median, and nothing between', () => {
  const [study, id] = [publishedStudy('lms-04-trabectedin'), 'progression-free-survival-at-times']
  const figure = findFigure(study, id)
  expect(rowsOf(study, id).map(([arm, , ...rest]) => [arm, ...rest])).toEqual([
    ['Doxorubicin with trabectedin', 'At 12 months', '50.7%', '95% CI, 39.5 to 61.9'],
    ['Doxorubicin with trabectedin', 'At 24 months', '30.2%', '95% CI, 20.9 to 41.5'],
    ['Doxorubicin with trabectedin', 'Median', '12.2 months', '95% CI, 10.1 to 15.6'],
    ['Doxorubicin', 'At 12 months', '16.0%', '95% CI, 9.4 to 25.9'],
    ['Doxorubicin', 'At 24 months', '5.3%', '95% CI, 2.1 to 12.9'],
    ['Doxorubicin', 'Median', '6.2 months', '95% CI, 4.1 to 7.1'],
  ])
  const { marks } = figure.draw(frameWidths.wide)
  // Four shares and two medians, and a sign for each arm in the key.
  const signs = marks.filter(({ kind, look }) => kind !== 'text' && ['estimate', 'open'].includes(look))
  expect(signs).toHaveLength(8)
  // A line from one point to another would slope; those of intervals and of the scale are upright or level.
  const lines = marks.flatMap((mark) => (mark.kind === 'line' ? [mark] : []))
  expect(lines.filter(({ x1, x2, y1, y2 }) => x1 !== x2 && y1 !== y2)).toEqual([])
  expect(marks.filter(({ kind }) => kind === 'path')).toEqual([])
})

test('an estimate of which a limit was not reached runs to the end of the axis, and a median that was not reached is no mark', () => {
  const [study, id] = [publishedStudy('defi-nirogacestat'), 'progression-free-survival-at-times']
  const figure = findFigure(study, id)
  expect(
    rowsOf(study, id)
      .filter(([, , when]) => when === 'Median')
      .map(([arm, , , what]) => [arm, what]),
  ).toEqual([
    ['Nirogacestat', 'not estimable'],
    ['Placebo', '15.1 months'],
  ])
  for (const frame of framesOf(figure)) expect(drawingFaults(figure.draw(frameWidths[frame]))).toEqual([])
})

test('how many were allotted is what a source says, or what its cohorts add up to; of people who could be evaluated nothing follows', () => {
  const allotted = (slug: string) => {
    const study = publishedStudy(slug)
    return study.arms.map((arm) => allottedTo(study, arm)).map((one) => one && [one.n, one.status])
  }
  expect(allotted('palette-pazopanib')).toEqual([
    [246, 'published'],
    [123, 'published'],
  ])
  expect(allotted('regosarc')).toEqual([
    [90, 'inferred'],
    [92, 'inferred'],
  ])
  expect(allotted('cediranib-sunitinib-asps')).toEqual([null, null])
  const flow = findFigure(publishedStudy('cediranib-sunitinib-asps'), 'participant-flow')
  expect(plainSpaces(flow.title)).toBe('34 patients were enrolled; the main result is counted in 29 of them')
})

test('the line of a key result is the comparison, and where none is printed it says so', () => {
  const line = (slug: string) => plainSpaces(formatKeyResult(publishedStudy(slug)))
  expect(line('casps')).toBe(
    'Change in the target tumours, 24 weeks: cediranib against placebo, one-sided P = 0.0010; cediranib, −8.3% (interquartile range, −26.5 to 5.9); placebo, 13.4% (interquartile range, 1.1 to 21.3)',
  )
  expect(line('alter0203-asps')).toBe(
    'Progression-free survival, hazard ratio: anlotinib against placebo, 0.14 (P < 0.0001); anlotinib, 18.23 months; placebo, 3.00 months',
  )
  expect(line('geddis')).toMatch(
    /46\.3%; no estimate or test of the difference is printed in the sources read$/,
  )
})
