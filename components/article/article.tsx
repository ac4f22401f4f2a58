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
  /** Stands behind the opening, or before the words where there is none; a wide screen sets it beside them. */
  panel?: ReactNode
  /** In plain language: what came of the checks is left to the other views. */
  isPlain?: boolean
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
  reporting = null,
  Body = ArticleBody,
}: Props) {
  const { outline } = article
  const context: ArticleContext = { study, checks, outline }
  const isBehindOpening = hasOpening(article.code)
  const beside = (
    <>
      {panel}
      {!isPlain && <ShowMarks context={context} />}
    </>
  )
  return (
    <>
      <ContentFindings findings={article.findings} />
      <article className="article">
        {!isBehindOpening && beside}
        <Body article={article} context={context} parts={noSiteParts} panel={beside} />
        <ArticleSources
          sourceIds={outline.sourceIds}
          study={study}
          hasHeading={article.headings.some(({ id }) => id === 'sources')}
        />
        <Notes study={study} checks={checks} outline={outline} reporting={reporting} />
      </article>
    </>
  )
}
