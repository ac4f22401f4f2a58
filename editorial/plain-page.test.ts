import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countWords } from '@/evidence/prose/count-words'
import { plainText } from '@/evidence/prose/plain-text'
import { blocksOf, resolveArticle } from '@/evidence/prose/resolved-article'
import type { Result } from '@/evidence/study/result'
import { knownContent } from './fixtures/known-content'
import { plainPage, plainPageFindings } from '@/evidence/prose/plain-page'
import { readingGrade } from '@/evidence/workbench/reading-grade'
import { missingPlainPage } from './plain-page'

const { studies, terms } = knownContent('content')

const pages = studies.flatMap((study) => {
  const file = `content/studies/${study.slug}/plain.mdx`
  if (!existsSync(file)) return []
  const article = resolveArticle(readFileSync(file, 'utf8'), file, study, terms)
  const textOf = (nodes: typeof article.root.children) =>
    nodes
      .map((node) => plainText(node, article))
      .join('\n')
      .replaceAll('\u00a0', ' ')
  const { children } = article.root
  return [
    {
      slug: study.slug,
      study,
      article,
      messages: textOf(children.slice(1, 2)),
      body: textOf(children.filter(({ type }) => type !== 'heading')),
    },
  ]
})

test('every study with results has a page in plain language', () => {
  expect(
    studies.flatMap((study) => missingPlainPage(`content/studies/${study.slug}/plain.mdx`, study)),
  ).toEqual([])
  expect(pages.length).toBeGreaterThanOrEqual(22)
})

test('a study with results and no page is refused, and one without results is not', () => {
  const [study] = studies
  if (!study) throw new Error('There is no study.')
  expect(missingPlainPage('content/studies/none/plain.mdx', study)).toMatchObject([
    {
      severity: 'error',
      line: 1,
      message: expect.stringMatching(/^"\S+" has results and no plain-language page\. /),
    },
  ])
  expect(missingPlainPage('content/studies/none/plain.mdx', { ...study, results: [] })).toEqual([])
})

describe.each(pages)('$slug', ({ slug, study, article, messages, body }) => {
  test('begins with its key messages, names harm and what is not known, and is short enough to be read', () => {
    expect([...article.findings, ...plainPageFindings(article, slug)]).toEqual([])
  })

  test('can be read after eight years of school', () => {
    expect(readingGrade(body)).toBeLessThanOrEqual(8)
  })

  test('tells of harm in the key messages, beside the benefit', () => {
    expect(messages).toMatch(/\bharms?\b|\bproblems?\b|\bside effects?\b|blood pressure|diarrhoea|sore/i)
  })

  test('says how long ago its numbers were taken', () => {
    expect(body).toMatch(
      /based on data to (?:\d+ )?(?:\p{Lu}\p{L}+ )?\d{4}|We have not read up to which day/u,
    )
  })

  test('says what was not read as our gap and not as that of the source', () => {
    expect(body).not.toMatch(/\b(?:does|do|did) not (?:report|say|print|mention)\b|\bnot reported\b/i)
  })

  test('gives natural numbers, and no odds of one in so many', () => {
    expect(body).not.toMatch(/\b(?:1|one) in (?:\d|\p{L}+)|number needed/iu)
  })

  test('explains a middle time where it is first named', () => {
    if (!/middle (?:time|change)/.test(body)) return
    const first = body.slice(body.search(/middle (?:time|change)/))
    expect(first.slice(0, 260)).toMatch(/half the people were above it, half below/)
  })

  test('gives no result of one arm without that of the others', () => {
    const told = new Set(
      article.outline.notes.flatMap(({ subject }) =>
        subject.kind === 'report' || subject.kind === 'claim' ? [subject.joined.result.id] : [],
      ),
    )
    const keyOf = ({ outcomeId, kind, timePoint }: Result) => `${outcomeId} ${kind} ${timePoint}`
    const ofArms = study.results.filter(({ armId, comparatorArmId }) => armId && !comparatorArmId)
    const alone = ofArms.flatMap((one) => {
      if (!told.has(one.id)) return []
      const others = ofArms.filter((other) => other.armId !== one.armId && keyOf(other) === keyOf(one))
      const arms = new Set(others.map(({ armId }) => armId))
      const toldArms = new Set(others.filter(({ id }) => told.has(id)).map(({ armId }) => armId))
      return [...arms].filter((arm) => !toldArms.has(arm)).map((arm) => `${one.id} without ${arm}`)
    })
    expect(alone).toEqual([])
    if (study.design.allocation === 'randomised') expect(told.size).toBeGreaterThan(3)
  })

  test('tells of a randomised trial how the arms differ, and that chance decided', () => {
    if (study.design.allocation !== 'randomised') return
    const isDifference = (result: Result) => result.comparatorArmId !== null
    const differences = article.outline.notes.filter(
      ({ subject }) => subject.kind === 'report' && isDifference(subject.joined.result),
    )
    expect(differences.length).toBeGreaterThan(0)
    expect(body).toMatch(/chance decided/i)
  })
})

test('the page of methods begins in words for everybody', () => {
  const file = 'content/methods.mdx'
  const article = resolveArticle(readFileSync(file, 'utf8'), file, null, terms)
  const own = blocksOf(article).filter(({ under }) => under?.text === 'In plain words')
  const words = own.map(({ block }) => plainText(block, article)).join('\n')
  expect(article.findings).toEqual([])
  expect(article.headings[0]?.text).toBe('In plain words')
  for (const word of ['match', 'check', 'disagreement', 'Inferred', 'Not read']) expect(words).toContain(word)
  expect(countWords(words)).toBeGreaterThan(120)
  expect(countWords(words)).toBeLessThan(180)
  expect(readingGrade(words)).toBeLessThanOrEqual(8)
})

const text = `## Key messages

- A drug was tried.
- We do not know its harm.

Words.
`
const findingsOf = (page: string) =>
  plainPageFindings(resolveArticle(page, 'plain.mdx', null, terms), 'plain.mdx').map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  )

test('a page without its parts is refused, each with a sentence', () => {
  expect(findingsOf(text)).toEqual([
    ...plainPage.headings.map(
      (heading) => `1:1 A plain-language page has a part "## ${heading}"; this one has none.`,
    ),
    '1:1 The page has 13 words as a reader meets them; a plain-language page has 200 to 350.',
  ])
})

test('a page that does not begin with two or three key messages is refused', () => {
  const first = (page: string) => findingsOf(page)[0]
  expect(first(text.replace('## Key messages', '## The main points'))).toBe(
    '1:1 A plain-language page begins with "## Key messages"; this one begins with "The main points".',
  )
  expect(first('')).toBe(
    '1:1 A plain-language page begins with "## Key messages"; this one begins with nothing.',
  )
  expect(first(text.replace(/^- /gm, ''))).toBe(
    '1:1 "Key messages" holds a list of 2 or 3 messages, each a line that begins with "-"; here is none.',
  )
  expect(first(text.replace('- We do not know its harm.\n', ''))).toBe(
    '3:1 "Key messages" holds 2 or 3 messages; here are 1.',
  )
})

test('a reading grade is that of Flesch and Kincaid', () => {
  // Ten words of one syllable in two sentences: 0.39 × 5 + 11.8 × 1 − 15.59.
  expect(readingGrade('The cat sat on it. We saw the cat sit.')).toBeCloseTo(-1.84, 2)
  // Five words of 16 syllables in one sentence: 0.39 × 5 + 11.8 × 16 / 5 − 15.59.
  expect(readingGrade('Multidisciplinary collaboration is a necessity.')).toBeGreaterThan(20)
})
