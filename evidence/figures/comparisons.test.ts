import { beforeAll, expect, test } from 'vitest'
import { aHarm, anOutcome, aPopulation, aReport, aResult, aStudy, bounded } from '@/evidence/checks/fixture'
import { anArm, aRatio } from '@/evidence/checks/fixture-two-arms'
import { goodSideOf, verdictOfInterval } from '@/evidence/format/favours'
import { joinResult } from '@/evidence/study/join'
import type { Result } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { differences, forestOf } from './comparisons'
import { harmsFigure } from './harms'
import { drawingFaults } from './marks/drawing-faults'
import { frameWidths, type Figure } from './marks/figure'
import { onArm } from './words'

const limit = (text: string) => ({ state: 'reported' as const, printed: bounded(text) })
/** The result of one arm in its own people. */
function result(
  id: string,
  outcomeId: string,
  rest: Partial<Result>,
  report: Parameters<typeof aReport>[0],
): Result {
  return aResult({ id, outcomeId, assessor: 'independent-review', ...rest, reports: [aReport(report)] })
}

const ratio = (id: string, outcomeId: string, [value, low, high]: [string, string, string]) =>
  aRatio({
    id,
    outcomeId,
    armId: 'drug',
    comparatorArmId: 'placebo',
    assessor: 'independent-review',
    reports: [aReport({ value, low, high })],
  })

const counted = (id: string, outcomeId: string, armId: string, [count, of]: [number, number]) =>
  result(
    id,
    outcomeId,
    { populationId: armId, armId, kind: 'proportion', unit: 'percent' },
    {
      count,
      denominator: of,
      countStatus: 'published',
    },
  )

// Figures of the DeFi trial (N Engl J Med 2023;388:898-912): hazard ratio 0.29 (0.15 to 0.55), median 15.1 months with placebo and
// not estimable with nirogacestat; objective response 29 of 70 against 6 of 72; folliculitis 9 of 69 against 0 of 72.
let study: Study
beforeAll(() => {
  const harm = aHarm({ term: 'Folliculitis', ctcaeVersion: null })
  study = aStudy({
    design: { ...aStudy().design, allocation: 'randomised', model: 'parallel' },
    arms: [anArm('drug', 'Nirogacestat'), anArm('placebo', 'Placebo')],
    populations: [
      aPopulation({ id: 'all', label: 'patients randomised', n: 142 }),
      aPopulation({ id: 'drug', label: 'patients on nirogacestat', n: 70, subsetOfId: 'all', armId: 'drug' }),
      aPopulation({
        id: 'placebo',
        label: 'patients on placebo',
        n: 72,
        subsetOfId: 'all',
        armId: 'placebo',
      }),
    ],
    outcomes: [
      anOutcome({ id: 'pfs', title: 'Progression-free survival', better: 'higher' }),
      anOutcome({ id: 'response', title: 'Objective response', better: 'higher' }),
      anOutcome({ id: 'folliculitis', title: 'Folliculitis', domain: 'safety', better: 'lower', harm }),
    ],
    results: [
      ratio('pfs-ratio', 'pfs', ['0.29', '0.15', '0.55']),
      result(
        'pfs-placebo',
        'pfs',
        { populationId: 'placebo', armId: 'placebo', kind: 'median', unit: 'months' },
        { value: '15.1' },
      ),
      result(
        'pfs-drug',
        'pfs',
        { populationId: 'drug', armId: 'drug', kind: 'median', unit: 'months' },
        { state: 'not-estimable' },
      ),
      counted('response-drug', 'response', 'drug', [29, 70]),
      counted('response-placebo', 'response', 'placebo', [6, 72]),
      counted('folliculitis-drug', 'folliculitis', 'drug', [9, 69]),
      counted('folliculitis-placebo', 'folliculitis', 'placebo', [0, 72]),
    ],
    keyResultId: 'pfs-ratio',
    partitions: [],
    resolutions: [],
  })
})

const needed = (figure: Figure | null): Figure => {
  if (!figure) throw new Error('no figure')
  return figure
}
const plain = (words: string) => words.replaceAll('\u00a0', ' ')

test('a hazard ratio is drawn with what each arm had, and its sides are named', () => {
  const figure = needed(forestOf('hazard-ratio')(study))
  expect(plain(figure.title)).toBe(
    'Progression-free survival: hazard ratio 0.29 (95% CI, 0.15 to 0.55), nirogacestat against placebo',
  )
  expect(figure.table.rows[0]?.map(plain)).toEqual([
    'Progression-free survival',
    '142 patients randomised',
    'Assessed by independent review with RECIST 1.1; data cut-off 31 July 2022',
    'not estimable',
    '15.1 months',
    '0.29',
    '95% CI, 0.15 to 0.55',
    'none printed',
  ])
  const words = figure
    .draw(frameWidths.full)
    .marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(words).toContain('better with nirogacestat')
  for (const width of Object.values(frameWidths)) expect(drawingFaults(figure.draw(width))).toEqual([])
})

test('an interval that leaves the axis ends in an arrow and never in the frame', () => {
  const wide = {
    ...study,
    results: study.results.map((one) =>
      one.id === 'pfs-ratio' ? ratio('pfs-ratio', 'pfs', ['0.9', '0.01', '45']) : one,
    ),
  }
  const figure = needed(forestOf('hazard-ratio')(wide))
  const marks = figure.draw(frameWidths.wide).marks
  expect(marks.filter((mark) => mark.kind === 'path').length).toBeGreaterThanOrEqual(2)
  expect(drawingFaults(figure.draw(frameWidths.wide))).toEqual([])
  // The arrow is told to those who hear the figure or read its table.
  const beyond = 'the interval goes on beyond both ends of the axis'
  expect(figure.description).toContain(beyond)
  expect(figure.table.rows.flat().join(' ')).toContain(beyond)
})

test('a study of which no comparison is printed has no forest', () => {
  expect(forestOf('odds-ratio')(study)).toBeNull()
  expect(differences(study)).toBeNull()
})

test('harms of a randomised trial stand arm beside arm, with the difference', () => {
  const figure = needed(harmsFigure(study))
  // 9 of 69 is 13%, 0 of 72 is 0%.
  expect(figure.table.rows[0]?.map(plain)).toEqual([
    'Folliculitis',
    'any cause',
    '9 of 69 (13%, computed)',
    '0 of 72 (0%, computed)',
    '+13',
    '70 patients on nirogacestat; 72 patients on placebo',
  ])
  expect(plain(figure.title)).toBe(
    'Folliculitis: 9 of 69 (13%, computed) on nirogacestat and 0 of 72 (0%, computed) on placebo',
  )
  for (const width of Object.values(frameWidths)) expect(drawingFaults(figure.draw(width))).toEqual([])
})

test('a median of one arm never stands beside a rate of the other', () => {
  // 15.1 months on placebo, and of nirogacestat only 76% without progression at two years.
  const results = study.results.map((one) =>
    one.id === 'pfs-drug'
      ? result(
          'pfs-drug',
          'pfs',
          {
            populationId: 'drug',
            armId: 'drug',
            kind: 'rate-at-time',
            unit: 'percent',
            timePoint: '2 years',
          },
          { value: '76' },
        )
      : one,
  )
  const cells = needed(forestOf('hazard-ratio')({ ...study, results })).table.rows[0]?.slice(3, 5)
  expect(cells?.map(plain)).toEqual(['70 people', '15.1 months'])
})

test('of a share that is printed as a bound no difference is worked out, and nothing stands at its number', () => {
  const results = study.results.map((one) =>
    one.id === 'folliculitis-placebo'
      ? result(
          'folliculitis-placebo',
          'folliculitis',
          { populationId: 'placebo', armId: 'placebo', kind: 'proportion', unit: 'percent' },
          { value: '<5' },
        )
      : one,
  )
  const figure = needed(harmsFigure({ ...study, results }))
  expect(figure.table.rows[0]?.slice(3, 5).map(plain)).toEqual(['<5%', '–'])
  const squares = figure
    .draw(frameWidths.wide)
    .marks.filter((mark) => mark.kind === 'rect' && mark.look === 'open')
  // The key alone shows the second arm's sign.
  expect(squares).toHaveLength(1)
})

test('one arm is named wherever it stands alone, unless its people are', () => {
  expect(onArm(joinResult(study, 'response-drug'))).toBe(' on nirogacestat')
  const named = {
    ...joinResult(study, 'response-drug'),
    population: aPopulation({ noun: { one: 'patient on nirogacestat', many: 'patients on nirogacestat' } }),
  }
  expect(onArm(named)).toBe('')
  expect(onArm({ ...named, study: { ...study, arms: study.arms.slice(0, 1) } })).toBe('')
})

test.each([
  ['0.15', '0.55', 'better'],
  ['1.10', '2.00', 'worse'],
  ['0.90', '1.00', 'no-clear-difference'],
  ['0.33', '1.03', 'no-clear-difference'],
] as const)('a hazard ratio of survival with the interval %s to %s is %s', (low, high, verdict) => {
  const joined = joinResult(study, 'pfs-ratio')
  const report = { ...joined.report, low: limit(low), high: limit(high) }
  expect(verdictOfInterval({ ...joined, report })).toBe(verdict)
})

test('which side is good follows from the outcome and the measure', () => {
  const joined = joinResult(study, 'pfs-ratio')
  const of = (title: string, better: 'higher' | 'lower' | 'neither', measure: Result['measure']) =>
    goodSideOf({ ...joined, outcome: anOutcome({ title, better }), result: { ...joined.result, measure } })
  expect(of('Overall survival', 'higher', 'hazard-ratio')).toBe('low')
  expect(of('Death', 'lower', 'hazard-ratio')).toBe('low')
  expect(of('Time to response', 'lower', 'hazard-ratio')).toBe('high')
  expect(of('Objective response', 'higher', 'risk-ratio')).toBe('high')
  expect(of('Objective response', 'higher', 'odds-ratio')).toBe('high')
  expect(of('Nausea', 'lower', 'risk-ratio')).toBe('low')
  expect(of('Age', 'neither', 'hazard-ratio')).toBeNull()
  // Of a name that says neither, nothing is said: "PFS" is a time, but nothing here tells.
  expect(of('PFS', 'higher', 'hazard-ratio')).toBeNull()
  expect(of('TTR', 'lower', 'hazard-ratio')).toBeNull()
})
