import { expect, test } from 'vitest'
import { checkProse } from './check-prose'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { findUnbound } from './unbound'

/** Fifty numbers and words of quantity of every shape that an editor might type. */
const planted = [
  '19',
  '37%',
  '66.2%',
  '−66.2%',
  '-36.6',
  '1,200',
  '1200',
  '16.0',
  '24–51',
  '24-51',
  '19/52',
  'n=52',
  '3.6-month',
  '2-year-old',
  'NCT03141685',
  '17-C-0075',
  '10.1056/NEJMoa2303383',
  '2022',
  '31.7.2022',
  '½',
  '²³',
  '1e-3',
  'III',
  'VIII',
  'zero',
  'nineteen',
  'fifty-two',
  'one hundred and one',
  'two thousand',
  'Twelve',
  'one',
  'one-third',
  'two thirds',
  'one in four',
  'a third'.slice(2),
  'three quarters',
  'half',
  'Twice',
  'dozen',
  'doubled',
  'threefold',
  'tenth',
  'none',
  'majority',
  'fewer than',
  'more than',
  'durable',
  'no patients',
  'nearly all',
  'at least',
]

test('fifty planted numbers are found, each at its place', () => {
  expect(planted).toHaveLength(50)
  const lines = planted.map((number, place) => `Line ${'abc'[place % 3]} says ${number} here.`)
  const found = checkProse(lines.join('\n\n'), 'planted.mdx', fixtureStudy, fixtureTerms)
  const expected = planted.map((_, place) => ({ line: place * 2 + 1, column: 13 }))
  expect(found.map(({ line, column }) => ({ line, column }))).toEqual(expected)
})

test.each([
  'PD-L1, PD-1 and CD8+ cells; CTLA-4 and CD3ζ',
  'by RECIST 1.1, iRECIST and CTCAE 5.0',
  'grade 3 events, grade 1 or 2 events, Grades 4 and 5',
  'fusion type 1 or 2; ECOG performance status 1',
  'a one-sided test in a two-stage, single-arm, double-blind design',
  'the half-life, a third party, one another, neither one, one reason',
  'a middle time: half the people were above it, half below',
  'at all, above all, the most common, most recently, up to date, all the same',
  'the first patient, a second scan, once more, both drugs, a single group',
])('"%s" raises no alarm', (text) => {
  expect(findUnbound(text, 'everything')).toEqual([])
})

test.each([
  ['Some patients responded.', 'Some patients'],
  ['Some of the tumours shrank.', 'Some of the tumours'],
  ['A number of patients died.', 'A number of patients'],
  ['Lots of patients had nausea.', 'Lots of patients'],
  ['Every other patient responded.', 'Every other patient'],
  ['A single patient died.', 'A single patient'],
  ['Everyone had nausea.', 'Everyone'],
  ['Nine in ten had harm.', 'Nine in ten'],
])('"%s" says how many, and is found', (text, words) => {
  expect(findUnbound(text, 'everything').map((one) => one.text)).toEqual([words])
})

test.each([
  'Some patients could choose to take a break.',
  'Some patients received it as a first treatment.',
  'In everyone treated, the rate was counted.',
  'A number of questions remain, and most of what is known comes from here.',
  'A hazard ratio below one means that events came later.',
  'The middle half of the people lie between these.',
  'Each patient was counted once; nobody was blinded.',
])('"%s" says of nobody how many had it', (text) => {
  expect(findUnbound(text, 'everything')).toEqual([])
})

test.each([
  ['PD-L12', 'PD-L12'],
  ['grade 6', '6'],
  ['RECIST 2.1', '2.1'],
  ['phase 3', '3'],
  ['no one', 'one'],
])('the allow-list ends at "%s"', (text, number) => {
  expect(findUnbound(text, 'everything').map((one) => one.text)).toEqual([number])
})

test('a finding names the results that print the number', () => {
  const [finding] = checkProse('It was 20.8 months.', 'a.mdx', fixtureStudy, fixtureTerms)
  expect(finding).toEqual({
    file: 'a.mdx',
    line: 1,
    column: 8,
    severity: 'error',
    rule: 'unbound-number',
    message:
      '"20.8" is typed. A number comes from the record by a tag such as <Result of="..." />. The record prints it for of="progression-free-survival".',
  })
})

test('places survive entities, escapes, emphasis, lists and quotes', () => {
  const text = 'A &amp; B \\* **37%**\n\n> * quoted\n>   line 52\n\n| a | b |\n| - | - |\n| x | 19 |'
  const found = checkProse(text, 'a.mdx', fixtureStudy, fixtureTerms)
  expect(found.map(({ line, column }) => `${line}:${column}`)).toEqual(['1:16', '4:10', '8:7'])
})

test("numbers hide neither in code, nor in a link's title", () => {
  const found = checkProse('Run `37` and [see](/x "19 of 52").', 'a.mdx', fixtureStudy, fixtureTerms)
  expect(found).toHaveLength(3)
})

test("the site's own pages may use words, and digits only inside <Constant>", () => {
  const text = 'Two sources, most of them, `npm run 2`, <Constant>25 words</Constant>, grade 3, and 37%.'
  const found = checkProse(text, 'methods.mdx', null, [])
  expect(found.map(({ message }) => message)).toEqual([
    `"37%" is typed. A number of this site's own goes in <Constant>37%</Constant>; a study's number belongs in its article.`,
  ])
})
