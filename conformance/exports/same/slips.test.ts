import { beforeAll, describe, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText } from '@/evidence/exports/study-json'
import { joinAllReports, shownReport } from '@/evidence/study/join'
import { bounded, printed } from '@/evidence/checks/fixture'
import type { Bounded, Printed } from '@/evidence/study/printed'
import type { Limit, Report, Spread } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { site } from '@/conformance/exports/site'
import { forms } from './forms'
import { readFhir } from './read-documents'
import { readCsvText } from './read-rows'
import { readMarkdown } from './read-words'
import { differences, saidByRecord, type Field } from './said'

// Between them they hold every kind of value, absence, limit and P value, and reports that differ.
const slugs = ['invented-trial', 'casps', 'acse-pembrolizumab', 'geptanolimab-asps']
let studies: Study[] = []
beforeAll(() => {
  const all = (['content', 'editorial/fixtures/content'] as const).flatMap(
    (folder) => knownContent(folder).studies,
  )
  studies = all.filter(({ slug }) => slugs.includes(slug))
})

const zeroMore = <P extends Printed | Bounded>(printed: P): P => ({
  ...printed,
  text: `${printed.text}${printed.decimals === 0 ? '.' : ''}0`,
  decimals: printed.decimals + 1,
})
const oneMore = <P extends Printed | Bounded>(printed: P): P => {
  const text = (printed.number + 10 ** -printed.decimals).toFixed(printed.decimals)
  return { ...printed, text, number: Number(text) }
}
const lessThan = (printed: Bounded): Bounded => ({ ...printed, bound: 'less-than' })
const censored = (printed: Bounded): Bounded => ({ ...printed, bound: 'censored' })
const inLimit = (limit: Limit | null, change: (printed: Bounded) => Bounded): Limit | null =>
  limit?.state === 'reported' ? { ...limit, printed: change(limit.printed) } : limit

type Slip = [
  what: string,
  field: Field,
  report: (report: Report) => Report,
  spread?: (spread: Spread) => Spread,
]
const same = (report: Report) => report

/** What could go wrong on the way from the record to a form, done to every report at once. */
const slips: Slip[] = [
  [
    'an estimate one off in its last digit',
    'value',
    (one) => ({ ...one, value: one.value && oneMore(one.value) }),
  ],
  ['a trailing zero more', 'value', (one) => ({ ...one, value: one.value && zeroMore(one.value) })],
  [
    'an estimate that becomes a bound',
    'value',
    (one) => ({ ...one, value: one.value && lessThan(one.value) }),
  ],
  [
    'an estimate that becomes censored',
    'value',
    (one) => ({ ...one, value: one.value && censored(one.value) }),
  ],
  ['a lower limit that becomes a bound', 'low', (one) => ({ ...one, low: inLimit(one.low, lessThan) })],
  ['an upper limit that becomes censored', 'high', (one) => ({ ...one, high: inLimit(one.high, censored) })],
  ['an estimate left out', 'value', (one) => ({ ...one, value: null })],
  ['one person more', 'count', (one) => ({ ...one, count: one.count === null ? null : one.count + 1 })],
  [
    'another denominator',
    'denominator',
    (one) => ({ ...one, denominator: one.denominator === null ? null : one.denominator + 1 }),
  ],
  ['a lower limit one off', 'low', (one) => ({ ...one, low: inLimit(one.low, oneMore) })],
  ['an upper limit one off', 'high', (one) => ({ ...one, high: inLimit(one.high, oneMore) })],
  [
    'an upper limit that is not reached where it was printed',
    'high',
    (one) => ({ ...one, high: one.high?.state === 'reported' ? { state: 'not-reached' } : one.high }),
  ],
  [
    'a standard deviation one off',
    'sd',
    (one) => ({ ...one, standardDeviation: one.standardDeviation && oneMore(one.standardDeviation) }),
  ],
  [
    'a standard error with a zero more',
    'se',
    (one) => ({ ...one, standardError: one.standardError && zeroMore(one.standardError) }),
  ],
  [
    'a P value with a zero more',
    'p',
    (one) => ({ ...one, pValue: one.pValue && { ...one.pValue, printed: zeroMore(one.pValue.printed) } }),
  ],
  ['a number where there is none, or none where there is one', 'state', turned],
  [
    'a range for a confidence interval',
    'spread',
    same,
    (spread) => ({ ...spread, kind: spread.kind === 'range' ? 'confidence-interval' : 'range', level: null }),
  ],
]

function turned(report: Report): Report {
  if (report.state === 'reported') return { ...report, state: 'not-estimable', value: null }
  return { ...report, state: 'reported', count: 1, denominator: 2 }
}

const spoiled = (study: Study, [, , report, spread]: Slip): Study => ({
  ...study,
  results: study.results.map((result) => ({
    ...result,
    spread: result.spread && spread ? spread(result.spread) : result.spread,
    reports: result.reports.map(report),
  })),
})

describe.each(forms)('a slip in $name is named, report by report', ({ name, of, readingOf }) => {
  test.each(slips)('%s', async (...slip) => {
    const [, field] = slip
    let planted = 0
    for (const study of studies) {
      const wrong = spoiled(study, slip)
      const shown = new Set(study.results.map((result) => shownReport(study, result).id))
      // Where another report is shown instead, linked data speaks of that one, and says so by its id.
      const isDue = (id: string) => of === 'reports' || (shown.has(id) && isShown(wrong, id))
      const after = new Map(joinAllReports(wrong).map((joined) => [joined.report.id, saidByRecord(joined)]))
      const due = joinAllReports(study).filter(
        (joined) =>
          isDue(joined.report.id) && after.get(joined.report.id)?.[field] !== saidByRecord(joined)[field],
      )
      const found = differences(study, name, await readingOf(wrong), of)
      for (const { report } of due) {
        expect(
          found.some((line) => line.startsWith(`${name} of ${study.slug}: ${report.id} ${field}: `)),
          report.id,
        ).toBe(true)
      }
      planted += due.length
    }
    // A slip that changed nothing would prove nothing.
    expect(planted).toBeGreaterThan(0)
  })
})

const isShown = (study: Study, id: string) =>
  study.results.some((result) => shownReport(study, result).id === id)

describe('a slip in what was written is named with what was said instead', () => {
  const flagship = () =>
    knownContent('content').studies.find(({ slug }) => slug === 'atezolizumab-asps') as Study
  const at = 'atezolizumab-asps: objective-response-investigator--chen-2023'

  test('a share that a CSV recomputes', () => {
    const text = studyCsv(flagship()).replace(',37,37,,19,52,', ',36.5,36.5,,19,52,')
    expect(differences(flagship(), 'CSV', readCsvText(text))).toEqual([`CSV of ${at} value: "36.5" for "37"`])
  })

  test('a number that a CSV rounds beside the printed one', () => {
    const text = studyCsv(flagship()).replace(',24.7,24.7,', ',24.7,25,')
    expect(differences(flagship(), 'CSV', readCsvText(text))[0]).toContain(
      'value: "24.7 beside 25" for "24.7"',
    )
  })

  test('a row that Markdown leaves out', () => {
    const text = studyMarkdown(flagship(), null, site)
      .split('\n')
      .filter((line) => !/^\| Objective response .*\| 19 of 52 /.test(line))
      .join('\n')
    expect(differences(flagship(), 'Markdown', readMarkdown(text, flagship()))).toContain(
      `Markdown of ${at} is missing`,
    )
  })

  test('limits that FHIR swaps', () => {
    const bundle = studyBundle(flagship(), site)
    const text = jsonText(bundle).replace(
      /("low": \{[^}]*\}[^}]*?"value": )24(,[\s\S]*?"high": \{[^}]*\}[^}]*?"value": )51,/,
      '$151$224,',
    )
    expect(differences(flagship(), 'FHIR', readFhir(text, flagship()))).toEqual([
      `FHIR of ${at} low: "51" for "24"`,
      `FHIR of ${at} high: "24" for "51"`,
    ])
  })
})

describe.each(forms)('a rate per person-time in $name', ({ name, of, readingOf }) => {
  test('is told with its events and the time of all people together', async () => {
    const study = knownContent('content').studies.find(({ slug }) => slug === 'pazopanib-asps-2018') as Study
    const results = study.results.map((result) =>
      result.id === 'follow-up'
        ? {
            ...result,
            ...({ kind: 'incidence-rate', unit: 'per-100-person-years' } as const),
            reports: result.reports.map((report) => ({
              ...report,
              ...({ value: bounded('4.2'), count: 12, countStatus: 'published' } as const),
              personTime: printed('285.7'),
            })),
          }
        : result,
    )
    const planted = { ...study, results }
    expect(differences(planted, name, await readingOf(planted), of)).toEqual([])
  })
})
