import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseProse } from '@/evidence/prose/parse-prose'
import { plainText } from '@/evidence/prose/plain-text'
import { resolveParsed } from '@/evidence/prose/resolved-article'
import { knownContent } from './fixtures/known-content'
import { readingGrade } from '@/evidence/workbench/reading-grade'

const { studies, terms } = knownContent('content')

/** The first sentence of a summary, with its numbers, as a reader sees it. */
function firstSentence(study: (typeof studies)[number]): string {
  const file = `content/studies/${study.slug}/summary.mdx`
  const [heading = '', line = ''] = readFileSync(file, 'utf8').split('\n').filter(Boolean)
  const text = `${heading}\n\n${line}\n`
  const parsed = parseProse(text, file)
  if ('finding' in parsed) throw new Error(parsed.finding.message)
  const article = resolveParsed(parsed.root, text, file, study, terms)
  const [, words = ''] = plainText(article.root, article).split('\n').filter(Boolean)
  return words.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? ''
}

// Names of drugs and of the disease alone make a grade of 8 to 10.
test.each(studies.map((study) => [study.slug, firstSentence(study)]))(
  'the first sentence on %s is one that can be read once: %s',
  (_slug, sentence) => {
    expect(sentence.length).toBeGreaterThan(20)
    expect(readingGrade(sentence)).toBeLessThan(13.5)
  },
)

test('the flagship says in its first sentence who had a response, of how many, and who judged it', () => {
  const flagship = studies.find(({ slug }) => slug === 'atezolizumab-asps')
  if (!flagship) throw new Error('There is no flagship.')
  const sentence = firstSentence(flagship).replaceAll('\u00a0', ' ')
  expect(sentence).toMatch(/19 of 52 patients \(37%; 95% CI, 24 to 51\).*investigators/)
  expect(readingGrade(sentence)).toBeLessThan(12)
})
