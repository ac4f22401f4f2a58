import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { DataView } from '@/components/data/data-view'
import { ReadingAgreement } from '@/components/methods/reading-agreement'
import { SourcesView } from '@/components/sources/sources-view'
import { readContent } from '@/editorial/content-files'
import { readingAgreement } from '@/evidence/readings/agreement'
import { slipRate, slipSentence } from '@/evidence/readings/audit'
import { entryOf } from '@/evidence/readings/entry'
import { keptEntry, noReadings, type Readings } from '@/evidence/readings/readings-schema'
import { lackingItems } from '@/evidence/reporting/reporting-items'
import { joinAllReports } from '@/evidence/study/join'

const study = readContent('content').studies.find(({ slug }) => slug === 'tivantinib-mit-tumours')
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
