import { expect, test } from 'vitest'
import { anOutcome, aPopulation, aReport, aResult, aStudy } from './fixture'
import { anArm } from './fixture-two-arms'
import { orderOfArms } from './order-of-arms'

type Sentence = [quote: string, ofDrug: string, ofControl: string]

/** A study of two arms, with one outcome for each sentence that prints both. */
const withSentences = (...sentences: Sentence[]) =>
  orderOfArms(
    aStudy({
      arms: [anArm('drug', 'Regorafenib'), anArm('control', 'Placebo')],
      populations: [aPopulation()],
      outcomes: sentences.map((_, index) => anOutcome({ id: `outcome-${index}` })),
      results: sentences.flatMap(([quote, ...values], index) =>
        ['drug', 'control'].map((armId, side) =>
          aResult({
            id: `${armId}-${index}`,
            outcomeId: `outcome-${index}`,
            kind: 'median',
            unit: 'months',
            armId,
            reports: [aReport({ value: values[side] ?? '', quote })],
          }),
        ),
      ),
    }),
  )

// REGOSARC, The ASCO Post 2016.
const synovial: Sentence = ['5.6 vs 1.0 months in the synovial sarcoma group', '5.6', '1.0']
const leiomyosarcoma: Sentence = ['3.7 vs 1.8 months in the leiomyosarcoma group', '3.7', '1.8']
const turned = ([quote, ofDrug, ofControl]: Sentence): Sentence => [quote, ofControl, ofDrug]

test('numbers recorded in another order than the source has in its other sentences are remarked on, and are no error: tables and abstracts differ in order', () => {
  const other: Sentence = ['2.9 vs 1.1 months in the other group', '2.9', '1.1']
  expect(withSentences(synovial, leiomyosarcoma, other)).toEqual([])
  expect(withSentences(turned(synovial), leiomyosarcoma, other)).toMatchObject([
    {
      rule: 'quote-carries-number',
      verdict: 'cannot-be-checked',
      isRemark: true,
      resultId: 'control-0',
      working:
        '5.6 is recorded for placebo, which the quotation prints first without naming the arms; other sentences of this source print regorafenib first. A longer quotation that names the arms would show which is meant.',
    },
  ])
  // Of two that differ neither is known to be right.
  expect(withSentences(turned(synovial), leiomyosarcoma)).toHaveLength(2)
})

test('a sentence that names its arms needs no other, and is one by which others are read', () => {
  const named: Sentence = ['8 months with placebo and 4 months with regorafenib', '4', '8']
  expect(withSentences(named, synovial, leiomyosarcoma)).toEqual([])
  const first: Sentence = ['4.0 months with regorafenib versus 0.9 with placebo', '4.0', '0.9']
  expect(withSentences(first, turned(synovial))).toMatchObject([{ resultId: 'control-1' }])
})

test('one sentence alone, equal numbers, and numbers with another between them have no order', () => {
  expect(withSentences(turned(synovial))).toEqual([])
  expect(withSentences(['5.6 vs 5.6 months', '5.6', '5.6'], leiomyosarcoma)).toEqual([])
  // ALTER0203, ESMO 2019: a row of a table.
  expect(
    withSentences(['DCR(%) | 83.33 | 40.00 | 0.0346 | 90.00', '90.00', '40.00'], leiomyosarcoma),
  ).toEqual([])
})
