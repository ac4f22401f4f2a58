import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkProse } from '@/evidence/prose/check-prose'
import { countWords } from '@/evidence/prose/count-words'
import { parseProse } from '@/evidence/prose/parse-prose'
import { plainText } from '@/evidence/prose/plain-text'
import { resolveParsed, type ResolvedArticle } from '@/evidence/prose/resolved-article'
import { tags } from '@/evidence/prose/tag-vocabulary'
import { parsePrinted, type Bounded, type Printed } from '@/evidence/study/printed'
import type { Limit, Report } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { knownContent } from './fixtures/known-content'

const { studies, terms } = knownContent('content')
const flagship = studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study
const printedText = (article: ResolvedArticle) => plainText(article.root, article)
const articles = (['summary', 'plain'] as const).map((kind) => {
  const file = `content/studies/atezolizumab-asps/${kind}.mdx`
  // Figures are drawn anew for each changed study, which has tests of its own and would take most of the time here.
  const text = readFileSync(file, 'utf8').replace(/^<Figure .*$/gm, '')
  const parsed = parseProse(text, file)
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  const inStudy = (study: Study) => resolveParsed(parsed.root, text, file, study, terms)
  const article = inStudy(flagship)
  return { kind, inStudy, article, printed: printedText(article) }
})

const other = (printed: Printed): Printed => {
  const text = printed.text.replace(/\d$/, (digit) => String((Number(digit) + 3) % 10))
  return parsePrinted(text) ?? printed
}
const otherBounded = ({ bound, ...printed }: Bounded): Bounded => ({ ...other({ ...printed }), bound })
const otherLimit = (limit: Limit): Limit =>
  limit.state === 'reported' ? { ...limit, printed: otherBounded(limit.printed) } : limit

/** Every stored number of a report, with the report as it would read if that number were another. */
function changes(report: Report): { field: string; changed: Report }[] {
  const found: { field: string; changed: Report }[] = []
  if (report.value) found.push({ field: 'value', changed: { ...report, value: otherBounded(report.value) } })
  if (report.count !== null) found.push({ field: 'count', changed: { ...report, count: report.count + 1 } })
  if (report.denominator !== null) {
    found.push({ field: 'denominator', changed: { ...report, denominator: report.denominator + 1 } })
  }
  if (report.low) found.push({ field: 'low', changed: { ...report, low: otherLimit(report.low) } })
  if (report.high) found.push({ field: 'high', changed: { ...report, high: otherLimit(report.high) } })
  return found
}

function withChanged(study: Study, changed: Report): Study {
  const results = study.results.map((result) =>
    result.id === changed.resultId
      ? { ...result, reports: result.reports.map((report) => (report.id === changed.id ? changed : report)) }
      : result,
  )
  return { ...study, results }
}

test.each(articles)(
  'change any number that $kind prints, and what it prints changes or publication stops',
  ({ inStudy, article, printed }) => {
    const { notes } = article.outline
    const reports = notes.flatMap(({ subject }) => (subject.kind === 'report' ? [subject.joined.report] : []))
    expect(reports.length).toBeGreaterThan(10)
    const unmoved = reports.flatMap((report) => {
      const moved = changes(report).filter(({ changed }) => {
        const other = inStudy(withChanged(flagship, changed))
        return printedText(other) !== printed || other.findings.length > 0
      })
      return changes(report).length > 0 && moved.length === 0 ? [report.id] : []
    })
    expect(unmoved).toEqual([])
  },
)

test('the words of the articles are as many as readers were promised', () => {
  const [summary, plain] = articles.map(({ printed }) => countWords(printed))
  expect(summary).toBeGreaterThanOrEqual(900)
  expect(summary).toBeLessThanOrEqual(1400)
  expect(plain).toBeGreaterThanOrEqual(200)
  expect(plain).toBeLessThanOrEqual(350)
})

test("the vocabulary's examples mean something in the flagship", () => {
  const examples = Object.values(tags).filter(({ pages }) => pages !== 'site')
  const wrong = examples.flatMap(({ example, place }) =>
    checkProse(place === 'block' ? example : `Seen in ${example} here.`, 'example', flagship, terms),
  )
  expect(wrong.map(({ message }) => message)).toEqual([])
})
