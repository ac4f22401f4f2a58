import { expect, test } from 'vitest'
import { oneReport } from '@/evidence/checks/fixture'
import { joinResult } from '@/evidence/study/join'
import { findQuantities } from '@/evidence/verify/read/find-quantities'
import { fit } from './fit'

const report = { value: '31.2', sd: '12.4', se: '1.7' }
const joined = joinResult(oneReport({ kind: 'mean', unit: 'months' }, report), 'result')

/** How each deviation that the words hold stands to a mean of 31.2 months, SD 12.4, SE 1.7. */
const fitsOf = (words: string) =>
  findQuantities(words).flatMap((found) =>
    found.found === 'quantity' && found.written.kind === 'deviation' ? [fit(found.written, joined).how] : [],
  )

test.each([
  ['The mean was 31.2 months (SD 12.4).', ['same']],
  ['The mean was 31.2 months (standard deviation, 12.4 months; standard error, 1.7).', ['same', 'same']],
  ['a mean of 31.2 ± 12.4 months', ['same']],
  ['a mean of 31.2 +/- 1.7 months', ['same']],
  ['a mean of 31.2 months (SEM, 1.7)', ['same']],
  ['a mean of 31.2 months (SD 12)', ['rounded']],
  ['a mean of 31.2 months (SD 14.2)', ['different']],
  ['a mean of 31.2 months (SE 12.4)', ['different']],
  ['a mean of 31.2 months (SD 12.4 weeks)', ['different']],
])('"%s" is %j', (words, how) => {
  expect(fitsOf(words)).toEqual(how)
})

test.each(['PR 6 of 28 (21%), SD 19 of 28', 'SD was seen in 54%', 'CR 1, PR 7, SD 17, PD 4'])(
  'in "%s" SD is a stable disease',
  (words) => {
    expect(fitsOf(words)).toEqual([])
  },
)

test('a mean alone does not answer for its deviation', () => {
  const bare = joinResult(oneReport({ kind: 'mean', unit: 'months' }, { value: '31.2' }), 'result')
  const [found] = findQuantities('a mean of 31.2 ± 12.4 months').filter(
    (one) => one.found === 'quantity' && one.written.kind === 'deviation',
  )
  expect(found?.found === 'quantity' && fit(found.written, bare).how).toBe('unanswered')
})
