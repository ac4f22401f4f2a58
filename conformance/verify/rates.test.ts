import { expect, test } from 'vitest'
import { knownContent } from '@/editorial/fixtures/known-content'
import { plainSpaces } from '@/evidence/format/typography'
import type { Study } from '@/evidence/study/study'
import { findingsIn } from './judge'

const study = knownContent('content').studies.find(({ slug }) => slug === 'lms-04-trabectedin') as Study
test('a rate per 1,000 that the counted share is, is borne out by it: 47 of 74 died', () => {
  const [one] = findingsIn(study, 'Of patients given trabectedin with doxorubicin, 635 of 1,000 died.')
  expect(one).toMatchObject({ text: '635 of 1,000', verdict: 'match-after-rounding' })
})

test('a rate per 1,000 by a ratio or of another time is not contradicted by a count of all deaths', () => {
  const [alive, died] = findingsIn(
    study,
    'At two years 68% were alive with trabectedin, and 371 of 1,000 died.',
  )
  expect(alive).toMatchObject({ text: '68%', verdict: 'match' })
  expect(died?.verdict).toBe('not-found')
  expect(plainSpaces(died?.reason ?? '')).toContain(
    'So many of 1,000 people were worked out, and not counted; the record has 47 of 74.',
  )
})

test('a count out of people who could have been counted is held against the count', () => {
  const [one] = findingsIn(study, '47 of 100 patients given both drugs died.')
  expect(one?.verdict).toBe('mismatch')
})
