import path from 'node:path'
import { checkStudy } from '@/evidence/checks/check-study'
import { summariseStudy, type CheckSummary } from '@/evidence/checks/summary'
import { plainSpaces } from '@/evidence/format/typography'
import { resolveArticle } from '@/evidence/prose/resolved-article'
import { whereUsed, type ArticleKind } from '@/evidence/prose/where-used'
import { checkChanges, factChanges } from '@/evidence/revisions/fact-changes'
import { revisionChanges } from '@/evidence/revisions/revision-changes'
import { sayOtherChanges } from '@/evidence/revisions/say-changes'
import type { Study, Term } from '@/evidence/study/study'
import { markdownList, markdownTable, markdownText } from './markdown-words'
import { studyOfText, type StudyFiles } from './state-at'

/** A study before and after, as a reviewer compares both. */
export type ReviewedStudy = {
  slug: string
  before: StudyFiles
  after: StudyFiles
  study: Study | null
  terms: readonly Term[]
}

/** Returns, in Markdown, what a reviewer of a changed study needs. */
export function studyReview({ slug, before, after, study, terms }: ReviewedStudy): string {
  const was = studyOfText(before.record)
  const title = `### ${markdownText(study?.shortTitle ?? was?.shortTitle ?? slug)} (${slug})`
  if (after.record === null) return `${title}\n\nThe study is taken away.`
  if (study === null)
    return `${title}\n\nThe record has errors, so that nothing can be said of what changed; see below.`
  const parts = [
    title,
    before.record === null ? 'The study is new.' : null,
    before.record !== null && was === null
      ? 'The record of the base has another shape than records have now, so that its numbers cannot be compared.'
      : null,
    ...(before.record !== null && was === null ? [] : [factsPart(was, study)]),
    usesPart(was, study, after, terms),
    otherPart(was, study, before, after, terms),
    checksPart(was, study),
    pagesPart(was, study, after),
  ]
  return parts.filter((part) => part !== null).join('\n\n')
}

function factsPart(was: Study | null, is: Study): string {
  const facts = factChanges(was, is)
  if (facts.length === 0) return 'No number of the record has changed.'
  const rows = facts.map(({ title, source, was: old, is: now, locator, quote }) => [
    title,
    old ?? 'new',
    now ?? 'gone',
    `${source}, ${locator}`,
    quote ?? 'no quotation',
  ])
  return `**Facts changed**\n\n${markdownTable(['What', 'Was', 'Is', 'Source', 'Quotation'], rows)}`
}

function usesPart(was: Study | null, study: Study, files: StudyFiles, terms: readonly Term[]): string | null {
  const changed = new Set(factChanges(was, study).map(({ resultId }) => resultId))
  if (changed.size === 0) return null
  const articles = (['summary', 'plain'] as const).flatMap((kind: 'summary' | 'plain') => {
    const text = files[kind]
    return text === null
      ? []
      : [{ kind: kind as ArticleKind, article: resolveArticle(text, `${kind}.mdx`, study, [...terms]) }]
  })
  const sentences = [...whereUsed(study, articles)].flatMap(([id, uses]) =>
    changed.has(id)
      ? uses.map(({ article, line, sentence }) => ({
          at: `${article}.mdx:${line}`,
          sentence: plainSpaces(sentence),
        }))
      : [],
  )
  const once = [...new Map(sentences.map((one) => [one.at + one.sentence, one])).values()]
  if (once.length === 0) return '**Sentences that print them**\n\nNo sentence prints a changed number.'
  return `**Sentences that print them**\n\n${markdownList(once.map(({ at, sentence }) => `${at}: ${markdownText(sentence)}`))}`
}

/** What else changed, as the history of a study tells it: parts of the record, sentences, figures. */
function otherPart(
  was: Study | null,
  is: Study,
  before: StudyFiles,
  after: StudyFiles,
  terms: readonly Term[],
): string | null {
  if (was === null) return null
  const { computed } = revisionChanges(
    { study: was, articles: before },
    { study: is, articles: after },
    terms,
  )
  const lines = sayOtherChanges(computed)
  return lines.length === 0 ? null : `**Sentences and figures**\n\n${markdownList(lines.map(markdownText))}`
}

function checksPart(was: Study | null, is: Study): string {
  const [old, now] = [was === null ? null : checkStudy(was), checkStudy(is)] as const
  const row = (name: string, of: (summary: CheckSummary) => number) => [
    name,
    old === null || was === null ? 'none' : String(of(summariseStudy(was, old))),
    String(of(summariseStudy(is, now))),
  ]
  const table = markdownTable(
    ['Checks', 'Before', 'After'],
    [
      row('numbers', ({ numbers }) => numbers),
      row('recomputed', ({ marks }) => marks.recomputed),
      row('only consistent', ({ marks }) => marks.consistent),
      row('cannot be checked', ({ marks }) => marks['cannot-be-checked']),
      row('disagree', ({ marks }) => marks.disagrees),
    ],
  )
  const changes = old === null ? [] : checkChanges(old, now)
  return changes.length === 0 ? table : `${table}\n\n${markdownList(changes.map(markdownText))}`
}

function pagesPart(was: Study | null, study: Study, files: StudyFiles): string {
  const base = `/studies/${study.slug}`
  const results = [...new Set(factChanges(was, study).map(({ resultId }) => resultId))].filter((id) =>
    study.results.some((result) => result.id === id),
  )
  const pages = [
    base,
    ...(files.plain === null ? [] : [`${base}/plain`]),
    ...(results.length === 0 ? [`${base}/data`] : results.slice(0, 10).map((id) => `${base}/data#${id}`)),
    `${base}/sources`,
    ...study.conditions.map(({ id }) => path.posix.join('/conditions', id)),
    ...study.interventions.map(({ id }) => path.posix.join('/treatments', id)),
  ]
  return `**Pages to look at**\n\n${markdownList(pages.map((page) => `\`${page}\``))}`
}
