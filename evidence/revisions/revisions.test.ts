import { describe, expect, test } from 'vitest'
import { aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { canonicalText } from './canonical-text'
import { mergedChanges, numberChanges } from './number-changes'
import { revised } from './revise'
import { changedOn } from './revision'

const with37 = (value: string, count: number) =>
  aStudy({ results: [aResult({ reports: [aReport({ value, count, denominator: 52 })] })] })
const articles = { summary: 'Words.', plain: null }

describe('the text that is hashed', () => {
  test('is the same whatever the order of the fields, and without what is absent', () => {
    const study = with37('37', 19)
    const turned = Object.fromEntries(Object.entries(study).reverse()) as typeof study
    expect(canonicalText({ ...turned, acknowledgements: [] }, articles)).toBe(canonicalText(study, articles))
    expect(canonicalText({ ...study, officialTitle: null }, articles)).toBe(canonicalText(study, articles))
  })

  test('changes with a number, with its printed form, with a word and with the order of what is listed', () => {
    const study = with37('37', 19)
    const texts = [
      canonicalText(study, articles),
      canonicalText(with37('37', 18), articles),
      canonicalText(with37('37.0', 19), articles),
      canonicalText(study, { ...articles, summary: 'Other words.' }),
      canonicalText(study, { ...articles, plain: '' }),
      canonicalText({ ...study, otherIds: ['a', 'b'] }, articles),
      canonicalText({ ...study, otherIds: ['b', 'a'] }, articles),
    ]
    expect(new Set(texts).size).toBe(texts.length)
  })
})

describe('the numbers of a history', () => {
  test('are told as they were and as they are, with whose they are', () => {
    expect(numberChanges(with37('35', 18), with37('37', 19))).toEqual([
      {
        result: expect.any(String),
        source: 'Paper 2023',
        was: '18 of 52 (35%)',
        is: '19 of 52 (37%)',
        resultId: 'result',
      },
    ])
    expect(numberChanges(with37('37', 19), with37('37', 19))).toEqual([])
  })

  test('one that is gone was withdrawn, and one that is new replaced none', () => {
    const study = with37('37', 19)
    const without = { ...study, results: [] }
    expect(numberChanges(study, without)).toMatchObject([{ was: '19 of 52 (37%)', is: 'withdrawn' }])
    expect(numberChanges(without, study)).toEqual([])
  })

  test('two changes of one day are one, and a change taken back is none', () => {
    const change = (was: string, is: string) => ({ result: 'R', source: 'S', was, is })
    expect(mergedChanges([change('1', '2')], [change('2', '3')])).toEqual([change('1', '3')])
    expect(mergedChanges([change('1', '2')], [change('2', '1')])).toEqual([])
  })
})

describe('a history', () => {
  const change = { result: 'R', source: 'S', was: '1', is: '2' }
  const first = { date: '2026-11-23', hash: 'a'.repeat(64), note: 'First published.', changes: [] }
  const entry = (date: string, hash: string, note: string) => ({ date, hash: hash.repeat(64), note })

  test('begins with the publication, before which no number could change', () => {
    expect(revised([], entry('2026-11-23', 'a', 'First published.'), [change])).toEqual([first])
    expect(revised([first], entry('2026-11-23', 'b', 'First published.'), [change])).toEqual([
      { ...first, hash: 'b'.repeat(64) },
    ])
  })

  test('grows by an entry with the numbers that gave way', () => {
    const later = revised([first], entry('2026-12-01', 'b', 'A count mended.'), [change])
    expect(later).toMatchObject([first, { date: '2026-12-01', changes: [change] }])
    expect(changedOn(with37('37', 19), later)).toBe('2026-12-01')
  })

  test('does not grow where nothing changed, whatever the day', () => {
    expect(revised([first], { ...entry('2027-01-01', 'a', 'Again.') }, [])).toEqual([first])
  })

  test('a study without one is as old as its publication', () => {
    const study = with37('37', 19)
    expect(changedOn(study, [])).toBe(study.editorial.publishedOn)
  })
})
