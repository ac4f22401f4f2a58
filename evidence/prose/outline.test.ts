import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { resolveArticle } from './resolved-article'

const text = [
  'In <Population of="treated" /> it was <Result of="objective-response-investigator" show="count" />.<Cite source="fda-2022" />',
  '',
  'Again <Result of="objective-response-investigator" show="percent" /> and <Result of="stable-disease" show="people" />,',
  'of <Population of="treated" show="n" />.<Cite source="asco-post-2023 fda-2022" />',
].join('\n')

const article = () => resolveArticle(text, 'a.mdx', fixtureStudy, fixtureTerms)
const outline = () => article().outline

test('notes are numbered by first appearance, and one that is shown twice counts once', () => {
  expect(outline().notes.map(({ id }) => id)).toEqual([
    'note-population-treated',
    'note-objective-response-investigator-chen-2023',
    'note-stable-disease-chen-2023',
  ])
})

test('sources cited in the text come first, then those that only cards rest on', () => {
  expect(outline().sourceIds).toEqual(['fda-2022', 'asco-post-2023', 'chen-2023'])
})

test('the same text gives the same numbers every time', () => {
  expect(JSON.stringify(outline())).toBe(JSON.stringify(outline()))
})

test('tags carry their place in the file', () => {
  expect(article().tags.map(({ name, line }) => `${name} ${line}`)).toEqual([
    'Population 1',
    'Result 1',
    'Cite 1',
    'Result 3',
    'Result 3',
    'Population 4',
    'Cite 4',
  ])
})
