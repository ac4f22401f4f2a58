import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { workFindings } from '@/evidence/workbench/article-size'
import { wordTarget } from '@/evidence/workbench/word-target'
import type { ArticleKind } from '@/evidence/workbench/writing'
import { knownContent } from './fixtures/known-content'

const { studies, terms } = knownContent('content')
const study = studies.find(({ slug }) => slug === 'casps')
if (!study) throw new Error('There is no study "casps".')

const sizeOf = (text: string, kind: ArticleKind) =>
  workFindings(resolveArticle(text, 'file', study, terms), 'file', study, kind)
    .filter(({ rule }) => rule === 'size')
    .map(({ line, severity, message }) => `${line} ${severity}: ${message}`)
const textOf = (name: string) => readFileSync(`content/studies/casps/${name}`, 'utf8')

test('a plain page that is too hard to read is an error, with its longest sentence and where it begins', () => {
  const long = `Investigators administering multidisciplinary immunotherapeutic interventions ${'internationally '.repeat(40)}documented adverse events.`
  const plain = `${textOf('plain.mdx')}\n${long}\n`
  const [line] = plain.split('\n').flatMap((one, at) => (one === long ? [at + 1] : []))
  const [said, ...more] = sizeOf(plain, 'plain')
  expect(said).toMatch(
    new RegExp(
      `^${line} error: Reading grade \\d+\\.\\d; expected 8 or lower\\. The longest sentence has 48 words: "Investigators administering [^"]{80,120}…"$`,
    ),
  )
  expect(more).toEqual([])
})

test('a summary far from the length that the guide gives is a warning', () => {
  expect(sizeOf('## The bottom line\n\nIt is not known.\n', 'summary')).toEqual([
    '1 warning: The summary has 7 words as a reader meets them; expected 200 to 700.',
  ])
  expect(sizeOf(`## The bottom line\n\n${'It is not known. '.repeat(200)}\n`, 'summary')).toEqual([
    '1 warning: The summary has 803 words as a reader meets them; expected 200 to 700.',
  ])
})

test('a part of one word, or of none, is a warning; one that holds parts of its own is not', () => {
  const summary = textOf('summary.mdx').trimEnd()
  const last = summary.split('\n').length
  expect(sizeOf(`${summary}\n\n## Open\n\nNothing.\n\n## More\n`, 'summary')).toEqual([
    `${last + 2} warning: The part "Open" holds one word; expected a sentence, or no such part.`,
    `${last + 6} warning: The part "More" holds nothing; expected a sentence, or no such part.`,
  ])
  expect(sizeOf(`${summary}\n\n## Open\n\n### For whom\n\nIt is not known.\n`, 'summary')).toEqual([])
  expect(sizeOf('## Open\n\nTo write: what is open.\n', 'summary')).toEqual([])
})

test('the guides give the length that the check counts', () => {
  expect(wordTarget(study, 'summary')).toEqual({ min: 200, max: 700 })
  for (const guide of ['docs/editing.md', 'content/README.md'])
    expect(readFileSync(guide, 'utf8').replace(/\s+/g, ' ')).toContain(
      '200 to 700 words, up to 1,400 where more of an article than its abstract was read',
    )
})

test('a paragraph that says of two shares that nobody has read of how many they are is told once to say it once', () => {
  const trial = studies.find(({ slug }) => slug === 'announce-olaratumab')
  const summary = readFileSync('content/studies/announce-olaratumab/summary.mdx', 'utf8')
  if (!trial) throw new Error('There is no study "announce-olaratumab".')
  const saidOf = (text: string) =>
    workFindings(resolveArticle(text, 'file', trial, terms), 'file', trial, 'summary')
      .filter(({ rule }) => rule === 'said-once')
      .map(({ line, severity, message }) => `${line} ${severity}: ${message}`)
  expect(saidOf(summary)).toEqual([])
  const slipped = summary.replaceAll(/<Population [^>]*show="unstated"[^>]*\/>/g, '')
  const paragraphs = summary.split('\n').filter((line) => line.includes('show="unstated"')).length
  const said = saidOf(slipped)
  expect([said.length, new Set(said).size]).toEqual([paragraphs, paragraphs])
  expect(said[0]).toMatch(
    /^\d+ warning: "of how many, we have not read" comes (?:twice|\d+ times) in this paragraph\. Write <Population of="…" show="unstated" \/> /,
  )
})
