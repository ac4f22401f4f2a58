import { describe, expect, test } from 'vitest'
import { aReport, aResult, aStudy } from '@/evidence/checks/fixture'
import { allCorrections, daysToMend, timeToMend, unrecordedChanges } from './corrections'
import { kindOf, ledgerSchema, numbered, type Revision } from './revision'
import { sayNumberChange, sayOtherChanges } from './say-changes'
import { standingNow } from './standing-now'
import { joinResult } from '@/evidence/study/join'

const entry = (date: string, more: Partial<Revision> = {}): Revision => ({
  date,
  hash: 'a'.repeat(64),
  note: 'N.',
  changes: [],
  ...more,
})
const change = {
  result: 'Median progression-free survival',
  source: 'Chen 2023',
  was: '28 months',
  is: '20.8 months',
}

describe('corrections', () => {
  const study = aStudy({})
  const history = [
    entry('2026-11-01'),
    entry('2026-11-02', { changes: [change] }),
    entry('2026-11-03', { kind: 'update', changes: [change] }),
    entry('2026-11-10', { kind: 'correction', reported: '2026-11-06', changes: [change] }),
    entry('2026-11-12', { kind: 'retraction' }),
    entry('2026-11-20', { kind: 'correction', reported: '2026-11-10' }),
  ]

  test('are the entries of a corrective kind, the latest first; an update that changed a number is none', () => {
    const found = allCorrections([study], { [study.slug]: history })
    expect(found.map(({ revision }) => [revision.number, kindOf(revision)])).toEqual([
      [6, 'correction'],
      [5, 'retraction'],
      [4, 'correction'],
    ])
  })

  test('what changed before kinds were kept is told apart, and not taken for a correction', () => {
    expect(unrecordedChanges([study], { [study.slug]: history })).toMatchObject([
      { numbers: 1, days: ['2026-11-02'] },
    ])
  })

  test('took 4 and 10 days to mend, 7 in the median; one without a day of report counts for nothing', () => {
    const revisions = numbered(history)
    expect(revisions.map(daysToMend)).toEqual([null, null, null, 4, null, 10])
    expect(timeToMend(revisions)).toEqual({ known: 2, median: 7 })
    expect(timeToMend(revisions.slice(0, 4))).toEqual({ known: 1, median: 4 })
    expect(timeToMend([])).toBeNull()
  })

  test('cannot be reported after they were mended, nor can an update have been reported', () => {
    const read = (one: object) => ledgerSchema.safeParse({ x: [one] }).success
    expect(read(entry('2026-11-10', { kind: 'correction', reported: '2026-11-10' }))).toBe(true)
    expect(read(entry('2026-11-10', { kind: 'correction', reported: '2026-11-11' }))).toBe(false)
    expect(read(entry('2026-11-10', { kind: 'update', reported: '2026-11-09' }))).toBe(false)
    expect(read({ ...entry('2026-11-10'), kind: 'mistake' })).toBe(false)
  })
})

describe('changes in words', () => {
  test('a number with how much of the pages it stands in', () => {
    expect(sayNumberChange({ ...change, resultId: 'pfs', sentences: 1, figures: 2 })).toBe(
      'Median progression-free survival (Chen 2023): 28 months -> 20.8 months; 1 sentence, 2 figures affected',
    )
    expect(sayNumberChange({ ...change, sentences: 0, figures: 0 })).toContain(
      '; no sentence or figure affected',
    )
    expect(sayNumberChange(change)).not.toContain('affected')
  })

  test('parts of the record, sentences and figures', () => {
    expect(
      sayOtherChanges({
        record: [
          { part: 'results', added: 2, removed: 0, changed: 1 },
          { part: 'design', added: 0, removed: 0, changed: 1 },
        ],
        articles: [{ article: 'plain', come: 1, gone: 2 }],
        figures: ['harms', 'participant-flow'],
      }),
    ).toEqual([
      'Record: 2 results added, 1 result changed; design changed',
      'Plain language: 1 sentence new or reworded, 2 earlier sentences gone',
      'Figures: harms and participant flow',
    ])
  })
})

test('a result of a revision is unchanged today, has another value, or is withdrawn', () => {
  const of = (value: string) => aStudy({ results: [aResult({ reports: [aReport({ value, count: null })] })] })
  const then = joinResult(of('28'), 'result')
  expect(standingNow(then, of('28'))).toEqual({ kind: 'same' })
  expect(standingNow(then, of('20.8'))).toMatchObject({
    kind: 'changed',
    is: expect.stringContaining('20.8'),
  })
  expect(standingNow(then, { ...of('28'), results: [] })).toEqual({ kind: 'withdrawn' })
})
