import { expect, test } from 'vitest'
import { markedPieces } from '@/evidence/search/marked'
import { cleanQuery } from '@/evidence/search/clean-query'
import { expand } from '@/evidence/search/expand'
import { highlighted, snippetOf } from './mark-text'
import { phraseQueries, wholeQuery, wordsIn } from './text-query'

const stemOf = (word: string) => word.replace(/s$/, '')
const phrase = (...stems: string[]) => ({ stems, isOpen: false })
const found = (marked: string) => markedPieces(marked).flatMap(({ text, isMatch }) => (isMatch ? [text] : []))

test('words are runs of letters and digits, small and without accents', () => {
  expect(wordsIn('PD-L1 (Élan), 20.8 months; 19/52')).toEqual('pd l1 elan 20 8 months 19 52'.split(' '))
})

test('a number is found as it is printed, a word in any of its forms, the beginning of one where it is open', () => {
  const text = 'Median 20.8 months, 208 patients, 8 months'
  expect(found(highlighted(text, [phrase('20', '8'), phrase('month')], stemOf))).toEqual([
    '20.8 months',
    'months',
  ])
  expect(found(highlighted(text, [{ stems: ['pat'], isOpen: true }], stemOf))).toEqual(['patients'])
  expect(found(highlighted(text, [phrase('20', '8', 'month'), phrase('8', 'month')], stemOf))).toEqual([
    '20.8 months',
    '8 months',
  ])
})

test('the part shown begins with the sentence in which the most is found, and says what it leaves out', () => {
  const text = `${'One word here. '.repeat(10)}The response was 25. ${'Then more words follow. '.repeat(10)}`
  const part = snippetOf(text, [phrase('response'), phrase('25')], { stemOf, length: 8 })
  expect(
    markedPieces(part)
      .map((piece) => piece.text)
      .join(''),
  ).toBe('…The response was 25. Then more words follow…')
  expect(snippetOf('Nothing of it.', [phrase('response')], { stemOf, length: 8 })).toBe('Nothing of it.')
})

test('nothing that is typed becomes an operator', () => {
  const query = (typed: string, join: 'AND' | 'OR' = 'AND') => ({
    groups: expand(cleanQuery(typed).terms, [
      { termId: 'pfs', name: 'pfs' },
      { termId: 'pfs', name: 'progression free survival' },
    ]),
    join,
    isOpen: true,
  })
  expect(wholeQuery(query("PFS & !response | ') 20.8"))).toBe(
    '(((pfs)) | ((progression <-> free <-> survival))) & (((response))) & (((20 <-> 8)))',
  )
  expect(wholeQuery(query('response rate', 'OR'))).toBe('(((response))) | (((rate:*)))')
  expect(phraseQueries(query('PFS'))).toEqual(['(pfs)', '(progression <-> free <-> survival)'])
  expect(wholeQuery(query('???'))).toBe(null)
})
