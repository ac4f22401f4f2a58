import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from '@/evidence/prose/fixture-study'
import { articleFromText } from './article-from-text'

const place = { file: 'content/a.mdx', study: fixtureStudy, terms: fixtureTerms }
const response = '<Result of="objective-response-investigator" show="count" />'

test('an article comes with its tags, headings and words', async () => {
  const article = await articleFromText(`## What was seen\n\nIn ${response} it shrank.`, place, true)
  expect(article.headings).toEqual([{ depth: 2, text: 'What was seen', id: 'what-was-seen' }])
  expect(article.tags).toMatchObject([{ name: 'Result', line: 3, column: 4 }])
  // "What was seen", "In", "19 of 52 patients", "it shrank".
  expect(article.words).toBe(10)
  expect(article.findings).toEqual([])
})

test('in production anything wrong is an error that names every finding', async () => {
  const text = 'In 19 of <Population of="treatd" /> it shrank.'
  await expect(articleFromText(text, place, true)).rejects.toThrow(
    /content\/a\.mdx cannot be published:\ncontent\/a\.mdx:1:4 "19" is typed\.[^\n]*\ncontent\/a\.mdx:1:22 of="treatd" names no/,
  )
})

test('while developing, findings come with an article that can be shown', async () => {
  const article = await articleFromText(`In 19, ${response}.`, place, false)
  expect(article.findings).toHaveLength(1)
  expect(article.code).toContain('objective-response-investigator')
})

test('code in a text is not compiled, not even while developing', async () => {
  const article = await articleFromText('Words {process.env.HOME} here.', place, false)
  expect(article.findings).toHaveLength(1)
  expect(article.code).toBeNull()
})

test('brackets, stops and genitives stay in the words around a number, which are plain text and break at spaces alone', async () => {
  const { code } = await articleFromText(`Seen (${response}). In ${response}'s wake.`, place, true)
  expect(code).toContain('"Seen ("')
  expect(code).toContain('"). In "')
  expect(code).toContain('"’s wake."')
})
