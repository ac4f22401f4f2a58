import { expect, test } from 'vitest'
import { publishedStudy } from '@/conformance/verify/published-studies'
import { plainSpaces } from '@/evidence/format/typography'
import { answerInWords, compareRows, sidesInWords } from '@/evidence/landscape/compare-rows'

const rowsOf = (slugs: readonly string[], concept: string, outcome: string) =>
  compareRows(slugs.map(publishedStudy), concept, outcome).map(({ title, answers }) => [
    title,
    ...answers.map(({ given, instead }) =>
      given.length === 0
        ? `(${instead})`
        : given.map((one) => plainSpaces([answerInWords(one), ...sidesInWords(one)].join(' | '))).join(' + '),
    ),
  ])
const sarcoma = ['lms-04-trabectedin', 'eribulin-sts-309', 'trabectedin-sar-3007']

test('three randomised trials are set side by side by their hazard ratios, with who against whom and in whom', () => {
  const rows = rowsOf(sarcoma, 'overall-survival', 'Overall survival')
  expect(rows.map(([title]) => title)).toEqual([
    'Overall survival, median',
    'Overall survival, rate at a time',
    'Between the arms: overall survival',
  ])
  expect(rows.at(-1)?.slice(1)).toEqual([
    'hazard ratio 0.65 (95% CI, 0.44 to 0.95) | Doxorubicin with trabectedin against doxorubicin | 150 patients randomised | data cut-off January 2023',
    'hazard ratio 0.75 (95% CI, 0.61 to 0.94; P = 0.0119) | Eribulin against dacarbazine | 452 patients randomised',
    'hazard ratio 0.93 (95% CI, 0.75 to 1.15; P = 0.49) | Trabectedin against dacarbazine | 577 patients randomised',
  ])
})

test('a difference stands where a trial gives a difference, and a test alone where it gives no more', () => {
  const rows = rowsOf(
    ['defi-nirogacestat', 'motion-vimseltinib', 'enliven-pexidartinib'],
    'objective-response',
    'Objective response',
  )
  expect(rows.at(-1)).toEqual([
    'Between the arms: objective response',
    'P < 0.001 | Nirogacestat against placebo | 142 patients randomised | data cut-off 7 April 2022',
    'difference 40% (95% CI, 29 to 51; P < 0.0001) | Vimseltinib against placebo | 123 patients randomised | data cut-off 22 August 2023',
    'difference 39% (95% CI, 27 to 53; P < 0.0001) | Pexidartinib against placebo | 120 patients randomised | data cut-off March 2017',
  ])
})

test('no median stands beside a rate: each has its row, and a cell says what its study gives instead', () => {
  const rows = rowsOf(
    ['defi-nirogacestat', 'atezolizumab-asps'],
    'progression-free-survival',
    'Progression-free survival',
  )
  const [median, rate, between] = rows
  expect(median).toContain('median 20.8 months')
  expect(rate?.[1]).toContain('85% (95% CI, 73 to 92)')
  expect(rate?.[2]).toBe('(no rate at a time in the record, but a median)')
  expect(between?.[2]).toBe('(one group: nothing was compared)')
})

test('of one trial alone, the ratio in everyone counts before that of a subgroup', () => {
  const [, cell] =
    rowsOf(['eribulin-sts-309'], 'progression-free-survival', 'Progression-free survival').at(-1) ?? []
  expect(cell).toBe('P = 0.229 | Eribulin against dacarbazine | 452 patients randomised')
})

test('where nobody answers there is one row that says so', () => {
  expect(rowsOf(['enliven-pexidartinib'], 'overall-survival', 'Overall survival')).toEqual([
    ['Overall survival', '(not in the record)'],
  ])
})

test('any set of studies: a row holds one form of answer', () => {
  const mixed = ['regosarc', 'casps', 'atezolizumab-asps', 'geddis', 'alter0203-asps', 'announce-olaratumab']
  for (const concept of ['objective-response', 'progression-free-survival', 'overall-survival']) {
    for (const { answers } of compareRows(mixed.map(publishedStudy), concept, concept)) {
      const kinds = new Set(answers.flatMap(({ given }) => given.map(({ result }) => result.kind)))
      const isBetween = [...kinds].every((kind) => kind === 'ratio' || kind === 'difference')
      expect(isBetween || kinds.size === 1, `${concept}: ${[...kinds].join()}`).toBe(true)
    }
  }
})
