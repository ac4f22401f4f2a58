import { expect, test } from 'vitest'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'
import { recordPathsIn } from './content-files'
import { readRecordFile } from './record-file'

const trials = recordPathsIn('content')
  .flatMap((path) => readRecordFile(path).study ?? [])
  .filter(({ design, arms }) => design.allocation === 'randomised' && arms.length > 1)

/**
 * Returns the arms that words name; "doxorubicin with trabectedin" does not name the arm of doxorubicin, nor does an outcome that is
 * called after a drug, "Duration of response to pexidartinib".
 */
function armsNamedIn(said: string, { arms, outcomes }: Study): string[] {
  let words = said.toLowerCase()
  for (const { title } of outcomes) words = words.replaceAll(title.toLowerCase(), '')
  const byLength = arms
    .map(({ title }) => title.toLowerCase())
    .toSorted((one, other) => other.length - one.length)
  return byLength.filter((title) => {
    const isNamed = words.includes(title)
    words = words.replaceAll(title, '')
    return isNamed
  })
}

test.each(trials.map((study) => [study.slug, study] as const))(
  'no title of a figure of %s names one arm and is silent of the others',
  (_, study) => {
    const oneSided = figuresOf(study)
      .map(({ title }) => title)
      .filter((title) => ![0, study.arms.length].includes(armsNamedIn(title, study).length))
    expect(oneSided).toEqual([])
  },
)

test.each([
  [
    'geddis',
    'response-in-people',
    '60 of 129 patients on doxorubicin had stable disease; 50 patients on gemcitabine with docetaxel',
  ],
  [
    'casps',
    'durations',
    'Median duration of response was 16.0 months on cediranib; nothing recorded of placebo',
  ],
])('%s, %s', (slug, id, title) => {
  const study = trials.find((one) => one.slug === slug)
  expect(
    study &&
      figuresOf(study)
        .find((figure) => figure.id === id)
        ?.title.replaceAll('\u00a0', ' '),
  ).toBe(title)
})
