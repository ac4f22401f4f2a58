import { expect, test } from 'vitest'
import { cleanQuery } from './clean-query'
import { correct } from './correct'
import { expand } from './expand'
import { groupHits } from './group'
import { indexable, markedPieces } from './marked'
import { namedTerms, namesOfTable, spellingsOf } from './names'
import { askedOutcome } from './questions'
import { rank, type Asked, type Candidate } from './rank'
import { spellingKey } from './spelling'
import { describeOutcome } from './status'

const known = [
  { word: 'atezolizumab', uses: 90 },
  { word: 'pembrolizumab', uses: 20 },
  { word: 'response', uses: 300 },
  { word: 'cediranib', uses: 40 },
]
const corrected = (typed: string) => correct(cleanQuery(typed).terms, known)?.map(({ text }) => text) ?? null

test.each([
  ['atezolizumb', ['atezolizumab']],
  ['atezolizumabb', ['atezolizumab']],
  ['atzeolizumab', ['atezolizumab']],
  ['cediranb respnse', ['cediranib', 'response']],
  ['cediranib 20.9', null],
  ['xyzzyqwert', null],
  ['resp', null],
])('%s is corrected to %j', (typed, words) => expect(corrected(typed)).toEqual(words))

const candidate = (id: number, given: Partial<Candidate>): Candidate => ({
  id,
  kind: 'prose',
  studySlug: 'trial',
  title: 'Responses',
  heading: '',
  abbreviations: '',
  weight: 1,
  relevance: 1,
  ...given,
})

const asked = (typed: string): Asked => ({
  groups: expand(cleanQuery(typed).terms, []),
  wantsResult: false,
})

test('a title stands above text, and equal documents keep their order', () => {
  const inText = candidate(1, {})
  const inTitle = candidate(2, { title: 'Cediranib in sarcoma' })
  const order = rank([inText, candidate(3, {}), inTitle], asked('cediranib')).map(({ id }) => id)
  expect(order).toEqual([2, 1, 3])
})

test('a name finds its term, a number its result, an identifier its study, before anything better matched', () => {
  const term = candidate(1, {
    kind: 'term',
    studySlug: null,
    title: 'Objective response',
    abbreviations: 'OR; ORR',
  })
  const result = candidate(2, { kind: 'result', relevance: 5 })
  const study = candidate(3, { kind: 'study', relevance: 1 })
  const source = candidate(4, { kind: 'source', relevance: 9 })
  const firstFor = (typed: string) => rank([term, result, study, source], asked(typed))[0]?.id
  expect(firstFor('ORR')).toBe(1)
  expect(firstFor('37')).toBe(2)
  expect(firstFor('NCT03141684')).toBe(3)
})

test('hits stand under their study in the order of its best hit, and the rest are counted', () => {
  const ranked = rank(
    [
      candidate(1, { studySlug: 'a', relevance: 3 }),
      candidate(2, { studySlug: 'b', relevance: 2 }),
      candidate(3, { studySlug: 'a', relevance: 1 }),
      candidate(4, { studySlug: null, kind: 'term', relevance: 0.5 }),
    ],
    asked('x'),
  )
  const groups = groupHits(ranked, { groups: 2, hits: 1 })
  expect(groups.map(({ studySlug, hits, more }) => [studySlug, hits.map(({ id }) => id), more])).toEqual([
    ['a', [1], 1],
    ['b', [2], 0],
  ])
})

test('matches become pieces, neighbours one piece, and text cannot bring marks of its own', () => {
  expect(markedPieces('of \u0002objective\u0003 \u0002response\u0003 rate')).toEqual([
    { text: 'of ', isMatch: false },
    { text: 'objective response', isMatch: true },
    { text: ' rate', isMatch: false },
  ])
  expect(indexable('a\u0002b\u0003\n\tc')).toBe('a b c')
})

test('the status says how much was found, and where', () => {
  const outcome = { shown: 'x', found: 3, isMany: false, groups: 1, isPartial: false }
  expect(describeOutcome(outcome)).toBe('3 results for “x” in 1 place.')
  expect(describeOutcome({ ...outcome, found: 0 })).toBe('Nothing was found for “x”.')
  expect(describeOutcome({ ...outcome, isPartial: true })).toBe(
    'Nothing has all the words of “x”; 3 results with some of them.',
  )
  expect(describeOutcome({ ...outcome, found: 3000, isMany: true })).toBe(
    'More than 3000 results for “x”; the best of them are shown.',
  )
})

test('both spellings of a word are one, and each of the pairs that the field writes', () => {
  const pairs =
    'tumour tumor, haemorrhage hemorrhage, diarrhoea diarrhea, anaemia anemia, oedema edema, randomised randomized, randomisation randomization, centre center, colour color, paediatric pediatric, leucopenia leukopenia, analysed analyzed, dyspnoea dyspnea, hypophosphataemia hypophosphatemia, grey gray, labelled labeled, oesophageal esophageal'
  for (const pair of pairs.split(', ')) {
    const [british = '', american = ''] = pair.split(' ')
    expect(spellingKey(british), pair).toBe(spellingKey(american))
  }
  const known = spellingsOf([{ word: 'tumour', uses: 9 }])
  expect(expand(cleanQuery('tumor').terms, known)[0]?.names).toEqual(['tumour'])
})

test('names with digits are found written together, apart and with an m for "median"', () => {
  const known = [...namedTerms('pd1', ['PD-1', 'PD-1 inhibitor']), ...namedTerms('pfs', ['PFS'])]
  expect(expand(cleanQuery('PD1').terms, known)[0]?.names).toContain('pd 1')
  expect(expand(cleanQuery('mPFS').terms, known)).toEqual([
    { terms: [expect.objectContaining({ text: 'mpfs' })], names: ['pfs'] },
  ])
  expect(expand(cleanQuery('1200mg').terms, [])[0]?.names).toEqual(['1200 mg', '1 200 mg'])
  expect(cleanQuery('NCT 03141684').terms).toEqual([
    { kind: 'identifier', text: 'nct03141684', typed: 'NCT 03141684' },
  ])
})

test('a question in plain words asks for an outcome, and what is left of it stays asked', () => {
  expect(askedOutcome('how long do responses last with atezolizumab?')).toEqual({
    outcome: 'duration of response',
    rest: 'with atezolizumab',
  })
  expect(askedOutcome('does atezolizumab shrink tumours')).toEqual({
    outcome: 'objective response',
    rest: 'atezolizumab',
  })
  expect(askedOutcome('side effects')).toBeNull()
  expect(askedOutcome('atezolizumab in alveolar soft-part sarcoma')).toBeNull()
})

test('a brand tells the name that the records use, and that name tells none', () => {
  const table = namesOfTable([
    { kind: 'drug', name: 'Pembrolizumab', brands: ['Keytruda'], source: 'a list' },
    { kind: 'drug', name: 'Axitinib', codes: ['AG-013736'], source: 'a list' },
  ])
  const mains = (typed: string) => expand(cleanQuery(typed).terms, table).map(({ main }) => main)
  expect(mains('Keytruda')).toEqual(['pembrolizumab'])
  expect(mains('AG013736')).toEqual(['axitinib'])
  expect(mains('pembrolizumab response')).toEqual([undefined, undefined])
})

test('a question that wants a result is not answered with the glossary', () => {
  const term = candidate(1, { kind: 'term', studySlug: null, title: 'Duration of response' })
  const result = candidate(2, { kind: 'result', title: 'Duration of response' })
  const groups = expand(cleanQuery('duration of response').terms, [])
  const firstOf = (wantsResult: boolean) => rank([term, result], { groups, wantsResult })[0]?.id
  expect([firstOf(false), firstOf(true)]).toEqual([1, 2])
})
