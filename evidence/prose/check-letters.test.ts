import { expect, test } from 'vitest'
import { findingLine } from '@/evidence/text/finding'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { resolveArticle } from './resolved-article'

const lines = (text: string) =>
  resolveArticle(text, 'a.mdx', fixtureStudy, fixtureTerms).findings.map(findingLine)

test.each([
  ['\u202e', 'U+202E'],
  ['\u200b', 'U+200B'],
  ['\u2028', 'U+2028'],
  ['\u2066', 'U+2066'],
  ['\ufffe', 'U+FFFE'],
  ['\ud800', 'U+D800'],
])('a letter of prose that nobody sees is found in its place: %j', (letter, code) => {
  const message = `The text holds an invisible character (${code}); expected visible text.`
  expect(lines(`## What was found\n\nSome words ${letter}here.`)).toContain(`a.mdx:3:12 ${message}`)
  expect(lines(`Some *wo${letter}rds* here.`)).toContain(`a.mdx:1:9 ${message}`)
})

test('a letter that is written by its number is found where that stands', () => {
  expect(lines('Tom &amp; Ann &#8238;here.')[0]).toContain('a.mdx:1:15 The text holds an invisible')
})

test('spaces that hold words together, dashes and letters of other languages are seen', () => {
  expect(lines('A\u00a0word\u202fof \u2013 Müller, \u03b2 and 肉腫.')).toEqual([])
})
