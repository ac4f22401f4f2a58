import { readFileSync } from 'node:fs'
import { setType } from '@/evidence/format/typography'
import { formatReport } from '@/evidence/format/result'
import { figuresOf } from '@/evidence/figures/catalogue'
import { plainText } from '@/evidence/prose/plain-text'
import { blocksOf, resolveArticle } from '@/evidence/prose/resolved-article'
import { joinReport, shownReport } from '@/evidence/study/join'
import type { Study } from '@/evidence/study/study'
import { titleOf } from '@/evidence/tables/result-rows'
import { plainText as withoutMarks } from '@/evidence/verify/read/plain-text'
import { sentencesOf } from '@/evidence/verify/read/sentences'
import { findingsIn } from './judge'
import { publishedStudies } from './published-studies'

/** A text of the site's own about a study, and which kind of text it is. */
export type OwnText = { study: Study; from: 'summary' | 'plain' | 'result' | 'figure'; text: string }

const articles = { summary: 'summary.mdx', plain: 'plain.mdx' } as const

/** Returns every paragraph of the summary or the plain page of a study in words, without the marks of the page. */
function paragraphsOf(study: Study, from: keyof typeof articles): OwnText[] {
  const file = `content/studies/${study.slug}/${articles[from]}`
  const article = resolveArticle(readFileSync(file, 'utf8'), file, study, [])
  return blocksOf(article).flatMap(({ block }) => {
    if (block.type !== 'paragraph') return []
    const text = plainText(block, article).replace(/\s+/g, ' ').trim()
    return /\S/.test(text) ? [{ study, from, text }] : []
  })
}

/** Returns the summary or the plain page of a study as one text, as somebody would paste it. */
function wholeOf(study: Study, from: keyof typeof articles): OwnText[] {
  const text = paragraphsOf(study, from)
    .map((own) => own.text)
    .join('\n\n')
  return text === '' ? [] : [{ study, from, text }]
}

/** Returns each result of a study as a sentence: its title, as the data view has it, with what is shown of it. */
function resultsOf(study: Study): OwnText[] {
  return study.results.flatMap((result) => {
    const joined = joinReport(study, result, shownReport(study, result))
    if (joined.report.state !== 'reported') return []
    return [{ study, from: 'result' as const, text: setType(`${titleOf(joined)}: ${formatReport(joined)}.`) }]
  })
}

/** Summaries and plain pages, each whole. */
export const ownWholes: readonly OwnText[] = [...publishedStudies.values()].flatMap((study) => [
  ...wholeOf(study, 'summary'),
  ...wholeOf(study, 'plain'),
])

/** Every text of the site's own about its studies in which a number may stand, as a reader has it before him. */
const ownTexts: readonly OwnText[] = [...publishedStudies.values()].flatMap((study) => [
  ...wholeOf(study, 'summary'),
  ...wholeOf(study, 'plain'),
  ...resultsOf(study),
  ...figuresOf(study).map(({ title }) => ({ study, from: 'figure' as const, text: title })),
])

/** Every sentence of the site's own prose about its studies. */
export const ownSentences: readonly OwnText[] = ownWholes.flatMap((own) =>
  sentencesOf(withoutMarks(own.text)).map(({ index, end }) => ({
    ...own,
    text: own.text.slice(index, end).trim(),
  })),
)

/** Returns every number in the site's own texts that is judged, with its text. */
export const judgedOwn = () =>
  ownTexts.flatMap((own) => findingsIn(own.study, own.text).map((one) => ({ own, one })))
