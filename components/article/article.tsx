import { ContentFindings } from '@/components/page/content-findings'
import type { Check } from '@/evidence/checks/check'
import type { Article as ArticleData } from '@/evidence/prose/article'
import { outlineOf } from '@/evidence/prose/outline'
import type { Study } from '@/evidence/study/study'
import { ArticleBody } from './article-body'
import type { ArticleContext } from './article-context'
import { ArticleSources } from './article-sources'
import { GlossaryCards } from './glossary-words'
import { MarkShapes } from './mark-shape'
import { Notes } from './notes'
import { noSiteParts } from './site-parts'
import { usedTerms } from './used-terms'

type Props = { article: ArticleData; study: Study; checks: readonly Check[] }

/** A study's article: its words, the sources that it refers to, and the cards that its numbers and terms open. */
export function Article({ article, study, checks }: Props) {
  const outline = outlineOf(article.tags, study, article.terms)
  const context: ArticleContext = { study, terms: article.terms, checks, outline }
  return (
    <>
      <ContentFindings findings={article.findings} />
      <MarkShapes />
      <article className="article">
        <ArticleBody article={article} context={context} parts={noSiteParts} />
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
