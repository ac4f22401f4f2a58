import { readFileSync } from 'node:fs'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { Article } from '@/components/article/article'
import { DataView } from '@/components/data/data-view'
import { EvidenceSections } from '@/components/landscape/evidence-sections'
import { StandingBanner } from '@/components/page/standing-banner'
import { SourcesView } from '@/components/sources/sources-view'
import { knownContent } from '@/editorial/fixtures/known-content'
import { readContentText } from '@/queries/content-text'
import { checkStudy } from '@/evidence/checks/check-study'
import { resultCard } from '@/evidence/embeds/result-card'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { proseHtml } from '@/evidence/exports/prose-html'
import { studyCsv } from '@/evidence/exports/study-csv'
import { jsonText, studyDocument } from '@/evidence/exports/study-json'
import { standingStudies } from '@/evidence/landscape/standing-studies'
import { paperOf } from '@/evidence/linked-data/paper'
import { quotable } from '@/evidence/api/quotable'
import { noReadings } from '@/evidence/readings/readings-schema'
import { recordProblems } from '@/evidence/record/record-rules'
import { recordSchema } from '@/evidence/record/record-schema'
import { writtenOut } from '@/evidence/record/shorthand'
import { numberChanges } from '@/evidence/revisions/number-changes'
import { findSource, shownReport } from '@/evidence/study/join'
import type { SourceStanding, Study } from '@/evidence/study/study'
import { articleFromText } from '@/queries/article-from-text'
import { faultsOfBundle } from '../exports/fhir-faults'
import { site } from '../exports/site'
import { readCsv } from '../exports/read-csv'
import { everyOutputOf } from './every-output'

// The site's own study, as it would be if its paper were retracted: two lists, who do not say the same, and a person who
// has read the notice. Every output below is made by the code that makes the site's.
const { studies, terms } = knownContent('content')
const flagship = studies.find(({ slug }) => slug === 'atezolizumab-asps')
if (!flagship) throw new Error('The content holds the study of these tests.')
const retraction: SourceStanding = {
  checks: [
    { list: 'crossref', state: 'retracted', checkedOn: '2026-11-28', notice: '10.1056/NEJMx000000' },
    { list: 'pubmed', state: 'clear', checkedOn: '2026-11-28' },
  ],
  confirmed: {
    state: 'retracted',
    by: 'A. Person',
    on: '2026-11-28',
    reason: 'the notice stands on the page of the journal, and PubMed has not taken it up yet',
  },
}
const withStanding = (study: Study, standing: SourceStanding | null, id = study.primarySourceId): Study => ({
  ...study,
  sources: study.sources.map((source) => (source.id === id ? { ...source, standing } : source)),
})
const retracted = withStanding(flagship, retraction)
const html = (node: ReactNode) => renderToStaticMarkup(node)
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/[\u00a0\s]+/g, ' ')
const resting = flagship.results.flatMap(({ reports }) =>
  reports.filter(({ sourceId, state }) => sourceId === flagship.primarySourceId && state === 'reported'),
)

/** Outputs that print no number of the paper: what they say of it are names, addresses and signs, or another source's numbers. */
const silentOutputs = [
  'key facts',
  'header',
  'downloads',
  'matrix of sources',
  'description of the page',
  'verifier of a number without a place',
  ...flagship.results
    .filter((result) => {
      const { sourceId, state } = shownReport(flagship, result)
      return sourceId !== flagship.primarySourceId || state !== 'reported'
    })
    .map(({ id }) => `card of ${id}`),
]

describe('a retracted source is told', () => {
  const sound = everyOutputOf(flagship)
  const outputs = everyOutputOf(retracted).map(
    ([output, text], at) => [output, text, sound[at]?.[1]] as const,
  )
  test.each(outputs)('in: %s', (output, text, textOfSound) => {
    // What prints no number of the paper has nothing to warn of.
    if (text === textOfSound) expect(silentOutputs).toContain(output)
    else expect(text).toMatch(/retracted/)
  })

  test('on the summary and the plain page, at each of its numbers', async () => {
    for (const kind of ['summary', 'plain'] as const) {
      const file = `content/studies/${flagship.slug}/${kind}.mdx`
      const text = readContentText(file).text ?? ''
      const pageOf = async (study: Study) => {
        const article = await articleFromText(text, { file, study, terms }, true)
        const props = { article, study, checks: checkStudy(study) }
        return {
          shown: textOf(html(createElement(Article, props))),
          feed: textOf(proseHtml(article, { study, site })),
          numbers: article.tags.filter(
            ({ name, resolved }) =>
              name === 'Result' &&
              resolved.kind === 'datum' &&
              resolved.note.subject.kind === 'report' &&
              resolved.note.subject.joined.source.id === study.primarySourceId &&
              resolved.note.subject.joined.report.state === 'reported',
          ).length,
        }
      }
      const page = await pageOf(retracted)
      expect(page.numbers, kind).toBeGreaterThan(3)
      // In the words themselves, and again in the note of each.
      expect(page.shown.split('source retracted').length - 1, kind).toBeGreaterThanOrEqual(page.numbers)
      expect(page.feed.split('source retracted').length - 1, kind).toBeGreaterThanOrEqual(page.numbers)
      expect((await pageOf(flagship)).shown, kind).not.toContain('retracted')
    }
    expect(textOf(html(<StandingBanner study={retracted} />))).toContain(
      'Numbers here rest on Chen 2023 (retracted).',
    )
    expect(html(<StandingBanner study={flagship} />)).toBe('')
  })

  test('on the data and the sources, with the lists that do not agree and who confirmed it', () => {
    const data = textOf(html(<DataView study={retracted} history={[]} readings={noReadings} />))
    expect(data.split('source retracted').length - 1).toBeGreaterThanOrEqual(resting.length)
    const sources = textOf(html(<SourcesView study={retracted} readings={noReadings} />))
    expect(sources).toContain('retracted, confirmed by A. Person on 28 November 2026; the lists do not agree')
    expect(sources).toContain('Crossref: retracted (28 November 2026, notice 10.1056/NEJMx000000)')
    expect(sources).toContain(
      'PubMed: no correction, expression of concern or retraction found (28 November 2026)',
    )
  })

  test('in each row of the CSV, in JSON and in FHIR for each of its reports, and for no other', () => {
    const lines = readCsv(studyCsv(retracted))
    const own = lines.filter(({ source }) => source === flagship.primarySourceId)
    expect(own.length).toBeGreaterThanOrEqual(resting.length)
    expect(new Set(own.map((line) => line.source_standing))).toEqual(new Set(['retracted']))
    const others = lines.filter(({ source }) => source !== flagship.primarySourceId)
    expect(new Set(others.map((line) => line.source_standing))).toEqual(new Set(['unchecked']))

    const { reports, study } = studyDocument(retracted, site)
    const warned = reports.filter(({ sourceStanding }) => sourceStanding === 'retracted')
    expect(new Set(warned.map(({ sourceId }) => sourceId))).toEqual(new Set([flagship.primarySourceId]))
    expect(warned.filter(({ reads }) => reads.includes('source retracted'))).toHaveLength(resting.length)
    expect(study.sources.find(({ id }) => id === flagship.primarySourceId)?.standing).toEqual(retraction)

    const resources = (studyBundle(retracted, site).entry ?? []).map(({ resource }) =>
      JSON.stringify(resource),
    )
    expect(faultsOfBundle(JSON.parse(jsonText(studyBundle(retracted, site))))).toEqual([])
    const evidence = resources.filter((text) => text.startsWith('{"resourceType":"Evidence",'))
    expect(evidence.filter((text) => text.includes('Warning: source retracted'))).toHaveLength(resting.length)
    // In codes too: of the paper, and of all that rests on it, which is no longer to be used.
    const coded = resources.filter((text) => text.includes('"code":"retracted"'))
    expect(coded.filter((text) => text.startsWith('{"resourceType":"Citation",'))).toHaveLength(1)
    const retired = evidence.filter((text) => text.includes('"status":"retired"'))
    expect(
      evidence.filter((text) => text.includes('"code":"retracted"')).every((one) => retired.includes(one)),
    ).toBe(true)
    expect(retired.length).toBeGreaterThanOrEqual(resting.length)
  })

  test('in linked data, in a card, in what a language model may quote, and in what changed since the last revision', () => {
    const rests = 'Numbers here rest on Chen 2023 (retracted).'
    expect(quotable(retracted, flagship.keyResultId, site).sentence).toContain(rests)
    const paper = paperOf(findSource(retracted, retracted.primarySourceId), 'x')
    expect(paper).toMatchObject({ creativeWorkStatus: 'retracted' })
    const card = resultCard(retracted, flagship.keyResultId)
    expect(card.detail).toContain('source retracted')
    expect(card.facts).toContainEqual(expect.objectContaining({ label: 'Warning' }))
    const changes = numberChanges(flagship, retracted)
    expect(changes).toHaveLength(resting.length)
    expect(changes.every(({ is }) => is.includes('source retracted'))).toBe(true)
  })
})

test.each(['corrected', 'concern'] as const)('a source that is %s is told with each number too', (state) => {
  const warned = withStanding(flagship, {
    checks: [
      { list: 'crossref', state, checkedOn: '2026-11-28' },
      { list: 'pubmed', state, checkedOn: '2026-11-28' },
    ],
    confirmed: { state, by: 'A. Person', on: '2026-11-28' },
  })
  const words = { corrected: 'source corrected', concern: 'source under an expression of concern' }[state]
  const read = studyDocument(warned, site).reports.filter(({ reads }) => reads.includes(words))
  expect(read).toHaveLength(resting.length)
  expect(standingStudies([warned])).toEqual({ studies: [warned], setAside: [] })
})

test('what a list says is no standing before a person has confirmed it', () => {
  const { confirmed: _, ...unconfirmed } = retraction
  const study = withStanding(flagship, unconfirmed)
  expect(JSON.stringify(studyDocument(study, site).reports)).not.toContain('source retracted')
  expect(html(<StandingBanner study={study} />)).toBe('')
  const sources = textOf(html(<SourcesView study={study} readings={noReadings} />))
  expect(sources).toContain('not checked for corrections and retractions by a person; the lists do not agree')
})

const written = writtenOut(
  parse(readFileSync('editorial/fixtures/content/studies/invented-trial/record.yaml', 'utf8')),
).value as { slug: string; sources: object[] }

test('a confirmation on the word of one list, against all lists, without a reason or too early is refused', () => {
  const record = (standing: unknown) => {
    const read = recordSchema.safeParse({
      ...written,
      sources: written.sources.map((one, at) => (at === 0 ? { ...one, standing } : one)),
    })
    if (!read.success) throw read.error
    return recordProblems(read.data, written.slug)
      .filter(({ rule }) => rule === 'standing')
      .map(({ message }) => message)
  }
  const line = (list: string, state: string, checkedOn = '2023-10-01') => ({ list, state, checkedOn })
  const by = { by: 'A. Person', on: '2023-10-02' }
  const both = [line('crossref', 'retracted'), line('pubmed', 'retracted')]
  expect(record({ checks: both, confirmed: { state: 'retracted', ...by } })).toEqual([])
  expect(record({ checks: both.slice(0, 1), confirmed: { state: 'retracted', ...by } })).toEqual([
    expect.stringContaining('on the word of one list; expected at least two'),
  ])
  expect(record({ checks: both, confirmed: { state: 'clear', ...by } })).toEqual([
    expect.stringContaining('No list says "clear"'),
  ])
  const split = [line('crossref', 'retracted'), line('pubmed', 'clear')]
  expect(record({ checks: split, confirmed: { state: 'retracted', ...by } })).toEqual([
    expect.stringContaining('expected a reason'),
  ])
  expect(
    record({ checks: both, confirmed: { state: 'retracted', by: 'A. Person', on: '2023-09-30' } }),
  ).toEqual([expect.stringContaining('before Crossref was looked at')])
  expect(record({ checks: [line('crossref', 'clear'), line('crossref', 'retracted')] })).toEqual([
    expect.stringContaining('Crossref says two things'),
  ])
})

test('pools and pages of conditions leave a retracted study out, and show what that changes', () => {
  const page = (of: readonly Study[]) => textOf(html(<EvidenceSections studies={of} />))
  const inDisease = studies.filter(({ conditions }) =>
    conditions.some(({ id }) => id === 'alveolar-soft-part-sarcoma'),
  )
  expect(page(inDisease)).not.toContain('Left out of all that follows')
  const doubted = inDisease.map((study) => (study.slug === flagship.slug ? retracted : study))
  const shown = page(doubted)
  expect(shown).toContain('Left out of all that follows')
  expect(shown).toMatch(/Atezolizumab in ASPS : (?:the whole study, )?\d+ numbers by Chen 2023/)
  const { setAside } = standingStudies(doubted)
  expect(setAside.map(({ study }) => study.slug)).toEqual([flagship.slug])
})
