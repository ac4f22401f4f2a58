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
  expect(dataPage(noReadings)).toContain('Read once: no value here was entered again from its source')
  expect(dataPage(noReadings)).not.toContain('read twice')
  expect(dataPage(readTwice)).toMatch(/Of \d+ values, \d+ read twice, by two people\./)
})

test('the page of sources names those that a second person has read, and is silent where none was', () => {
  expect(sourcesPage(readTwice)).toMatch(/Wagner 2012: Of \d+ values, \d+ read twice, by two people\./)
  expect(sourcesPage(noReadings)).not.toContain('read twice')
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
