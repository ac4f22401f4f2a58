import type { ComponentType, ReactNode } from 'react'
import { ContentFindings } from '@/components/page/content-findings'
import type { Check } from '@/evidence/checks/check'
import type { Article as ArticleData } from '@/evidence/prose/article'
import { hasOpening } from '@/evidence/prose/set-opening'
import type { Reporting } from '@/evidence/revisions/error-report'
import type { Study } from '@/evidence/study/study'
import { ArticleBody, type ArticleBodyProps } from './article-body'
import type { ArticleContext } from './article-context'
import { ArticleSources } from './article-sources'
import { Notes } from './notes'
import { ShowMarks } from './show-marks'
import { noSiteParts } from './site-parts'

type Props = {
  article: ArticleData
  study: Study
  checks: readonly Check[]
  /** The way within the page: before the words, so that a phone has it in its first screen; a wide screen sets it beside them. */
  panel?: ReactNode
  /** In plain language: what came of the checks is left to the other views. */
  isPlain?: boolean
  /** The sources of the study's other article in the order of their numbers: each has the same number in both. */
  sourcesOfOther?: readonly string[]
  /** How an error in a number is reported; null where it is not. */
  reporting?: Reporting | null
  /** What sets the words; the workbench gives them to their components in another way. */
  Body?: ComponentType<ArticleBodyProps>
}

/** A study's article: its words, the sources that it refers to, and the notes that its numbers open. */
export function Article({
  article,
  study,
  checks,
  panel = null,
  isPlain = false,
  sourcesOfOther = [],
  reporting = null,
  Body = ArticleBody,
}: Props) {
  const { outline } = article
  const sourceOrder = [...new Set([...sourcesOfOther, ...outline.sourceIds])]
  const context: ArticleContext = { study, checks, outline, sourceOrder }
  const marks = isPlain ? null : <ShowMarks context={context} />
  return (
    <>
      <ContentFindings findings={article.findings} />
      <article className="article">
        {panel}
        {!hasOpening(article.code) && marks}
        <Body article={article} context={context} parts={noSiteParts} panel={marks} />
        <ArticleSources
          context={context}
          study={study}
          hasHeading={article.headings.some(({ id }) => id === 'sources')}
        />
        <Notes study={study} checks={checks} outline={outline} reporting={reporting} />
      </article>
    </>
  )
}
