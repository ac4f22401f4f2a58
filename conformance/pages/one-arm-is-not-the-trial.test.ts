import { expect, test } from 'vitest'
import { wordsOf } from '@/app/studies/[slug]/study-metadata'
import { knownContent } from '@/editorial/fixtures/known-content'
import { figuresOf } from '@/evidence/figures/catalogue'
import { formatKeyResult, formatKeyResultInPeople } from '@/evidence/format/key-result'
import { isOfOneArm } from '@/evidence/study/arms-of-key-result'
import { joinResult } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { everyOutputOf } from './every-output'

const trials = knownContent('content').studies.filter(
  ({ design, arms }) => design.allocation === 'randomised' && arms.length > 1,
)
const plain = (words: string) => words.replaceAll('\u00a0', ' ').toLowerCase()

/** The arms whose titles stand in some words; a title that holds another ("doxorubicin with trabectedin") counts once. */
function armsNamed({ arms }: Study, words: string): string[] {
  const titles = arms.map(({ title }) => plain(title)).toSorted((a, b) => b.length - a.length)
  let left = plain(words)
  return titles.filter((title) => {
    const isThere = left.includes(title)
    left = left.replaceAll(title, '')
    return isThere
  })
}

test('there are at least a dozen randomised trials to ask', () => {
  expect(trials.length).toBeGreaterThanOrEqual(12)
})

// The key result in a line is what lists, cards, feeds, llms.txt, descriptions and pictures to share print.
test.each(trials.map((study) => [study.slug, study] as const))(
  '%s: its key result, wherever it stands in a line, names two arms',
  (_, study) => {
    for (const words of [
      formatKeyResult(study),
      formatKeyResultInPeople(study),
      wordsOf(study, 'summary').description,
    ]) {
      expect(armsNamed(study, words).length, words).toBeGreaterThanOrEqual(2)
    }
  },
)

/** Lists, feeds and pictures, in which a study has one line or one sheet. */
const inShort = [
  'key result',
  'card of the study',
  'line in the list',
  'index for language models',
  'Atom',
  'JSON Feed',
  'description of the page',
  'one-page abstract',
  'picture to share',
]

/** The numbers that a study prints of one arm alone: `13.5` and `8 of 64`, as words of an output have them. */
const ofOneArm = (study: Study): string[] =>
  study.results
    .map(({ id }) => joinResult(study, id))
    .filter(isOfOneArm)
    .flatMap(({ report: { value, count, denominator } }) => [
      ...(value?.text.includes('.') ? [value.text] : []),
      ...(count !== null && denominator !== null ? [`${count} of ${denominator}`] : []),
    ])

test.each(trials.map((study) => [study.slug, study] as const))(
  '%s: no card, list, feed, index or picture prints a number of one arm and names no other',
  (_, study) => {
    const outputs = everyOutputOf(study).filter(([name]) => inShort.includes(name))
    expect(outputs).toHaveLength(inShort.length)
    const alone = outputs
      // What a study is called names its arms, and says nothing of whose a number is.
      .map(([name, text]) => [
        name,
        plain(text).replaceAll(plain(study.title), '').replaceAll(plain(study.shortTitle), ''),
      ])
      .filter(
        ([, text = '']) =>
          ofOneArm(study).some((number) => holds(text, number)) && armsNamed(study, text).length < 2,
      )
      .map(([name]) => name)
    expect(alone).toEqual([])
  },
)

/** Says whether a number stands in some words whole, and not as a part of a longer one. */
const holds = (words: string, number: string): boolean =>
  new RegExp(`(?<![\\d.])${number.replaceAll('.', '\\.')}(?![\\d]|\\.\\d)`).test(words)

const ofNoArm = ['participant-flow', 'timeline', 'sources-matrix']

test.each(trials.map((study) => [study.slug, study] as const))(
  '%s: the title of every figure with a result says whose it is',
  (_, study) => {
    const unnamed = figuresOf(study)
      .filter(({ id }) => !ofNoArm.includes(id))
      // How long everybody was followed is told of no arm.
      .filter(({ title }) => armsNamed(study, title).length === 0 && !/^Median follow-up /.test(title))
      .map(({ id, title }) => `${id}: ${title}`)
    expect(unnamed).toEqual([])
  },
)
