import type { ReactNode } from 'react'
import { ContentFindings } from '@/components/page/content-findings'
import type { Check } from '@/evidence/checks/check'
import type { Article as ArticleData } from '@/evidence/prose/article'
import { hasOpening } from '@/evidence/prose/set-opening'
import type { Study } from '@/evidence/study/study'
import { ArticleBody } from './article-body'
import type { ArticleContext } from './article-context'
import { ArticleSources } from './article-sources'
import { GlossaryCards } from './glossary-words'
import { MarkShapes } from './mark-shape'
import { Notes } from './notes'
import { noSiteParts } from './site-parts'
import { usedTerms } from './used-terms'

type Props = {
  article: ArticleData
  study: Study
  checks: readonly Check[]
  /** Stands behind the opening, or before the words where there is none; a wide screen sets it beside them. */
  panel?: ReactNode
}

/** A study's article: its words, the sources that it refers to, and the cards that its numbers and terms open. */
export function Article({ article, study, checks, panel = null }: Props) {
  const { outline } = article
  const context: ArticleContext = { study, checks, outline }
  const isBehindOpening = hasOpening(article.code)
  return (
    <>
      <ContentFindings findings={article.findings} />
      <MarkShapes />
      <article className="article">
        {!isBehindOpening && panel}
        <ArticleBody article={article} context={context} parts={noSiteParts} panel={panel} />
        <ArticleSources
          sourceIds={outline.sourceIds}
          study={study}
          hasHeading={article.headings.some(({ id }) => id === 'sources')}
        />
        <Notes study={study} checks={checks} outline={outline} />
        <GlossaryCards terms={usedTerms(article)} />
      </article>
    </>
  )
}
