import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { recordSchema } from '@/evidence/record/record-schema'
import { studyFromRecord } from '@/evidence/record/study-from-record'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { resolveArticle } from './resolved-article'
import { whereUsed, type ArticleKind } from './where-used'

const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ')
const uses = (text: string, kind: ArticleKind = 'summary') =>
  whereUsed(fixtureStudy, [{ kind, article: resolveArticle(text, 'a.mdx', fixtureStudy, fixtureTerms) }])

test('a result is used in the sentences that print it, each with its heading and line', () => {
  const text = [
    'Of <Population of="treated" />, <Result of="objective-response-investigator" show="number" /> had a response.',
    '',
    '## Later',
    '',
    'It was <Result of="objective-response-investigator" show="percent" /> (see below).<Cite source="fda-2022" /> Others had',
    '<Result of="stable-disease" show="people" />, which is',
    '<Claim that="about-half" of="stable-disease">about half</Claim>.',
  ].join('\n')
  const found = uses(text, 'plain')
  const plain = (id: string) => found.get(id)?.map((use) => ({ ...use, sentence: plainSpaces(use.sentence) }))
  expect(plain('objective-response-investigator')).toEqual([
    { article: 'plain', heading: null, line: 1, sentence: 'Of 52 patients, 19 had a response.' },
    { article: 'plain', heading: 'Later', line: 5, sentence: 'It was 37% (see below).' },
  ])
  // The number and the claim stand in one sentence, which is named once.
  expect(plain('stable-disease')).toEqual([
    { article: 'plain', heading: 'Later', line: 6, sentence: 'Others had 28 patients, which is about half.' },
  ])
})

test('a decimal point ends no sentence, and a cell or a list item is a place of its own', () => {
  const pfs = '<Result of="progression-free-survival" />'
  const found = uses(`- Median: ${pfs} in all.\n- No more.\n\n| a |\n| - |\n| ${pfs} |`)
  expect(found.get('progression-free-survival')?.map(({ sentence }) => plainSpaces(sentence))).toEqual([
    'Median: 20.8 months in all.',
    '20.8 months',
  ])
})

test('a sum, words that a source printed, a comparison and a disagreement use all their results', () => {
  const sum = uses('Left are <Partition of="best-response-news" show="unaccounted-people" />.')
  const parts = fixtureStudy.partitions.find(({ id }) => id === 'best-response-news')?.resultIds ?? []
  expect(parts.length).toBeGreaterThan(1)
  for (const id of parts) expect(sum.get(id)).toHaveLength(1)
  const quote = uses('It says <Quote of="objective-response-investigator" />.')
  expect(quote.get('objective-response-investigator')).toHaveLength(1)
  const disagreement = uses('<Disagreement id="response-rates" />')
  const [resolution] = fixtureStudy.resolutions
  for (const id of resolution?.resultIds ?? []) {
    expect(disagreement.get(id)?.map(({ sentence }) => sentence)).toEqual([resolution?.title])
  }
})

test('of the flagship, every result is listed in the order of the record, with its sentences in both articles', () => {
  const at = 'content/studies/atezolizumab-asps'
  const study = studyFromRecord(recordSchema.parse(parse(readFileSync(`${at}/record.yaml`, 'utf8'))))
  const terms = (parse(readFileSync('content/glossary.yaml', 'utf8')) as { id: string }[]).map((term) => ({
    ...fixtureTerms[0],
    ...term,
  })) as typeof fixtureTerms
  const articles = (['summary', 'plain'] as const).map((kind) => {
    const file = `${at}/${kind}.mdx`
    return { kind, article: resolveArticle(readFileSync(file, 'utf8'), file, study, terms) }
  })
  expect(articles.flatMap(({ article }) => article.findings)).toEqual([])
  const found = whereUsed(study, articles)
  expect([...found.keys()]).toEqual(study.results.map(({ id }) => id))
  const response = (found.get('objective-response-investigator') ?? []).map(
    ({ article, heading, sentence }) => [article, heading, plainSpaces(sentence)],
  )
  expect(response[0]).toEqual([
    'summary',
    'The bottom line',
    'On atezolizumab, 19 of 52 patients (37%; 95% CI, 24 to 51) had an objective response, as judged by the investigators.',
  ])
  expect(new Set(response.map(([article]) => article))).toEqual(new Set(['summary', 'plain']))
  // Every number that an article prints leads back to a sentence with it.
  for (const { kind, article } of articles) {
    for (const { resolved } of article.tags) {
      if (resolved.kind !== 'datum' || resolved.note.subject.kind !== 'report') continue
      const { id } = resolved.note.subject.joined.result
      const sentences = (found.get(id) ?? []).filter((use) => use.article === kind)
      expect(
        sentences.some(({ sentence }) => sentence.includes(resolved.phrase.lead)),
        id,
      ).toBe(true)
    }
  }
})
