import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataView } from '@/components/data/data-view'
import { ReadingAgreement } from '@/components/methods/reading-agreement'
import { SourcesView } from '@/components/sources/sources-view'
import { faultsOfBundle } from '@/conformance/exports/fhir-faults'
import { readCsv } from '@/conformance/exports/read-csv'
import { site } from '@/conformance/exports/site'
import { listsInMemory } from '@/conformance/api/lists-in-memory'
import { getStudyOperation } from '@/evidence/api/get-study'
import { keptItems } from '@/evidence/api/kept-lists'
import { listResults } from '@/evidence/api/list-results'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument } from '@/evidence/exports/study-json'
import { knownContent } from '@/editorial/fixtures/known-content'
import { readingAgreement } from '@/evidence/readings/agreement'
import { slipRate, slipSentence } from '@/evidence/readings/audit'
import { entryOf } from '@/evidence/readings/entry'
import { keptEntry, noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { lackingItems } from '@/evidence/reporting/reporting-items'
import { joinAllReports } from '@/evidence/study/join'

const study = knownContent('content').studies.find(({ slug }) => slug === 'tivantinib-mit-tumours')
if (!study) throw new Error('There is no such study.')

/** As if a second person had read all values of the study, and found the same. */
const readTwice: Readings = {
  ...noReadings,
  readings: [
    {
      reader: 'B. Second',
      kind: 'person',
      on: '2026-11-28',
      unseen: true,
      values: joinAllReports(study).map((joined) => {
        const entry = keptEntry(entryOf(joined))
        const { source, report, result } = joined
        return { source: source.id, locator: report.locator, result: result.id, first: entry, second: entry }
      }),
    },
  ],
}

const emptyReads = {
  studies: () => Promise.resolve([study]),
  study: () => Promise.resolve(study),
  terms: () => Promise.resolve([]),
  histories: () => Promise.resolve({}),
  version: () => Promise.resolve('0'),
  search: () => Promise.reject(new Error('not asked')),
}

const dataPage = (readings: Readings) =>
  renderToStaticMarkup(<DataView study={study} history={[]} readings={readings} />)
const sourcesPage = (readings: Readings) =>
  renderToStaticMarkup(<SourcesView study={study} readings={readings} />)

test('a data page says that its values were read once, and twice by two people only where that is kept', () => {
  expect(dataPage(noReadings)).toContain('Read once: no second reader has entered these values again.')
  expect(dataPage(noReadings)).not.toContain('read twice')
  expect(dataPage(readTwice)).toMatch(/Of \d+ values, \d+ read twice, by two people\./)
})

test('the page of sources names those that a second person has read, and is silent where none was', () => {
  expect(sourcesPage(readTwice)).toMatch(/Wagner 2012: Of \d+ values, \d+ read twice, by two people\./)
  expect(sourcesPage(noReadings)).not.toContain('read twice')
})

test('how much of a source was taken stands on its page where somebody went through it, and nowhere else', () => {
  const leftOut = [{ number: '71', because: 'counted in another group' }]
  const coverage = [{ source: 'wagner-2012', by: 'A. Reader', on: '2026-11-28', taken: 13, leftOut }]
  expect(sourcesPage({ ...noReadings, coverage })).toContain(
    'Wagner 2012: 13 of 14 numbers taken, 1 left out on purpose: counted in another group.',
  )
  expect(sourcesPage(noReadings)).not.toContain('numbers taken')
})

test('a data page says how many items of the reporting guideline its record holds', () => {
  expect(dataPage(noReadings)).toContain(
    `${14 - lackingItems(study).length} of the 14 items of CONSORT 2025 that hold without a comparison are in this record.`,
  )
})

test('JSON, the interface, CSV and FHIR say who read a value, and no more than was kept', async () => {
  const twice = {
    standing: 'two-people',
    readers: [
      { reader: null, kind: null, on: null },
      { reader: 'B. Second', kind: 'person', on: '2026-11-28' },
    ],
  }
  const once = { standing: 'once', readers: [{ reader: null, kind: null, on: null }] }
  const printed = joinAllReports(study).findIndex(({ report }) => report.state === 'reported')
  for (const [readings, reading, words, note] of [
    [
      readTwice,
      twice,
      'not recorded; B. Second, a person, 2026-11-28',
      'Read twice, by two people; readers: not recorded; B. Second, a person, 2026-11-28.',
    ],
    [noReadings, once, 'not recorded', 'Read once; readers: not recorded.'],
  ] as const) {
    expect(studyDocument(study, site, [], readings).reports[printed]).toMatchObject({ reading })
    const lists = listsInMemory([...keptItems([{ study, readings, history: [] }], [])])
    const reads = { ...emptyReads, ...lists, readings: () => Promise.resolve(readings) }
    const asked = await getStudyOperation.run([['slug', study.slug]], { reads, site })
    expect((asked.reports as unknown[])[printed]).toMatchObject({ reading })
    const listed = await listResults.run([['study', study.slug]], { reads, site })
    expect(JSON.stringify(listed)).toContain(JSON.stringify(reading))
    const row = readCsv(studyCsv(study, readings))[printed]
    expect(row).toMatchObject({ reading: reading.standing, readers: words })
    const bundle = studyBundle(study, site, [], readings)
    expect(JSON.stringify(bundle)).toContain(note)
    expect(faultsOfBundle(JSON.parse(jsonText(bundle)))).toEqual([])
  }
  // A value that a source does not print was read by nobody.
  const [first, ...rest] = study.results
  if (!first) throw new Error('The study has no result.')
  const reports = first.reports.map((report) => ({ ...report, state: 'not-yet-extracted' as const }))
  const document = studyDocument({ ...study, results: [{ ...first, reports }, ...rest] }, site)
  expect(document.reports[0]).toMatchObject({ resultId: first.id, reading: null })
})

test('the methods say that nothing was read twice, and give each field its share once something was', () => {
  const audited = slipSentence(slipRate([]))
  const shown = (readings: Readings) =>
    renderToStaticMarkup(
      <ReadingAgreement agreement={readingAgreement([{ study: study.slug, readings }])} audited={audited} />,
    )
  expect(shown(noReadings)).toContain('No value has been read twice in this way yet')
  expect(shown(noReadings)).toContain('their slip rate is not known')
  expect(shown(readTwice)).toMatch(/value.*7 of 7.*100%.*59\.0 to 100\.0%/s)
})
