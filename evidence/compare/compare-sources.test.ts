import { describe, expect, test } from 'vitest'
import { anOutcome, aPopulation, aReport, aResult, aSource, aStudy, printed } from '@/evidence/checks/fixture'
import type { Study } from '@/evidence/study/study'
import { likenessOf } from './compare-reports'
import { compareSources } from './compare-sources'

const sources = [
  aSource(),
  aSource({ id: 'news', shortTitle: 'News', derivedFromId: 'paper' }),
  aSource({ id: 'copy', shortTitle: 'Copy', derivedFromId: 'news' }),
  aSource({ id: 'registry', shortTitle: 'Registry' }),
]

const cellOf = (study: Study, sourceId: string, resultId = 'result') =>
  compareSources(study).cells.find((cell) => cell.sourceId === sourceId && cell.resultId === resultId)

const against = (shown: Parameters<typeof aReport>[0], other: Parameters<typeof aReport>[0]) =>
  cellOf(
    aStudy({
      sources,
      results: [aResult({ reports: [aReport(shown), aReport({ sourceId: 'news', ...other })] })],
    }),
    'news',
  )

describe('two reports of one result', () => {
  test('16.0 and 16 agree after rounding, and so do 36.5 and 37', () => {
    expect(likenessOf(printed('16'), printed('16'))).toBe('same')
    expect(likenessOf(printed('16.0'), printed('16'))).toBe('rounded')
    expect(likenessOf(printed('36.5'), printed('37'))).toBe('rounded')
    // 36.5 to the even neighbour.
    expect(likenessOf(printed('36.5'), printed('36'))).toBe('rounded')
    expect(likenessOf(printed('20.8'), printed('28'))).toBe('different')
  })

  test('the same counts and limits agree, and the sentence shows them', () => {
    const numbers = { value: '37', count: 19, denominator: 52 }
    expect(against(numbers, numbers)).toMatchObject({
      agreement: 'agrees',
      reason:
        'News prints the same: 37% and 19 of 52. It was written from Paper 2023, so this is no confirmation.',
    })
  })

  test('28 months against 20.8 differs', () => {
    const cell = against({ value: '20.8' }, { value: '28' })
    expect(cell).toMatchObject({
      agreement: 'differs',
      resolutionId: null,
      reason: 'News prints 28%, Paper 2023 20.8%.',
    })
  })

  test('a count is compared with a percentage through its denominator', () => {
    // 28 of 52 = 53.8%.
    expect(against({ count: 28, denominator: 52 }, { value: '54' })).toMatchObject({
      agreement: 'agrees-after-rounding',
      reason: expect.stringContaining(
        'News prints 54%, Paper 2023 28 of 52 (53.8%): the same after rounding.',
      ),
    })
    expect(against({ count: 28, denominator: 52 }, { value: '45' })?.agreement).toBe('differs')
  })

  test('the same percentage with another count differs', () => {
    expect(against({ value: '37', count: 19, denominator: 52 }, { value: '37', count: 18 })).toMatchObject({
      agreement: 'differs',
      reason: 'News prints 18, Paper 2023 19.',
    })
  })

  test('a count that we inferred was printed by nobody and is not compared', () => {
    expect(
      against(
        { value: '37', count: 19, denominator: 52 },
        { value: '37', count: 18, countStatus: 'inferred' },
      ),
    ).toMatchObject({ agreement: 'agrees' })
  })

  test('nothing in common cannot be compared; silence is said only of what was read', () => {
    expect(against({ value: '37' }, { low: '24', high: '51' })).toMatchObject({ agreement: 'not-comparable' })
    expect(against({ value: '37' }, { state: 'not-reported' })).toMatchObject({
      agreement: 'silent',
      reason: 'News was read whole for this and does not report it.',
    })
    expect(against({ value: '37' }, { state: 'not-reached' })?.agreement).toBe('differs')
  })

  test('a source without a report is silent only on what it was read whole for', () => {
    const read = (silentOn: string[]) => [
      aSource(),
      aSource({ id: 'news', shortTitle: 'News', read: { ...aSource().read, silentOn } }),
      aSource({ id: 'registry', shortTitle: 'Registry' }),
    ]
    const reports = [aReport({ value: '37' }), aReport({ sourceId: 'registry', value: '37' })]
    const elsewhere = aResult({ id: 'elsewhere', reports: [aReport({ sourceId: 'news', value: '4' })] })
    const agreementOf = (silentOn: string[]) =>
      cellOf(aStudy({ sources: read(silentOn), results: [aResult({ reports }), elsewhere] }), 'news')
        ?.agreement
    expect(agreementOf([])).toBe('not-taken')
    expect(agreementOf(['elsewhere'])).toBe('not-taken')
    expect(agreementOf(['result'])).toBe('silent')
    expect(agreementOf(['outcome'])).toBe('silent')
  })

  test('p values whose sides differ are two numbers and no contradiction', () => {
    const p = (sides: 'one' | 'not-stated', text: string) => ({
      relation: '=' as const,
      printed: printed(text),
      sides,
      test: null,
    })
    const value = { value: '37' }
    expect(
      against({ ...value, pValue: p('one', '0.0010') }, { ...value, pValue: p('not-stated', '0.002') }),
    ).toMatchObject({ agreement: 'agrees' })
    expect(
      against({ ...value, pValue: p('one', '0.0010') }, { ...value, pValue: p('one', '0.0100') }),
    ).toMatchObject({ agreement: 'differs', reason: 'News prints p = 0.0100, Paper 2023 p = 0.0010.' })
  })
})

describe('independence', () => {
  const reports = sources.map(({ id }) => aReport({ sourceId: id, value: '37' }))
  const study = aStudy({ sources, results: [aResult({ reports })] })

  test('a source written from the shown one, at any remove, is no confirmation', () => {
    expect(cellOf(study, 'paper')).toMatchObject({ agreement: 'shown' })
    expect(cellOf(study, 'news')?.independent).toBe(false)
    expect(cellOf(study, 'copy')?.independent).toBe(false)
    expect(cellOf(study, 'registry')).toMatchObject({ agreement: 'agrees', independent: true })
  })

  test('two sources written from a third confirm nothing', () => {
    const both = aStudy({
      sources: [
        aSource(),
        aSource({ id: 'a', shortTitle: 'A', derivedFromId: 'paper' }),
        aSource({ id: 'b', shortTitle: 'B', derivedFromId: 'paper' }),
      ],
      results: [aResult({ reports: ['a', 'b'].map((sourceId) => aReport({ sourceId, value: '37' })) })],
    })
    expect(cellOf(both, 'b')).toMatchObject({
      independent: false,
      reason: 'B prints the same: 37%. Both were written from Paper 2023, so this is no confirmation.',
    })
  })
})

describe('not comparable', () => {
  const study = aStudy({
    sources,
    populations: [
      aPopulation({ label: 'treated patients' }),
      aPopulation({ id: 'regulator', n: 49, label: "patients in the regulator's analysis" }),
      aPopulation({ id: 'adults', n: 49, label: 'adults', subsetOfId: 'treated' }),
    ],
    outcomes: [
      anOutcome({ concept: 'objective-response' }),
      anOutcome({
        id: 'other',
        concept: 'objective-response',
        criteria: 'iRECIST',
        title: 'Response by iRECIST',
      }),
    ],
    results: [
      aResult({ reports: [aReport({ value: '37' })] }),
      aResult({
        id: 'independent',
        populationId: 'regulator',
        assessor: 'independent-review',
        dataCutoff: null,
        reports: [aReport({ sourceId: 'registry', value: '24' })],
      }),
      aResult({ id: 'adults', populationId: 'adults', reports: [aReport({ value: '36' })] }),
      aResult({
        id: 'irecist',
        outcomeId: 'other',
        reports: [aReport({ sourceId: 'registry', value: '38' })],
      }),
    ],
  })
  const pairs = compareSources(study).notComparable

  test('37% and 24% differ in assessor and population, in one sentence', () => {
    expect(pairs.find(({ resultIds }) => resultIds[1] === 'independent')).toEqual({
      resultIds: ['result', 'independent'],
      keys: ['assessor', 'population'],
      reason:
        "The assessor and the analysis population differ: investigator in 52 treated patients against independent review in 49 patients in the regulator's analysis.",
    })
  })

  test('other criteria are another question', () => {
    expect(pairs.find(({ resultIds }) => resultIds.join() === 'result,irecist')?.reason).toBe(
      'The criteria differ: by RECIST 1.1 against by iRECIST.',
    )
  })

  test('a subgroup that the same source prints beside the whole is no disagreement', () => {
    expect(pairs.some(({ resultIds }) => resultIds.includes('adults'))).toBe(false)
  })

  test('the matrix says so in the cell of the other source', () => {
    expect(cellOf(study, 'registry')).toMatchObject({
      agreement: 'not-comparable',
      reason: expect.stringContaining('The assessor and the analysis population differ'),
    })
    expect(cellOf(study, 'registry', 'adults')).toMatchObject({ agreement: 'not-taken' })
  })
})
