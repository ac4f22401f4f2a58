import { expect, test } from 'vitest'
import { withReport, fixtureStudy } from '@/evidence/prose/fixture-study'
import { joinResult } from '@/evidence/study/join'
import { parsePrinted, type Printed } from '@/evidence/study/printed'
import type { Regimen } from '@/evidence/study/study'
import { formatDate } from './date'
import { formatDoseAmount, formatDoseCap, formatDoseShort, formatEveryDays, formatEveryWeeks } from './dose'
import { formatCount, formatPrinted, formatShare } from './number'
import { numberInWords, sentenceStart } from './number-words'
import { formatInTen, formatPeople, formatPeopleOf, formatShareWords } from './people'
import * as result from './result'

const patients = { one: 'patient', many: 'patients' }
const biopsies = { one: 'biopsy pair', many: 'biopsy pairs' }
const of = (id: string) => joinResult(fixtureStudy, id)
const [adults, children] = (fixtureStudy.interventions[0]?.regimens ?? []) as [Regimen, Regimen]

/** Spaces that do not break are written `_` below, so that a lost one fails the test. */
const shown = (text: string | null) => text?.replaceAll('\u00a0', '_') ?? null
const printed = (text: string): Printed => parsePrinted(text) ?? { text: 'bad', number: NaN, decimals: 0 }

const goldens: [found: string | null, expected: string | null][] = [
  // Whole numbers
  [formatCount(0), '0'],
  [formatCount(52), '52'],
  [formatCount(1200), '1200'],
  [formatCount(12345), '12\u202f345'],
  [formatCount(-5), '\u22125'],
  // As printed: no digit is added or lost
  [formatPrinted(printed('16.0')), '16.0'],
  [formatPrinted(printed('-66.2')), '\u221266.2'],
  [formatPrinted(printed('1200')), '1200'],
  [formatPrinted(printed('12345.5')), '12\u202f345.5'],
  // Shares that we compute: never a false 0 or 100
  [formatShare(0, 52), '0'],
  [formatShare(1, 52), '2'],
  [formatShare(1, 99), '1'],
  [formatShare(98, 99), '99'],
  [formatShare(1, 400), '0.3'],
  [formatShare(1, 3000), '<0.1'],
  [formatShare(2999, 3000), '>99.9'],
  [formatShare(52, 52), '100'],
  [formatShare(1, 8), '13'],
  [formatShare(12, 49), '24'],
  // Words
  [numberInWords(0), 'zero'],
  [numberInWords(19), 'nineteen'],
  [numberInWords(52), 'fifty-two'],
  [numberInWords(100), 'one hundred'],
  [numberInWords(101), 'one hundred and one'],
  [numberInWords(1200), 'one thousand two hundred'],
  [numberInWords(20_005), 'twenty thousand and five'],
  [sentenceStart('nineteen'), 'Nineteen'],
  // People
  [formatPeople(52, patients), '52_patients'],
  [formatPeople(1, patients), '1_patient'],
  [formatPeople(0, patients), '0_patients'],
  [formatPeople(8, patients, 'words'), 'eight_patients'],
  [formatPeople(10, biopsies), '10_biopsy pairs'],
  [formatPeopleOf(19, 52, patients), '19_of_52_patients'],
  [formatPeopleOf(1, 1, patients), '1_of_1_patient'],
  [formatPeopleOf(0, 52, patients, 'words'), 'zero_of_52_patients'],
  // Shares in words are exact or absent
  [formatShareWords(0, 52, patients), 'none_of_the_52_patients'],
  [formatShareWords(26, 52, patients), 'half_of_the_52_patients'],
  [formatShareWords(9, 27, patients), 'one_third_of_the_27_patients'],
  [formatShareWords(7, 7, patients), 'all_seven_patients'],
  [formatShareWords(52, 52, patients), 'all_52_patients'],
  [formatShareWords(2, 2, patients), 'both_patients'],
  [formatShareWords(0, 2, patients), 'neither_of_the_two_patients'],
  [formatShareWords(1, 1, patients), 'the_only_patient'],
  [formatShareWords(19, 52, patients), null],
  [formatShareWords(0, 0, patients), null],
  // Natural frequencies
  [formatInTen(19, 52, 10), 'about_4_in_10'],
  [formatInTen(19, 52, 100), 'about_37_in_100'],
  [formatInTen(26, 52, 10), '5_in_10'],
  [formatInTen(1, 52, 10), 'fewer_than_1_in_10'],
  [formatInTen(51, 52, 10), 'more_than_9_in_10'],
  [formatInTen(0, 52, 10), null],
  // Estimates, units and limits
  [result.formatEstimate(of('progression-free-survival')), '20.8_months'],
  [result.formatEstimate(of('tumour-change')), '\u221266.2%'],
  [result.formatEstimate(of('overall-survival')), 'not reported'],
  [result.withUnit('1', 'months'), '1_month'],
  [result.withUnit('1.0', 'months'), '1.0_months'],
  [result.withUnit('3', 'none'), '3'],
  [result.formatSpread(of('objective-response-investigator')), '95%_CI, 24_to_51'],
  [result.formatSpread(of('duration-of-response')), 'range, 4.1_to_55.8'],
  [result.formatSpread(of('time-to-progression')), '95%_CI, 9.2_to_not reached'],
  [result.formatSpread(of('tumour-change')), 'range, \u221236.6_to_\u2212100'],
  [result.formatSpread(of('progression-free-survival')), null],
  [result.formatSpan(of('duration-of-response')), '4.1_to_55.8_months'],
  [result.formatSpan(of('objective-response-investigator')), '24%_to_51%'],
  [result.formatSpan(of('time-to-progression')), '9.2_months_to_not reached'],
  [result.formatComputedShare(of('complete-response')), '2%'],
  [result.formatComputedShare(of('related-grade-4-or-5')), '0%'],
  [result.formatPValue(of('objective-response-investigator')), null],
  // Whole reports, as tables and exports print them
  [result.formatReport(of('objective-response-investigator')), '19_of_52 (37%; 95%_CI, 24_to_51)'],
  [result.formatReport(of('duration-of-response')), '24.7_months (range, 4.1_to_55.8)'],
  [result.formatReport(of('complete-response')), '1_of_52 (2%, computed)'],
  [result.formatReport(of('overall-survival')), 'not reported'],
  // Dates
  [formatDate('2022-07-31'), '31_July_2022'],
  [formatDate('2022-07-01'), '1_July_2022'],
  [formatDate('2022-07'), 'July_2022'],
  [formatDate('2022'), '2022'],
  [formatDate('2022-07-31', 'month'), 'July_2022'],
  [formatDate('2022-07-31', 'year'), '2022'],
  [formatDate('2022-07', 'full'), null],
  // Doses
  [formatDoseAmount(adults), '1200_mg'],
  [formatDoseAmount(children), '15_mg per kilogram of body weight'],
  [formatDoseShort(children), '15_mg/kg'],
  [
    formatDoseAmount({ ...adults, unit: 'milligrams-per-square-metre' }),
    '1200_mg per square metre of body surface',
  ],
  [formatDoseShort({ ...adults, unit: 'milligrams-per-square-metre' }), '1200_mg/m²'],
  [
    formatDoseAmount({ ...adults, unit: 'target-area-under-the-curve' }),
    'an area under the curve of 1200_mg·min/mL',
  ],
  [formatDoseShort({ ...adults, unit: 'target-area-under-the-curve' }), 'AUC_1200'],
  [formatDoseCap(children), '1200_mg'],
  [formatDoseCap(adults), null],
  [formatEveryDays(adults), 'every 21_days'],
  [formatEveryWeeks(adults), 'every 3_weeks'],
  [formatEveryWeeks({ ...adults, everyDays: 10 }), null],
]

test.each(goldens.map(([found, expected], row) => ({ row, found: shown(found), expected })))(
  'golden $row: $expected',
  ({ found, expected }) => {
    expect(found).toBe(expected)
  },
)

test('a p value says its sides', () => {
  const pValue = { relation: '<', printed: printed('0.001'), sides: 'one', test: null } as const
  const study = withReport('progression-free-survival', { pValue })
  expect(shown(result.formatPValue(joinResult(study, 'progression-free-survival')))).toBe(
    'one-sided P_<_0.001',
  )
})

test('a number without a form in words is refused, not truncated', () => {
  expect(() => numberInWords(1_000_000)).toThrow(/expected a whole number from 0 to 999,999/)
  expect(() => numberInWords(1.5)).toThrow(RangeError)
})
