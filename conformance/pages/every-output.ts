import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ListingTable } from '@/components/listing/listing-table'
import { PairVerdicts } from '@/components/landscape/pair-verdicts'
import { KeyResult } from '@/components/study/key-result'
import { OneLine } from '@/components/study/one-trial'
import { StudyCard } from '@/components/study/study-card'
import { StudyHeader } from '@/components/study/study-header'
import { SentenceOutcome } from '@/components/verify/sentence-outcome'
import { wordsOf as wordsOfPage } from '@/app/studies/[slug]/study-metadata'
import { abstractOf } from '@/evidence/abstract/abstract'
import { placeAbstract } from '@/evidence/abstract/place-abstract'
import { placeShare } from '@/evidence/abstract/place-share'
import { atomFeed, jsonFeed } from '@/evidence/exports/feed'
import { llmsIndex } from '@/evidence/exports/markdown/llms'
import { studyMarkdown } from '@/evidence/exports/markdown/study-markdown'
import { svgFile } from '@/evidence/figures/files/svg-file'
import { wordsOf } from '@/evidence/figures/marks/drawing-fixture'
import { figuresOf } from '@/evidence/figures/catalogue'
import { datasetOf } from '@/evidence/linked-data/dataset'
import { listingOf } from '@/evidence/listing/listing'
import { studyDocuments } from '@/evidence/search/study-documents'
import type { Study } from '@/evidence/study/study'
import { answerSentence } from '@/evidence/verify/answer-sentence'
import { site } from '../exports/site'
import { outputsOf, outputsOfAll } from './stated-absences'

type Output = [output: string, text: string]

const html = (node: ReactNode) => renderToStaticMarkup(node)

const known = new WeakMap<Study, Output[]>()

/** Every output that is made of the record of one study, beyond those that state what is missing; made once a study. */
export function everyOutputOf(study: Study): Output[] {
  const outputs = known.get(study) ?? makeOutputs(study)
  known.set(study, outputs)
  return outputs
}

function makeOutputs(study: Study): Output[] {
  const feed = {
    path: '/feed',
    home: '/',
    title: 'Feed',
    studies: [{ study, changed: '2026-11-23', html: '' }],
  }
  const abstract = abstractOf(study, { site, changedOn: '2026-11-23' })
  return [
    ...outputsOf(study),
    ['key result', html(createElement(KeyResult, { study }))],
    ['header', html(createElement(StudyHeader, { study, view: 'data', hasPlain: true }))],
    ['card of the study', html(createElement(StudyCard, { study, hasPlain: true }))],
    ['line in the list', html(createElement(ListingTable, { listings: [listingOf(study)] }))],
    [
      'side by side',
      html(
        study.resolutions.map((resolution) =>
          createElement(OneLine, { key: resolution.id, study, resolution }),
        ),
      ),
    ],
    ['Markdown', studyMarkdown(study, null, site)],
    ['index for language models', llmsIndex([study], { ...site, description: '' })],
    ['Atom', atomFeed(feed, site)],
    ['JSON Feed', JSON.stringify(jsonFeed(feed, site))],
    ['linked data', JSON.stringify(datasetOf(study, site, '2026-11-23'))],
    ['search', JSON.stringify(studyDocuments(study, []))],
    ['description of the page', JSON.stringify(wordsOfPage(study, 'data'))],
    // A line of a picture ends where a space would stand.
    ['one-page abstract', wordsOf(placeAbstract(abstract)).join(' ')],
    ['picture to share', wordsOf(placeShare(abstract)).join(' ')],
    ...figuresOf(study).map(({ id, draw, title, description }): Output => [
      `drawing of ${id}`,
      svgFile(draw(720), title, description),
    ]),
    ...[`${study.shortTitle}: 19 of 52 patients (37%) had a response.`, 'It was seen in 49 patients.'].map(
      (sentence, at): Output => [
        at === 0 ? 'verifier' : 'verifier of a number without a place',
        html(
          createElement(SentenceOutcome, {
            answer: answerSentence([study], sentence, study.slug),
            text: sentence,
          }),
        ),
      ],
    ),
  ]
}

/** Every output that is made of the records of several studies. */
export function everyOutputOfAll(studies: Study[]): Output[] {
  return [...outputsOfAll(studies), ['pairs', html(createElement(PairVerdicts, { studies }))]]
}
