import { expect, test } from 'vitest'
import { aSource } from '@/evidence/checks/fixture'
import { readNotices } from './read-notices'

const source = aSource({ doi: '10.1073/pnas.1414271111', pmid: '10066780' })
const day = '2026-11-28'
const crossref = (...updates: object[]) =>
  JSON.stringify({ status: 'ok', message: { DOI: '10.1073/PNAS.1414271111', 'updated-by': updates } })
const pubmed = (...links: string[]) => `<PubmedArticle><MedlineCitation><PMID Version="1">10066780</PMID>
  <CommentsCorrectionsList>${links
    .map(
      (kind) =>
        `<CommentsCorrections RefType="${kind}"><RefSource>J</RefSource><PMID Version="1">123</PMID></CommentsCorrections>`,
    )
    .join('')}</CommentsCorrectionsList></MedlineCitation></PubmedArticle>`

test('Crossref says clear, corrected or retracted, and the more serious of several counts', () => {
  const correction = { type: 'correction', DOI: '10.1073/pnas.1506617112', label: 'Correction' }
  const retraction = { type: 'retraction', DOI: '10.1073/pnas.1', label: 'Retraction' }
  expect(readNotices(source, crossref(), day)).toEqual({ list: 'crossref', state: 'clear', checkedOn: day })
  expect(readNotices(source, crossref(correction), day)).toEqual({
    list: 'crossref',
    state: 'corrected',
    checkedOn: day,
    notice: '10.1073/pnas.1506617112',
  })
  expect(readNotices(source, crossref(retraction, correction), day)).toMatchObject({
    state: 'retracted',
    notice: '10.1073/pnas.1',
  })
})

test('PubMed says it by its links; comments and references say nothing of the standing', () => {
  expect(readNotices(source, pubmed('CommentIn', 'Cites', 'UpdateIn'), day)).toMatchObject({ state: 'clear' })
  expect(readNotices(source, pubmed('ErratumIn'), day)).toMatchObject({ list: 'pubmed', state: 'corrected' })
  expect(readNotices(source, pubmed('ErratumIn', 'RetractionIn'), day)).toMatchObject({
    state: 'retracted',
    notice: 'https://pubmed.ncbi.nlm.nih.gov/123/',
  })
})

test('an answer of another work, of no list, or with a notice of an unknown kind is refused and never clear', () => {
  const other = aSource({ doi: '10.1000/other', pmid: null })
  expect(() => readNotices(other, crossref(), day)).toThrow('expected 10.1000/other')
  expect(() => readNotices(other, pubmed(), day)).toThrow('no article')
  expect(() => readNotices(source, crossref({ type: 'addendum' }), day)).toThrow('"addendum"')
  expect(() => readNotices(source, pubmed('RepublishedIn'), day)).toThrow('"RepublishedIn"')
  for (const broken of ['', '{', '[]', '<html></html>', '{"message":{}}'])
    expect(() => readNotices(source, broken, day), broken).toThrow()
})
