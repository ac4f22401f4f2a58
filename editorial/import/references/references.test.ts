import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordForm } from '@/evidence/record/record-form'
import { sourceShape } from '@/evidence/study/shape/source'
import { parse } from 'yaml'
import type { z } from 'zod'
import { bibtexText } from '@/app/references/bibtex'
import { risText } from '@/app/references/ris'
import { sourceItem, type CslItem } from '@/evidence/exports/references/csl-item'
import { readRecordFile } from '../../record-file'
import { fileCoverage, fileCoverageLines } from './file-loss'
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

test('of each kind of file the report says how much an entry holds, and names the rest with the reason', () => {
  const coverage = (format: ReferenceFormat, name: string) => {
    const text = readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n')
    return fileCoverage(format, text, worksOf(format, text, name))
  }
  const pubmed = coverage('pubmed', 'pubmed/37952131.xml')
  expect(pubmed).toMatchObject({ mapped: 58, total: 164 })
  expect(pubmed.lost.reduce((sum, { count }) => sum + count, pubmed.mapped)).toBe(pubmed.total)
  expect(fileCoverageLines(pubmed, 'pubmed')).toContainEqual(
    expect.stringMatching(/^Left out, its abstract: no text of a source is copied: Abstract\/AbstractText/),
  )
  // All authors, the title, the journal, its numbers and days: nothing that an entry has a field for is left out.
  const medline = coverage('pubmed', 'pubmed/36216673.nbib')
  expect(medline.lost.filter(({ at }) => /^(?:PMID|TI|FAU|JT|TA|VI|IP|PG|LA)$/.test(at))).toEqual([])
  const crossref = coverage('crossref', 'crossref/10.1073_pnas.1414271111.json')
  expect(crossref.lost.find(({ at }) => at === 'reference')?.reason).toContain('works that it cites')
  expect(coverage('ris', 'references/crlf-two-records.ris').mapped).toBeGreaterThan(5)
  expect(coverage('bibtex', 'references/zotero-export.bib').mapped).toBeGreaterThan(5)
})

test.each([
  ['csl', (item: CslItem) => JSON.stringify([item])],
  ['ris', (item: CslItem) => risText([item]).replaceAll('\r\n', '\n')],
  ['bibtex', (item: CslItem) => bibtexText([item])],
] as const)('what the site writes of a source as %s comes back as the same reference', (format, write) => {
  const { study } = readRecordFile('content/studies/palette-pazopanib/record.yaml')
  const articles = (study?.sources ?? []).filter(({ reference: { type } }) => type === 'article-journal')
  expect(articles.length).toBeGreaterThan(2)
  for (const source of articles) {
    const [entry] = sourceEntries(worksOf(format, write(sourceItem(source)), 'a'))
    const { title, author, volume, issue, page } = entry?.reference ?? {}
    expect({ title, author, volume, issue, page, doi: entry?.doi }).toEqual({
      title: source.reference.title,
      author: source.reference.author,
      volume: source.reference.volume,
      issue: source.reference.issue,
      page: source.reference.page,
      doi: source.doi ?? undefined,
    })
  }
})
