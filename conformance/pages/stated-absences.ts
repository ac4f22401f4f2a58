import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ResultDomainSection } from '@/components/data/result-domain-section'
import { DataLinks } from '@/components/data/data-links'
import { StudyFigure } from '@/components/figures/study-figure'
import { CompareTable } from '@/components/landscape/compare-table'
import { EvidenceSections } from '@/components/landscape/evidence-sections'
import { HoldingsTable } from '@/components/landscape/holdings-table'
import { PeopleTable } from '@/components/landscape/people-table'
import { AgreementMatrix } from '@/components/sources/agreement-matrix'
import { ReportsByDomain } from '@/components/sources/reports-by-domain'
import { ResolutionArticle } from '@/components/sources/resolution-article'
import { KeyFacts } from '@/components/study/key-facts'
import { SourceList } from '@/components/study/source-list'
import { resultEntries, resultItem } from '@/evidence/api/result-item'
import { cardDocument } from '@/evidence/embeds/card-document'
import { cardOf } from '@/evidence/embeds/embed-frame'
import { studyBundle } from '@/evidence/exports/fhir/study-bundle'
import { studyCsv } from '@/evidence/exports/study-csv'
import { studyDocument } from '@/evidence/exports/study-json'
import { figuresOf } from '@/evidence/figures/catalogue'
import type { Study } from '@/evidence/study/study'
import { judgedOf } from '@/evidence/tables/judged'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { sourceMatrix } from '@/evidence/tables/source-matrix'
import { claimsAbsence } from '@/evidence/text/absence-words'
import { site } from '../exports/site'

/** One statement that something is not there: where it stands, and the sentence or cell that makes it. */
export type StatedAbsence = { output: string; words: string }

/** Sentences of ours that speak of the site's own words, of arithmetic, and of what we ourselves do not say. */
const noStatement =
  /says nothing of the source: we have|its own count does not give|so we do not say|^We can say nothing|^not stated\b/

const html = (node: ReactNode) => renderToStaticMarkup(node)

/** Every output of a study that is made of its record: pages, cards, files and the interface's items. */
export function outputsOf(study: Study): [output: string, text: string][] {
  const judged = judgedOf(study)
  const { cells } = judged
  return [
    ['key facts', html(createElement(KeyFacts, { study }))],
    ...resultsByDomain(study).map(({ domain, ...rest }): [string, string] => [
      `data, ${domain}`,
      html(createElement(ResultDomainSection, { domain: { domain, ...rest }, judged })),
    ]),
    ['downloads', html(createElement(DataLinks, { study }))],
    ['figures', html(figuresOf(study).map(({ id }) => createElement(StudyFigure, { key: id, id, study })))],
    ['matrix of sources', html(createElement(AgreementMatrix, { matrix: sourceMatrix(study, cells) }))],
    ['what each source prints', html(createElement(ReportsByDomain, { study, cells }))],
    [
      'judgements',
      html(
        study.resolutions.map((resolution) =>
          createElement(ResolutionArticle, { key: resolution.id, resolution, study }),
        ),
      ),
    ],
    ['list of sources', html(createElement(SourceList, { study }))],
    ...study.results.map(({ id }): [string, string] => [
      `card of ${id}`,
      cardDocument(cardOf(study, { slug: study.slug, kind: 'results', id }), site),
    ]),
    ...figuresOf(study).map(({ id }): [string, string] => [
      `card of ${id}`,
      cardDocument(cardOf(study, { slug: study.slug, kind: 'figures', id }), site),
    ]),
    ['CSV', studyCsv(study).replace(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,\n]*))(?=,|\r?$)/gm, '$1$2\n')],
    ['JSON', JSON.stringify(studyDocument(study, site))],
    // A source's "p < 0.001" is no tag.
    ['FHIR', JSON.stringify(studyBundle(study, site)).replace(/<(?!\/?(?:div|p)\b)/g, 'below ')],
    ['interface', JSON.stringify(resultEntries(study).map((entry) => resultItem(entry, site.address)))],
  ]
}

/** What is made of several studies: the sections of a condition's page, and the table of a comparison. */
export function outputsOfAll(studies: Study[]): [output: string, text: string][] {
  return [
    ['condition', html(createElement(EvidenceSections, { studies }))],
    ['people', html(createElement(PeopleTable, { id: 'people', title: 'Studies', studies }))],
    ['holdings', html(createElement(HoldingsTable, { studies }))],
    ['comparison', html(createElement(CompareTable, { studies }))],
  ]
}

/** Returns every statement of absence in a text of any output, each once. */
export function absencesIn(output: string, text: string): StatedAbsence[] {
  const pieces = text
    .replace(/<(?:script|style)\b.*?<\/(?:script|style)>/gs, ' ')
    .replace(/<\/(?:td|th|li|p|dd|dt|caption|text|title|desc|small|h\d|figcaption)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('\\n', '\n')
    .replaceAll('\u00a0', ' ')
    .replaceAll('&#x27;', "'")
    .split(/\n|(?<=[.;|])\s|","|":"|\],?\[?|\},?\{?/)
  const found = pieces
    .map((piece) => piece.trim())
    .filter((piece) => claimsAbsence(piece) && !noStatement.test(piece))
  return [...new Set(found)].map((words) => ({ output, words }))
}
