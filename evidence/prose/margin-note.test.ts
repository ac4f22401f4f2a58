import { expect, test } from 'vitest'
import { fixtureStudy, fixtureTerms } from './fixture-study'
import { describeInMargin, keyReportOf } from './margin-note'
import { resolveTag } from './resolve-tag'
import { TagProblem } from './tag'

/** Returns what stands in the margin beside a result shown in these ways. */
function margin(show: string): string | null {
  const tag = { name: 'Result', attributes: { of: 'objective-response-investigator', show }, words: '' }
  const resolved = resolveTag(tag, fixtureStudy, fixtureTerms)
  if (resolved instanceof TagProblem || resolved.kind !== 'datum')
    throw new Error('The fixture has this result.')
  const joined = keyReportOf(tag, resolved.note)
  return joined && describeInMargin(joined).replaceAll('\u00a0', ' ')
}

test('the margin says in whom a key number was counted, who judged it and where the source says so', () => {
  expect(margin('count percent interval')).toBe(
    '52 patients who received atezolizumab, judged by the investigators. Chen 2023, Results',
  )
})

test('a number in passing has no note in the margin', () => {
  expect(margin('percent')).toBeNull()
})
