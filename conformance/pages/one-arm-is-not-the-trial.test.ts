import { expect, test } from 'vitest'
import { wordsOf } from '@/app/studies/[slug]/study-metadata'
import { knownContent } from '@/editorial/fixtures/known-content'
import { figuresOf } from '@/evidence/figures/catalogue'
import { formatKeyResult, formatKeyResultInPeople } from '@/evidence/format/key-result'
import type { Study } from '@/evidence/study/study'

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
