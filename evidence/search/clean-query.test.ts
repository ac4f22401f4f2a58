import { expect, test } from 'vitest'
import { cleanQuery, maxQueryLength, maxTerms } from './clean-query'
import { expand } from './expand'
import { matchExpression } from './match-expression'

const termsOf = (typed: string) => cleanQuery(typed).terms.map(({ kind, text }) => `${kind}: ${text}`)
const expressionFor = (typed: string) => matchExpression(expand(cleanQuery(typed).terms, []), 'AND')

test.each([
  ['PFS 20.8', ['word: pfs', 'number: 20.8']],
  ['20·8 months', ['number: 20.8', 'word: months']],
  ['37%', ['number: 37']],
  ['19/52', ['number: 19 of 52']],
  ['19 of 52 patients', ['number: 19 of 52', 'word: patients']],
  ['５２ patients', ['number: 52', 'word: patients']],
  ['nct03141684', ['identifier: nct03141684']],
  ['https://doi.org/10.1056/NEJMoa2303383.', ['identifier: 10.1056/nejmoa2303383']],
  ['PMID: 37672694', ['identifier: 37672694']],
  ['37672694', ['identifier: 37672694']],
  ['PMC10729808', ['identifier: pmc10729808']],
  ['soft-part sarcoma', ['word: soft part', 'word: sarcoma']],
  ['AcSé', ['word: acse']],
  ['what works in sarcoma?', ['word: sarcoma']],
  ['what is it', ['word: what', 'word: is', 'word: it']],
  ['OR', ['word: or']],
  ['sarcoma sarcoma', ['word: sarcoma']],
])('%s is read as %j', (typed, terms) => expect(termsOf(typed)).toEqual(terms))

// Each of these is an error, or selects a column, when it reaches SQLite as it is.
test.each([
  ['non-small', '"non small"*'],
  ['"', null],
  ['AND', '"and"'],
  ['*', null],
  ['a:', '"a"'],
  ['^', null],
  ['NEAR(', '"near"*'],
  ['-x', '"x"'],
  ['C++', '"c"'],
  ["O'Neil", '"o neil"*'],
  ['.', null],
  ['%', null],
  ['', null],
  ['\u0000', null],
  ['b:x', '"b" AND "x"'],
  ['{a b}:x', '"b" AND "x"'],
  ['title : response', '"title" AND "response"*'],
  ['🙂 👩‍⚕️', null],
  ["'; DROP TABLE Study; --", '"drop" AND "table" AND "study"*'],
  ['\ud800 lone', '"lone"*'],
  ['\u202esarcoma', '"sarcoma"*'],
])('%j becomes nothing but quoted words', (typed, expression) =>
  expect(expressionFor(typed)).toBe(expression),
)

test('very much text is cut, quickly', () => {
  const began = performance.now()
  for (const typed of ['('.repeat(10_000), 'a '.repeat(20_000), '🙂'.repeat(5000), 'x'.repeat(1_000_000)]) {
    const { shown, terms } = cleanQuery(typed)
    expect([...shown].length).toBeLessThanOrEqual(maxQueryLength)
    expect(terms.length).toBeLessThanOrEqual(maxTerms)
  }
  // Not a benchmark: an expression that backtracks would take minutes.
  expect(performance.now() - began).toBeLessThan(2000)
  expect(cleanQuery('one two three four five six seven eight nine')).toMatchObject({ isCut: true })
})

test('an abbreviation is also what it stands for, and a short one only in capitals', () => {
  const names = [
    { termId: 'objective-response', name: 'objective response' },
    { termId: 'objective-response', name: 'or' },
    { termId: 'objective-response', name: 'orr' },
    { termId: 'pd', name: 'pd' },
    { termId: 'pd', name: 'progressive disease' },
  ]
  const asked = (typed: string) => matchExpression(expand(cleanQuery(typed).terms, names), 'AND')
  expect(asked('ORR 37')).toBe('("orr" OR "objective response") AND "37"')
  expect(asked('objective response')).toBe('(("objective" AND "response"*) OR "orr")')
  expect(asked('OR')).toBe('("or" OR "objective response" OR "orr")')
  expect(asked('pd')).toBe('"pd"')
  expect(asked('PD')).toBe('("pd" OR "progressive disease")')
})
