import { expect, test } from 'vitest'
import { holdsNumber, saysCountInWords } from '@/evidence/text/said-numbers'
import { joinAllReports, type JoinedReport } from '@/evidence/study/join'
import type { Limit } from '@/evidence/study/result'
import { knownContent } from './fixtures/known-content'

const studies = knownContent('content').studies
const reported = studies
  .flatMap((study) => joinAllReports(study))
  .filter(({ report }) => report.state === 'reported')
const secondary = reported.filter(
  ({ source }) =>
    source.kind === 'news' ||
    source.kind === 'press-release' ||
    (source.derivedFromId !== null && source.kind !== 'journal-article'),
)

const limitText = (limit: Limit | null) => (limit?.state === 'reported' ? limit.printed.text : null)

/** What the record says that this source prints, except the denominator, which a sentence may have named before. */
const printedBy = ({ report }: JoinedReport) =>
  [
    report.value?.text,
    report.countStatus === 'published' ? String(report.count) : null,
    limitText(report.low),
    limitText(report.high),
    report.pValue?.printed.text,
  ].filter((text) => text !== null && text !== undefined)

/** The words that a number was read in: of a figure read through a copy, the copy's. */
function wordsFor({ study, result, report, source }: JoinedReport): string | null {
  const title = / through (.+)$/.exec(report.locator)?.[1]
  if (title === undefined) return report.quote
  const copy = study.sources.find(({ shortTitle }) => shortTitle === title)
  expect(copy?.derivedFromId, report.id).toBe(source.id)
  return result.reports.find(({ sourceId }) => sourceId === copy?.id)?.quote ?? null
}

test('every number of a secondary source stands in the words that are quoted for it', () => {
  const missing = secondary.flatMap((joined) =>
    printedBy(joined)
      .filter((text) => {
        const { count, denominator } = joined.report
        const quote = wordsFor(joined)
        const inWords = count !== null && quote !== null && saysCountInWords(count, denominator, quote)
        return quote === null || !(holdsNumber(text, quote) || inWords)
      })
      .map((text) => `${joined.study.slug} ${joined.report.id}: ${text} in "${joined.report.quote}"`),
  )
  expect(secondary.length).toBeGreaterThan(150)
  expect(missing).toEqual([])
})

test('what the regulator lists stands under the regulator, with the copy behind it', () => {
  const listed = reported.filter(({ outcome }) => outcome.group === 'Regulator: adverse reactions')
  const first = new Map(listed.toReversed().map(({ result, source }) => [result.id, source.id]))
  expect(first.size).toBe(24)
  expect([...new Set(first.values())]).toEqual(['fda-2022'])
  // The counts are ours, and belong to the percentage that they were inferred from.
  const counted = listed.filter(({ report }) => report.count !== null)
  expect(counted.map(({ source, report }) => `${source.id} ${report.countStatus}`)).toEqual(
    Array(20).fill('fda-2022 inferred'),
  )
})
