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

test('every number of a secondary source stands in the words that are quoted for it', () => {
  const missing = secondary.flatMap((joined) =>
    printedBy(joined)
      .filter((text) => {
        const { quote, count, denominator } = joined.report
        const inWords = count !== null && quote !== null && saysCountInWords(count, denominator, quote)
        return quote === null || !(holdsNumber(text, quote) || inWords)
      })
      .map((text) => `${joined.study.slug} ${joined.report.id}: ${text} in "${joined.report.quote}"`),
  )
  expect(secondary.length).toBeGreaterThan(150)
  expect(missing).toEqual([])
})
