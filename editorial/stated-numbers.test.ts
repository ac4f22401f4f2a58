import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { statedNumberProblems } from '@/evidence/record/rules/stated-numbers'

const text = readFileSync('editorial/fixtures/content/studies/invented-trial/record.yaml', 'utf8')

function faultsOf(planted: string): string[] {
  expect(planted).not.toBe(text)
  return statedNumberProblems(recordSchema.parse(parse(planted))).map(({ message }) => message)
}

/** The loss of the invented trial, 1 of 25, with other fields. */
const loss = (fields: string) =>
  text.replace(
    'n: 1, what: withdrew before treatment, reason: moved away, source: paper, locator: Results',
    `what: withdrew, reason: moved away, locator: Results, ${fields}`,
  )

test.each([
  ['n: 1, source: paper, quote: one withdrew', []],
  ['n: 1, source: paper, quote: 1 patient withdrew', []],
  ['n: 1, source: paper, quote: a patient withdrew', []],
  ['n: 12, source: paper, quote: twelve patients withdrew', []],
  ['n: 1, source: paper, nStatus: inferred, quote: 25 were enrolled; 24 were treated', []],
  ['n: 1, source: news, nStatus: inferred', []],
  ['n: 1, source: news, quote: one withdrew', []],
  ['n: 1, source: paper', []],
  [
    'n: 1, source: paper, quote: 25 were enrolled; 24 were treated',
    [
      'Loss 1 of population "treated" has 1 missing, which its quotation does not hold; where we worked it out, expected nStatus: inferred.',
    ],
  ],
  // "A total of" tells no count of one.
  [
    'n: 1, source: paper, quote: a total of 25 were enrolled; 24 were treated',
    [expect.stringContaining('has 1 missing')],
  ],
  ['n: 2, source: paper, quote: one withdrew', [expect.stringContaining('has 2 missing')]],
  ['n: 21, source: paper, quote: 12 patients withdrew', [expect.stringContaining('has 21 missing')]],
  ['n: 1, source: news', [expect.stringContaining('by a secondary source without its words')]],
])('a loss with %s', (fields, faults) => expect(faultsOf(loss(fields))).toEqual(faults))

/** The design of the invented trial with some numbers changed and words quoted. */
const design = (quote: string, changes: [from: string, to: string][] = []) =>
  changes.reduce(
    (planted, [from, to]) => planted.replace(from, to),
    text.replace('locator: Methods, Statistics', `locator: Methods, Statistics\n    quote: "${quote}"`),
  )

const sentence = '90% power to reject a null hypothesis of 5% when the true incidence is 25%'
const rule = 'stop if none of the first nine patients responds; three of 24 are enough'

test.each([
  ['its rates and power', sentence, []],
  ['its sizes in words', rule, []],
  ['its sides', 'at a one-sided alpha of 9.3%', []],
  [
    'no number',
    'an optimal design',
    ['The two-stage design has a quotation that holds none of its numbers.'],
  ],
  [
    'other sides',
    'at a two-sided alpha of 9.3%',
    [expect.stringContaining('its quotation says "two-sided"')],
  ],
])('a two-stage design whose quotation tells %s', (_what, quote, faults) =>
  expect(faultsOf(design(quote))).toEqual(faults),
)

test.each([
  ['null rate', sentence, 'nullRate: "5"', 'nullRate: "6"', 5],
  ['null rate with a digit more', sentence, 'nullRate: "5"', 'nullRate: "15"', 5],
  ['alternative rate', sentence, 'alternativeRate: "25"', 'alternativeRate: "20"', 25],
  [
    'alternative rate with its digits exchanged',
    sentence,
    'alternativeRate: "25"',
    'alternativeRate: "52"',
    25,
  ],
  ['power', sentence, 'power: "90"', 'power: "80"', 90],
  ['alpha', 'at an alpha of 9.3%', 'alpha: "9.3"', 'alpha: "3.9"', 9.3],
  ['first stage', rule, 'stageOneN: 9', 'stageOneN: 10', 9],
  ['sample size', rule, 'totalN: 24', 'totalN: 42', 24],
  ['rule for going on', rule, 'worthwhileIfAtLeast: 3', 'worthwhileIfAtLeast: 4', 3],
])('a slip in the %s is seen in the quotation', (_what, quote, from, to, printed) => {
  const [fault, ...others] = faultsOf(design(quote, [[from, to]]))
  expect(fault).toContain(`but its quotation prints ${printed}.`)
  expect(others).toEqual([])
})
