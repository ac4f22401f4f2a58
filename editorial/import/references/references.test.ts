import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordForm } from '@/evidence/record/record-form'
import { sourceShape } from '@/evidence/study/shape/source'
import { parse } from 'yaml'
import type { z } from 'zod'
import { worksOf, type ReferenceFormat } from './read-references'
import { sourceEntries, sourcesText } from './source-entry'

const folder = 'editorial/fixtures/import/'
const entriesIn = (format: ReferenceFormat, name: string) => {
  const works = worksOf(format, readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n'), name)
  return { works, entries: sourceEntries(works), text: sourcesText(works) }
}
const entrySchema = recordForm(sourceShape, 'sources').schema as z.ZodType

test.each([
  ['pubmed', 'pubmed/10066780.xml', 1],
  ['pubmed', 'pubmed/37952131.xml', 1],
  ['pubmed', 'pubmed/29292925.xml', 1],
  ['pubmed', 'pubmed/36216673.nbib', 1],
  ['pubmed', 'pubmed/8692918_21249755.nbib', 2],
  ['crossref', 'crossref/10.1007_s40278-023-41815-2.json', 1],
  ['crossref', 'crossref/10.1073_pnas.1414271111.json', 1],
  ['crossref', 'crossref/list-10.1155_2022_8341966.json', 1],
  ['ris', 'references/y1-date.ris', 1],
  ['ris', 'references/single-space-tags.ris', 1],
  ['ris', 'references/crlf-two-records.ris', 2],
  ['bibtex', 'references/zotero-export.bib', 1],
] as const)('--%s %s gives entries that a record may hold', (format, name, count) => {
  const { entries, text } = entriesIn(format, name)
  expect(entries).toHaveLength(count)
  const written = parse(text) as unknown[]
  for (const [index, entry] of written.entries()) {
    expect(entrySchema.safeParse(entry)).toMatchObject({ success: true, data: entries[index] })
  }
})

test('a trial in PubMed: all authors with the group, the true title, online before print', () => {
  const { entries, text } = entriesIn('pubmed', 'pubmed/37952131.xml')
  const [entry] = entries
  expect(entry).toMatchObject({
    id: 'lincoff-2023',
    doi: '10.1056/NEJMoa2307563',
    pmid: '37952131',
    published: '2023-11-11',
    reference: {
      title: 'Semaglutide and Cardiovascular Outcomes in Obesity without Diabetes',
      volume: '389',
      issue: '24',
      page: '2221-2232',
      issued: '2023-12-14',
      authorsComplete: true,
    },
    read: { extent: 'not-read' },
  })
  expect(entry?.reference.author).toHaveLength(13)
  expect(entry?.reference.author.at(-1)).toEqual({ literal: 'SELECT Trial Investigators' })
  expect(text).toContain('# ClinicalTrials.gov: NCT03574597\n')
})

test('corrections and retractions stand before the entry', () => {
  expect(entriesIn('pubmed', 'pubmed/10066780.xml').text).toMatch(
    /^# PubMed's type: Retracted Publication\n# Corrected in: J Biol Chem 1999 .*\n# RETRACTED in: .*; PMID 11905463\n- id: /,
  )
  expect(entriesIn('crossref', 'crossref/10.1073_pnas.1414271111.json').text).toMatch(
    /^# Updated by: correction, 10\.1073\/pnas\.1507001112, 2015-05-04\n- id: makris-2014\n/,
  )
})

test('a work bears the title of its own language', () => {
  const [entry] = entriesIn('pubmed', 'pubmed/29292925.xml').entries
  expect(entry?.reference).toMatchObject({
    title: 'Psykisk ohälsa, radikalisering och terrorism - Inget säkert samband har kunnat påvisas',
    language: 'sv',
  })
})

test('a work without named authors may have some', () => {
  const [entry] = entriesIn('crossref', 'crossref/10.1007_s40278-023-41815-2.json').entries
  expect(entry?.reference).toMatchObject({ author: [], authorsComplete: false })
})

test('titles lose their markup and keep their signs', () => {
  const item = (title: string) =>
    worksOf('csl', JSON.stringify([{ type: 'article-journal', title }]), 'a.json')[0]?.title
  expect(item('<i>TP53</i> &amp; (\n <b>PIK3CA</b>\n )')).toBe('TP53 & (PIK3CA)')
  expect(item('p<0.05 in mice')).toBe('p<0.05 in mice')
})
