import { expect, test } from 'vitest'
import { findingsIn } from './judge'
import { publishedStudy } from './published-studies'

const told = (slug: string, text: string) =>
  findingsIn(publishedStudy(slug), text).map(({ text: words, verdict, unread }) => [
    words,
    verdict,
    unread.join(' | '),
  ])
const change = 'the median change in the target tumours was −8.3% with cediranib.'
const survival = 'median overall survival was 13.7 months with trabectedin.'

// Each was a match: nothing before a semicolon was read.
test.each([
  ['casps', `Only children were studied; ${change}`, ['−8.3%', 'unread', 'Only children were studied']],
  ['casps', `The trial was in Japan; ${change}`, ['−8.3%', 'unread', 'in Japan']],
])('of %s "%s" is no match: a part without a number says something of the next', (slug, text, expected) => {
  expect(told(slug, text)).toEqual([expected])
})

test('a part before a semicolon that has a number of its own says nothing of the next', () => {
  expect(told('casps', `Of 48 patients all were randomised; ${change}`).at(-1)).toEqual([
    '−8.3%',
    'match',
    '',
  ])
})

// Patel 2019: hazard ratio 0.93 (95% CI, 0.75 to 1.15).
test.each([
  [`Trabectedin improved overall survival; ${survival}`, 'unread'],
  [`Trabectedin prolonged survival, and ${survival}`, 'unread'],
  [`Trabectedin did not improve overall survival; ${survival}`, 'match'],
])('"%s": %s, since the comparison leaves no difference within its interval', (text, verdict) => {
  expect(told('trabectedin-sar-3007', text).map(([, one]) => one)).toEqual([verdict])
})
