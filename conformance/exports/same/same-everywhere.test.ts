import { beforeAll, expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { joinAllReports } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { forms } from './forms'
import { differences } from './said'

let studies: Study[] = []
beforeAll(() => {
  // The invented trial has every kind of absence, limits of a median that was not reached among them.
  studies = (['content', 'editorial/fixtures/content'] as const).flatMap(
    (folder) => knownContent(folder).studies,
  )
})

test('there is something to compare: 19 studies and some 400 reports', () => {
  expect(studies.length).toBeGreaterThanOrEqual(19)
  expect(studies.flatMap(joinAllReports).length).toBeGreaterThan(350)
})

test.each(forms)(
  '$name says of every result of every study what the record says',
  async ({ name, of, readingOf }) => {
    const found: string[] = []
    for (const study of studies) found.push(...differences(study, name, await readingOf(study), of))
    expect(found).toEqual([])
  },
)
