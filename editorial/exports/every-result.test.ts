import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { ResultDomainSection } from '@/components/data/result-domain-section'
import { readContent } from '@/editorial/content-files'
import { checkStudy } from '@/evidence/checks/check-study'
import { fhirId } from '@/evidence/exports/fhir/fhir-id'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { plainSpaces } from '@/evidence/exports/markdown/plain-spaces'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument } from '@/evidence/exports/study-json'
import { formatReport } from '@/evidence/format/result'
import { datasetOf } from '@/evidence/linked-data/dataset'
import { describeAbsence } from '@/evidence/study/absence'
import { joinAllReports, joinResult, type JoinedReport } from '@/evidence/study/join'
import type { Limit } from '@/evidence/study/result'
import type { Study } from '@/evidence/study/study'
import { rowFrom } from '@/evidence/tables/result-rows'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { readCsv } from './read-csv'
import { site } from './site'

/** What every form of a report must carry; numbers as text, since `16.0` and `16` differ. */
type Said = {
  state: string
  value: string
  count: string
  denominator: string
  low: string
  high: string
}

let studies: Study[] = []
beforeAll(() => {
  studies = readContent('content').studies
})

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))
const limitText = (limit: Limit | null) =>
  limit === null ? '' : limit.state === 'reported' ? limit.printed.text : limit.state
const said = ({ report }: JoinedReport): Said => ({
  state: report.state,
  value: text(report.value?.text),
  count: text(report.count),
  denominator: text(report.denominator),
  low: limitText(report.low),
  high: limitText(report.high),
})

test('the CSV says of every report what the record says', () => {
  let compared = 0
  for (const study of studies) {
    const rows = readCsv(studyCsv(study))
    const reports = joinAllReports(study)
    expect(rows).toHaveLength(reports.length)
    reports.forEach((joined, place) => {
      const row = rows[place] ?? {}
      const limit = (end: 'low' | 'high') =>
        row[`${end}_printed`] || (joined.report[end] ? row[`${end}_state`] : '')
      expect([row.study, row.result, row.source]).toEqual([study.slug, joined.result.id, joined.source.id])
      expect(
        {
          state: row.state,
          value: row.value_printed,
          count: row.count,
          denominator: row.denominator,
          low: limit('low'),
          high: limit('high'),
        },
        joined.report.id,
      ).toEqual(said(joined))
      expect(row.value === '' ? null : Number(row.value)).toBe(joined.report.value?.number ?? null)
      compared += 1
    })
  }
  // A loop over nothing would pass too.
  expect(compared).toBeGreaterThan(250)
})

test('the JSON says of every report what the record says', () => {
  for (const study of studies) {
    const document = JSON.parse(jsonText(studyDocument(study, site))) as ReturnType<typeof studyDocument>
    expect(document.study).toEqual(study)
    expect(document.reports.map(({ reportId }) => reportId)).toEqual(
      joinAllReports(study).map(({ report }) => report.id),
    )
  }
})

type Quantity = { value?: number; extension?: { url: string; valueInteger?: number; valueCode?: string }[] }
const precise = (quantity: Quantity | undefined) => {
  if (quantity?.value === undefined) return ''
  const decimals = quantity.extension?.find(({ url }) => url.endsWith('/quantity-precision'))?.valueInteger
  return quantity.value.toFixed(decimals ?? 0)
}

test('FHIR says of every report what the record says, and a range is no confidence interval there', () => {
  for (const study of studies) {
    const bundle = JSON.parse(jsonText(studyBundle(study, site)))
    for (const joined of joinAllReports(study)) {
      const { report, result } = joined
      const { resource } = bundle.entry.find(
        (entry: { resource: { id: string; resourceType: string } }) =>
          entry.resource.resourceType === 'Evidence' && entry.resource.id === fhirId(report.id),
      )
      const [statistic] = resource.statistic
      if (report.state !== 'reported') {
        expect(statistic.quantity).not.toHaveProperty('value')
        expect(statistic.note).toEqual([{ text: describeAbsence(report.state) }])
        continue
      }
      const want = said(joined)
      expect(precise(statistic.quantity)).toBe(want.value)
      expect(text(statistic.numberAffected ?? statistic.numberOfEvents)).toBe(want.count)
      expect(text(statistic.sampleSize.knownDataCount)).toBe(want.denominator)
      const spread = statistic.attributeEstimate?.find((one: { range?: unknown }) => one.range)
      if (!report.low || !report.high || !result.spread) continue
      const codes = { 'confidence-interval': 'C53324', range: 'C38013', 'interquartile-range': 'C53245' }
      expect(spread.type.coding?.[0].code).toBe(codes[result.spread.kind as keyof typeof codes])
      if (report.low.state === 'reported') expect(precise(spread.range.low)).toBe(want.low)
      if (report.high.state === 'reported') expect(precise(spread.range.high)).toBe(want.high)
      else expect(spread.range.high).not.toHaveProperty('value')
    }
  }
})

test('page and Markdown print every report in the same words', () => {
  for (const study of studies) {
    const checks = checkStudy(study)
    const markup = resultsByDomain(study)
      .map((domain) =>
        renderToStaticMarkup(createElement(ResultDomainSection, { domain, slug: study.slug, checks })),
      )
      .join('')
    const page = plainSpaces(
      markup
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#x27;', "'")
        .replaceAll('&amp;', '&'),
    )
    const lines = studyMarkdown(study, null, site).split('\n')
    for (const joined of joinAllReports(study)) {
      const { count, value, spread } = rowFrom(joined)
      const cells = [count, value, spread].map(plainSpaces)
      const line = lines.find(
        (one) => one.endsWith(`| [${joined.result.id}] |`) && one.includes(`| ${joined.source.shortTitle}, `),
      )
      expect(line, joined.report.id).toContain(`| ${cells.join(' | ')} |`)
      const from = page.indexOf(`<tbody id="${joined.result.id}"`)
      expect(page.slice(from, page.indexOf('</tbody>', from)), joined.report.id).toContain(
        `<td class="number">${cells[0]}</td><td class="number value">${cells[1]}</td><td class="number">${cells[2]}</td>`,
      )
    }
  }
})

test('the linked data of the data view says of every result what the page shows of it', () => {
  for (const study of studies) {
    const { variableMeasured } = datasetOf(study, site, true) as unknown as {
      variableMeasured: {
        propertyID: string
        description: string
        value: unknown
        valueReference?: { name: string; value: unknown }[]
      }[]
    }
    expect(variableMeasured.map(({ propertyID }) => propertyID)).toEqual(study.results.map(({ id }) => id))
    for (const { propertyID, description, value, valueReference = [] } of variableMeasured) {
      const joined = joinResult(study, propertyID)
      const want = said(joined)
      const named = (name: string) => text(valueReference.find((one) => one.name.endsWith(name))?.value)
      expect(description.startsWith(`${formatReport(joined)}; `), propertyID).toBe(true)
      if (want.state !== 'reported') expect(value).toBe(want.state)
      else if (want.value) expect(value).toBe(want.value)
      expect([named('count'), named('denominator')], propertyID).toEqual([want.count, want.denominator])
      if (joined.report.low && joined.report.high && joined.result.spread) {
        expect([named('lower limit'), named('upper limit')], propertyID).toEqual([want.low, want.high])
      }
    }
  }
})
