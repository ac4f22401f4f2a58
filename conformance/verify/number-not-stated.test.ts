import { expect, test } from 'vitest'
import type { Study } from '@/evidence/study/study'
import { peopleNamed } from '@/evidence/verify/judge/judge-unnamed'
import { verifyText } from '@/evidence/verify/verify-text'
import { withoutNumbers } from '../pages/unnumbered'
import { verdictsIn } from './judge'
import { publishedStudies } from './published-studies'

const stated = publishedStudies.get('atezolizumab-asps') as Study
const unstated = withoutNumbers(stated)

const wordsOf = (study: Study, text: string) =>
  verifyText(study, text)
    .map((one) => JSON.stringify(one))
    .join(' ')
    .replaceAll('\u00a0', ' ')

test('a share matches whether or not its denominator is stated', () => {
  const text = 'The objective response rate by investigators was 37%.'
  expect(verdictsIn(stated, text)).toEqual(['match'])
  expect(verdictsIn(unstated, text)).toEqual(['match'])
})

test('a denominator that no source states is neither right nor wrong', () => {
  const right = 'An objective response by investigators was seen in 19 of 52 patients.'
  const wrong = 'An objective response by investigators was seen in 19 of 57 patients.'
  expect(verdictsIn(stated, right)).toEqual(['match'])
  expect(verdictsIn(stated, wrong)).toEqual(['mismatch'])
  for (const text of [right, wrong]) {
    expect(verdictsIn(unstated, text)).toEqual(['not-found'])
    expect(wordsOf(unstated, text)).toContain(
      'The record has 19 of an unstated number of patients: no source read states the denominator.',
    )
  }
})

test('a wrong count is a mismatch all the same', () => {
  const text = 'An objective response by investigators was seen in 21 of 52 patients.'
  expect(verdictsIn(stated, text)).toEqual(['mismatch'])
  expect(verdictsIn(unstated, text)).toEqual(['mismatch'])
})

test('what is no number of people is not taken for that of people whom nobody counted', () => {
  expect(peopleNamed(unstated, { kind: 'absence', reasons: ['not-reached'] })).toBeNull()
  expect(peopleNamed(unstated, { kind: 'denominator', total: 52, isSure: true })).toBeNull()
  expect(peopleNamed(stated, { kind: 'denominator', total: 52, isSure: true })?.verdict).toBe('match')
})
