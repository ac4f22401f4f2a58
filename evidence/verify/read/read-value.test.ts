import { expect, test } from 'vitest'
import { readValue, UnreadableValue } from './read-value'

const number = (text: string, unit: string | null) => ({
  kind: 'number',
  printed: { text, number: Number(text), decimals: text.split('.')[1]?.length ?? 0 },
  unit,
})

test.each([
  ['37%', number('37', 'percent')],
  ['37 per cent', number('37', 'percent')],
  ['20·8 months', number('20.8', 'months')],
  ['20,8 months', number('20.8', 'months')],
  ['1,200 patients', number('1200', 'participants')],
  ['12\u202f000', number('12000', null)],
  ['−66.2%', number('-66.2', 'percent')],
  ['.37', number('0.37', null)],
  ['19/52', { kind: 'fraction', count: 19, total: 52 }],
  ['nineteen of the 52 patients', { kind: 'fraction', count: 19, total: 52 }],
  ['4 in 10', { kind: 'one-in', part: 4, base: 10 }],
  ['NE', { kind: 'absence', reasons: ['not-estimable'] }],
])('%s is read for what it is', (typed, read) => {
  expect(readValue(typed)).toEqual([read])
})

test('limits are read with the kind and the level that they are called by', () => {
  expect(readValue('(95% CI 24-51)')).toMatchObject([
    { kind: 'span', low: { number: 24 }, high: { number: 51 }, label: 'confidence-interval', level: 95 },
  ])
  expect(readValue('range, −36.6 to −100')).toMatchObject([
    { kind: 'span', low: { number: -36.6 }, high: { number: -100 }, label: 'range', level: null },
  ])
  expect(readValue('8.3–NR')).toMatchObject([{ kind: 'span', high: 'not-reached', label: null }])
})

test('a value of several parts is read in its order', () => {
  expect(readValue('19 of 52 (37%; 95% CI, 24 to 51; P = .001)').map(({ kind }) => kind)).toEqual([
    'fraction',
    'number',
    'span',
    'p-value',
  ])
})

test.each(['', 'hello', 'more than 20%', '37% of a lot of people', '1'.repeat(201), '<script>'])(
  '%j is no value, and the message says what one looks like',
  (typed) => {
    expect(() => readValue(typed)).toThrow(UnreadableValue)
    expect(() => readValue(typed)).toThrow('Write it as a source would: 37%, 19 of 52')
  },
)
