import { expect, test } from 'vitest'
import { joinAllReports } from '@/evidence/study/join'
import { aReport, aResult, aStudy } from './fixture'
import { anArm } from './fixture-two-arms'
import { numberOfArm } from './quoted-arms'

/** What is said of a number that a quotation prints and the record gives to the arm. */
const said = (quote: string, value: string, armId: 'cediranib' | 'placebo') =>
  joinAllReports(
    aStudy({
      arms: [anArm('cediranib', 'Cediranib'), anArm('placebo', 'Placebo')],
      results: [aResult({ armId, reports: [aReport({ value, quote })] })],
    }),
  ).flatMap((joined) => numberOfArm(joined, quote) ?? [])

test.each([
  ['median PFS was 10.8 months with cediranib and 3.7 months with placebo', '10.8', '3.7'],
  ['With cediranib it was 10.8 months, with placebo 3.7', '10.8', '3.7'],
  // PALETTE, Lancet 2012, and eribulin, The ASCO Post 2017: limits in brackets, and an arm that follows its share.
  [
    '12.5 months (10.6-14.8) with cediranib versus 10.7 months (8.7-12.8) with placebo (HR 0.86)',
    '12.5',
    '10.7',
  ],
  ['events occurred in 62.9% of cediranib patients vs 51.4% of placebo patients', '62.9', '51.4'],
  ['67 out of 100 people (67%) who had cediranib and nearly 6 out of 10 (56%) who had placebo', '56', '56'],
  // Olaratumab, 2016, and MOTION, CancerNetwork 2025: a list in brackets, and two lists that run alike.
  ['at least one dose (64 cediranib; 65 placebo)', '64', '65'],
  ['1 patient and 3 patients in the cediranib group and placebo group, respectively, had one', '1', '3'],
])('caught both ways: %s', (quote, ofDrug, ofControl) => {
  if (ofDrug !== ofControl) {
    expect(said(quote, ofDrug, 'cediranib')).toEqual([])
    expect(said(quote, ofDrug, 'placebo')).toMatchObject([{ field: 'value' }])
    expect(said(quote, ofControl, 'cediranib')).toEqual([
      {
        field: 'value',
        working: `${ofControl} is recorded for cediranib, but the quotation gives it to placebo.`,
      },
    ])
  }
  expect(said(quote, ofControl, 'placebo')).toEqual([])
})

test('every number of a list belongs to the arm with which it begins', () => {
  const quote = 'in the placebo group, they were asthenia (4%), nausea (3%), and hypertension (5%)'
  expect(said(quote, '5', 'placebo')).toEqual([])
  expect(said(quote, '5', 'cediranib')).toHaveLength(1)
})

test.each([
  // CASPS, OncLive 2017: the number beside an arm is not always that arm's.
  ['PFS in the cediranib group was double that of placebo, 47.7% versus 22.5%', '47.7'],
  ['compared with placebo, cediranib prolonged PFS (10.8 v 3.7 months)', '10.8'],
  ['longer with cediranib than with placebo (10.8 v 3.7 months)', '3.7'],
  // ENLIVEN, 2019: the quotation ends before it names the second arm.
  ['events occurred in eight (13%) of 61 patients in the cediranib group and one (2%) of 59', '2'],
  ['8.2 months with cediranib compared with 4.4 months', '4.4'],
  // A number that stands there twice may be either.
  ['3.7 months with cediranib and 3.7 months with placebo', '3.7'],
  ['no more than 10.8 months in either group', '10.8'],
])('says nothing of either arm: %s', (quote, value) => {
  expect([...said(quote, value, 'cediranib'), ...said(quote, value, 'placebo')]).toEqual([])
})
