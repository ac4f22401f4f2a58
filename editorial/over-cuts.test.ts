import { expect, test } from 'vitest'
import { figuresOf } from '@/evidence/figures/catalogue'
import { drawingFaults } from '@/evidence/figures/marks/drawing-faults'
import { numbersMissingFromTable } from '@/evidence/figures/marks/drawing-fixture'
import { frameWidths } from '@/evidence/figures/marks/figure'
import { readRecordFile } from './record-file'

function figuresOverCuts(slug: string) {
  const { study } = readRecordFile(`content/studies/${slug}/record.yaml`)
  if (study === null) throw new Error(`The record of ${slug} cannot be read.`)
  return figuresOf(study).filter(({ id }) => id.endsWith('-over-cuts'))
}

const titlesOf = (slug: string) =>
  figuresOverCuts(slug).map(({ id, title }) => [id, title.replaceAll('\u00a0', ' ')])

test('LMS-04: the ratio and both medians of progression-free survival at two cuts', () => {
  expect(titlesOf('lms-04-trabectedin')).toEqual([
    [
      'ratios-over-cuts',
      'Progression-free survival, hazard ratio, doxorubicin with trabectedin against doxorubicin: 0.41 (an earlier cut, date not stated) and 0.37 (data to January 2023)',
    ],
    [
      'times-over-cuts',
      'Median progression-free survival on doxorubicin with trabectedin: 12.2 months (an earlier cut, date not stated) and 12 months (data to January 2023); median progression-free survival on doxorubicin: 6.2 months (an earlier cut, date not stated) and 6 months (data to January 2023)',
    ],
  ])
})

test('ENLIVEN: the response of both arms at two cuts, and no arm alone', () => {
  expect(titlesOf('enliven-pexidartinib')).toEqual([
    [
      'shares-over-cuts',
      'Objective response at 25 weeks on pexidartinib: 39% (data to March 2017) and 38% (data to 31 January 2018); objective response at 25 weeks on placebo: 0 of 59 (data to March 2017) and 0 of 59 (data to 31 January 2018)',
    ],
  ])
})

test('a trial whose later analysis is of other people has no such figure', () => {
  // SAR-3007: 518 patients at the interim analysis of survival, 577 at the final one.
  expect(titlesOf('trabectedin-sar-3007')).toEqual([])
})

test.each(['lms-04-trabectedin', 'enliven-pexidartinib', 'defi-nirogacestat'])(
  '%s: what is drawn lies in its frame, and its table holds every number',
  (slug) => {
    for (const figure of figuresOverCuts(slug)) {
      for (const width of Object.values(frameWidths)) {
        expect(drawingFaults(figure.draw(width))).toEqual([])
      }
      expect(numbersMissingFromTable(figure)).toEqual([])
    }
  },
)
