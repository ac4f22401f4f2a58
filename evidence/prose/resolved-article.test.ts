import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { plainText } from './plain-text'
import { resolveArticle } from './resolved-article'

const response = '<Result of="objective-response-investigator" show="count" />'
const resolve = (text: string) => resolveArticle(text, 'a.mdx', fixtureStudy, fixtureTerms)
const words = (text: string) => {
  const article = resolve(text)
  return plainText(article.root, article).replaceAll('\u00a0', ' ')
}

test('an article comes with its tags, outline, headings, words and findings', () => {
  const article = resolve(`## What was seen\n\nIn ${response} it shrank.<Cite source="fda-2022" />`)
  expect(article.tags.map(({ name, line, resolved }) => `${name} ${line} ${resolved.kind}`)).toEqual([
    'Result 3 datum',
    'Cite 3 cite',
  ])
  expect(article.outline.notes.map(({ id }) => id)).toEqual([
    'note-objective-response-investigator-chen-2023',
  ])
  expect(article.outline.sourceIds).toEqual(['fda-2022', 'chen-2023'])
  expect(article.headings).toEqual([{ depth: 2, text: 'What was seen', id: 'what-was-seen' }])
  // "What was seen", "In", "19 of 52 patients", "it shrank".
  expect(article.words).toBe(10)
  expect(article.findings).toEqual([])
})

test('it is plain data: what is kept as JSON prints the same', () => {
  const article = resolve(`In ${response}, an <Term id="objective-response">objective response</Term>.`)
  const kept = JSON.parse(JSON.stringify(article)) as typeof article
  expect(kept).toEqual(article)
  expect(plainText(kept.root, kept)).toBe(plainText(article.root, article))
})

test('a text that cannot be read is empty, with the finding that says why', () => {
  const article = resolve('Words </Claim>')
  expect(article.findings.map(({ rule }) => rule)).toEqual(['syntax'])
  expect(article.root.children).toEqual([])
  expect(article.words).toBe(0)
})

test('a tag that means nothing keeps its words and says what is wrong where it stands', () => {
  const article = resolve('A <Term id="objective-respons">response</Term> came.')
  expect(article.tags.map(({ resolved }) => resolved.kind)).toEqual(['problem'])
  expect(article.findings.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [1, 9, 'unknown-value'],
  ])
  expect(plainText(article.root, article)).toBe('A response came.\n')
})

test('HTML is refused once, and is no tag that could be resolved', () => {
  const article = resolve('<iframe src="https://a.org" />')
  expect(article.findings.map(({ rule }) => rule)).toEqual(['raw-html'])
  expect(article.tags.map(({ resolved }) => resolved.kind)).toEqual(['problem'])
})

test('headings that say the same have anchors of their own', () => {
  expect(resolve('## Harms\n\nWords.\n\n## Harms\n\n### The "rest"').headings).toEqual([
    { depth: 2, text: 'Harms', id: 'harms' },
    { depth: 2, text: 'Harms', id: 'harms-1' },
    { depth: 3, text: 'The “rest”', id: 'the-rest' },
  ])
})

test.each([
  ['The notice says <Quote of="objective-response-investigator" />.', /^The notice says “.+”\.\n$/],
  ['By <Source of="fda-2022" />.<Cite source="fda-2022" />', /^By FDA 2022\.\n$/],
  ['A `code` word.', /^A code word\.\n$/],
  ['First\\\nthen', /^First then\n$/],
  ['| a | b |\n| - | - |\n| c | d |', /^a\nb\nc\nd\n$/],
  ['```\ncode\n```\n\nWords', /^code\nWords\n$/],
  ['Before.\n\n<Disagreement id="response-rates" />\n\nAfter.', /^Before\.\nAfter\.\n$/],
])('%s reads as %s', (text, expected) => {
  expect(words(text)).toMatch(expected)
})
