import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { missingReport } from '@/evidence/compare/missing-report'
import { plainText } from '@/evidence/prose/plain-text'
import { isReadWhole } from '@/evidence/study/reading'
import type { Study } from '@/evidence/study/study'
import { articleFromText } from '@/queries/article-from-text'
import { absencesIn, outputsOf, outputsOfAll, type StatedAbsence } from './stated-absences'

const { studies, terms } = knownContent('content')
const stated = new Map<Study, StatedAbsence[]>()

async function articlesOf(study: Study): Promise<[string, string][]> {
  const files = ['summary', 'plain'].map((kind) => `content/studies/${study.slug}/${kind}.mdx`)
  const texts = files.filter(existsSync).map(async (file): Promise<[string, string]> => {
    const article = await articleFromText(readFileSync(file, 'utf8'), { file, study, terms }, true)
    return [file, plainText(article.root, article)]
  })
  return Promise.all(texts)
}

beforeAll(async () => {
  for (const study of studies) {
    const outputs = [...outputsOf(study), ...(await articlesOf(study))]
    stated.set(
      study,
      outputs.flatMap(([output, text]) => absencesIn(output, text)),
    )
  }
}, 120_000)

/** Pairs of a result and a source of which the record says that the source, read whole, is silent. */
const silencesOf = (study: Study) =>
  study.results.flatMap((result) =>
    study.sources
      .filter((source) => missingReport(study, result, source) === 'silent')
      .map((source) => ({ result, source })),
  )

/** Says of a source, or of all of a study, that something is not in it. */
const ofAll =
  /\bnot[ -]reported\b|\bread whole\b|\b(?:sources?|reports?|pages?|articles?|papers?|stud(?:y|ies)|trials?|authors)\b (?:themselves )?(?:(?:do|does|did) not (?:report|print|give|name|mention|tell|state|say)|(?:gives?|names?|prints?|reports?|tells?|states?|says?) (?:no|none|nothing))\b/i

test('silence is recorded of sources alone that were read whole', () => {
  const silences = studies.flatMap(silencesOf)
  expect(silences.length).toBeGreaterThan(10)
  expect(silences.filter(({ source }) => !isReadWhole(source.read))).toEqual([])
})

test('no output says of a source as a whole that it leaves something out, unless the record says so', () => {
  const unbacked = [...stated].flatMap(([study, absences]) =>
    silencesOf(study).length > 0
      ? []
      : absences
          .filter(({ words }) => ofAll.test(words) && !/\bparts?\b/i.test(words))
          .map(({ output, words }) => `${study.slug}, ${output}: ${words}`),
  )
  expect(unbacked).toEqual([])
})

test('where a study has silent sources, the words of silence are in its matrix, once for each of them that is shown', () => {
  for (const [study, absences] of stated) {
    const silent = absences.filter(({ words }) => /read whole/i.test(words))
    expect(silent.length > 0, study.slug).toBe(silencesOf(study).length > 0)
  }
})

test('what an abstract is said to leave out is said where an abstract was read whole, or names the part that was read', () => {
  const isWholeAbstract = ({ read }: Study['sources'][number]) => read.extent === 'abstract'
  const unread = [...stated].flatMap(([study, absences]) =>
    study.sources.some(isWholeAbstract)
      ? []
      : absences
          .filter(({ words }) => /\babstracts?\b/i.test(words) && !/\bparts?\b|we read/i.test(words))
          .map(({ output, words }) => `${study.slug}, ${output}: ${words}`),
  )
  expect(unread).toEqual([])
})

test('a statement of absence is found in markup, in files and in prose', () => {
  const found = (text: string) => absencesIn('a page', text).map(({ words }) => words)
  expect(found('<tr><td>The ESMO report does not report it.</td><td>37%</td></tr>')).toEqual([
    'The ESMO report does not report it.',
  ])
  expect(found('<td>not reported</td><td>not in the parts read</td>')).toEqual(['not reported'])
  expect(found('"state":"not-reported","note":null')).toHaveLength(1)
  expect(found('It was counted in 19 of 52. No source reports nothing.')).toEqual([
    'No source reports nothing.',
  ])
  expect(found('Overall survival is not in the parts read.')).toEqual([])
})

/** What the table of holdings says that its word means. */
const meaning = 'Not reported: we read the source whole, and it says nothing on it.'

test('what stands side by side says of no study that it does not report', () => {
  const beside = outputsOfAll(studies).flatMap(([output, text]) => absencesIn(output, text))
  expect(beside.filter(({ words }) => ofAll.test(words) && words !== meaning)).toEqual([])
})

test('every statement of absence is listed, for an editor to read', async () => {
  const lines = [...stated].flatMap(([study, absences]) => {
    // The same words in several files of a study are one statement.
    const words = new Set(absences.map((absence) => plain(absence.words)))
    return [study.slug, ...[...words].sort().map((sentence) => `  ${sentence}`)]
  })
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('stated-absences.txt')
})

/** Takes off what the form of a file puts around a sentence. */
const plain = (words: string) =>
  words
    .replace(/^.*"(?:text|note|title|reason|div|extentRead)":"/, '')
    .replace(/^(?:note|title|extentRead)":"/, '')
    .replace(/^(?:“.*”|,)/, '')
    .replace(/["\]}]+$/, '')
    .replace(/[.;]$/, '')
    .trim()
