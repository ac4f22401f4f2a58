import { expect, test } from 'vitest'
import { aStudy } from '@/evidence/checks/fixture'
import { findUnbound } from '@/evidence/prose/unbound'
import { faultOfName, namesOfStudy } from './names-of-study'

const study = aStudy({
  shortTitle: 'EV-301: enfortumab vedotin',
  otherIds: ['17-C-0074'],
  names: ['HLA-A*02:01', 'stage II', 'KRAS G12C'],
})

const unbound = (text: string) =>
  findUnbound(text, 'everything', namesOfStudy(study)).map((found) => found.text)

test('a name before a word, as in "HER2-positive", stands alone too', () => {
  const names = namesOfStudy(aStudy({ title: 'Bevacizumab in HER2-positive breast cancer' }))
  expect(findUnbound('Cancer with HER2, in 19 people.', 'everything', names).map(({ text }) => text)).toEqual(
    ['19'],
  )
})

test('names of the record, its identifiers and its titles stand in prose', () => {
  expect(unbound('EV-301 (17-C-0074) took people with HLA-A*02:01 or KRAS G12C, in stage II.')).toEqual([])
})

test('what only begins like a name is still a number', () => {
  // A stage of a disease is a name whatever the record lists.
  expect(unbound('In EV-3012, stage III, 301 people.')).toEqual(['EV-3012', '301'])
})

test.each([
  ['HER2', null],
  ['stage II', null],
  ['52', 'it begins with no letter'],
  ['PFS 20.8', 'it reads as a finding'],
  ['ORR 37%', 'it reads as a finding'],
  ['seen in 3 patients', 'it reads as a finding'],
  ['placebo', 'it holds no digit and needs no leave'],
])('%s as a name: %s', (name, fault) => {
  expect(faultOfName(name)).toBe(fault)
})
