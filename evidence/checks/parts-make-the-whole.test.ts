import { expect, test } from 'vitest'
import type { Partition, Study } from '@/evidence/study/study'
import { anOutcome, aReport, aResult, aSource, aStudy } from './fixture'
import { partitionOf } from './fixture-partition'
import { partsMakeTheWhole } from './parts-make-the-whole'
import { tallyPartition } from './partition-tally'

const ids = ['objective-response', 'stable-disease', 'progressive-disease']

/** Counts of the 52 treated patients, with percentages where the test is about them. */
function studyOf(counts: number[], partition: Partial<Partition> = {}, values: string[] = []): Study {
  const results = counts.map((count, index) =>
    aResult({
      id: ids[index] ?? `part-${index}`,
      outcomeId: ids[index] ?? `part-${index}`,
      reports: [aReport({ count, denominator: 52, ...(values[index] ? { value: values[index] } : {}) })],
    }),
  )
  return aStudy({
    outcomes: results.map(({ outcomeId }) => anOutcome({ id: outcomeId })),
    results,
    partitions: [
      partitionOf(
        results.map(({ id }) => id),
        partition,
      ),
    ],
  })
}

const judge = (study: Study) => partsMakeTheWhole(study)

test('19 + 28 + 5 is the 52 treated, said at each part', () => {
  const checks = judge(studyOf([19, 28, 5]))
  expect(checks.map(({ resultId }) => resultId)).toEqual(ids)
  expect(checks[0]).toMatchObject({
    verdict: 'recomputed',
    working: 'Best response: 19 + 28 + 5 = 52, the whole.',
  })
})

test('a part that is one short leaves one unaccounted for', () => {
  expect(judge(studyOf([19, 28, 4]))[0]).toMatchObject({
    verdict: 'fails',
    working: 'Best response: 19 + 28 + 4 = 51, but the whole is 52; 1 is not accounted for.',
  })
})

test('parts above the whole fail, whether they are meant to close or not', () => {
  for (const closes of [true, false]) {
    expect(judge(studyOf([19, 28, 6], { closes }))[0]).toMatchObject({
      verdict: 'fails',
      working: 'Best response: 19 + 28 + 6 = 53, more than the whole of 52.',
    })
  }
})

test('the news summary leaves 5 of 52 unaccounted for: nothing to check, and said', () => {
  // The ASCO Post gives 19 responses and 28 with stable disease.
  const study = studyOf([19, 28], { closes: false })
  expect(judge(study)[0]).toMatchObject({
    verdict: 'cannot-be-checked',
    working: 'Best response: 19 + 28 = 47 of 52; 5 are not accounted for.',
  })
  const [partition] = study.partitions
  expect(partition && tallyPartition(study, partition)).toMatchObject({ sum: 47, whole: 52, unaccounted: 5 })
})

test('parts that close although the record says that they do not fail', () => {
  expect(judge(studyOf([19, 28, 5], { closes: false }))[0]?.verdict).toBe('fails')
})

test('the counts are those of the source that the partition names', () => {
  const study = studyOf([19, 28, 5], { sourceId: 'news' })
  const sources = [aSource(), aSource({ id: 'news', shortTitle: 'News 2023' })]
  const results = study.results.map((result) => ({
    ...result,
    reports: [
      ...result.reports,
      aReport({ sourceId: 'news', count: result.id === 'stable-disease' ? 38 : 7 }),
    ],
  }))
  expect(judge({ ...study, sources, results })[0]).toMatchObject({
    verdict: 'recomputed',
    sourceId: 'news',
    working: 'Best response, News 2023: 7 + 38 + 7 = 52, the whole.',
  })
})

test('rounded percentages may sum to 101, and that is said', () => {
  // Race in the flagship: 15, 5, 27 and 5 of 52 are 29, 10, 52 and 10%.
  const race = studyOf([15, 5, 27, 5], {}, ['29', '10', '52', '10'])
  expect(judge(race)[0]?.working).toContain('The printed percentages sum to 101 through rounding.')
  expect(judge(studyOf([26, 26], {}, ['50', '50']))[0]?.working).toContain('The percentages sum to 100.')
})

test('percentages that rounding cannot explain fail', () => {
  // Four whole percentages are off by 2 at most.
  expect(judge(studyOf([15, 5, 27, 5], {}, ['29', '10', '55', '10']))[0]).toMatchObject({
    verdict: 'fails',
    working: expect.stringContaining('sum to 104, which rounding cannot explain'),
  })
})

test('a missing count cannot be added', () => {
  const study = studyOf([19, 28, 5])
  const results = study.results.map((result, index) =>
    index === 1 ? { ...result, reports: [aReport({ resultId: result.id, value: '54' })] } : result,
  )
  expect(judge({ ...study, results })[0]).toMatchObject({
    verdict: 'cannot-be-checked',
    working: 'Best response: the parts cannot be added, because 1 of its 3 counts are not in the record.',
  })
})

test('complete and partial responses make the response without being told to', () => {
  const outcomes = ['objective-response', 'complete-response', 'partial-response'].map((id) =>
    anOutcome({ id }),
  )
  const results = [19, 1, 17].map((count, index) => {
    const id = outcomes[index]?.id ?? ''
    return aResult({ id, outcomeId: id, reports: [aReport({ count, denominator: 52 })] })
  })
  expect(judge(aStudy({ outcomes, results }))[0]).toMatchObject({
    verdict: 'fails',
    working: 'Complete and partial responses: 1 + 17 = 18, but the whole is 19; 1 is not accounted for.',
  })
})
