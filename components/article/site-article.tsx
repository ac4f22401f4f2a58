import type { ReactNode } from 'react'
import { ContentFindings } from '@/components/page/content-findings'
import type { Article } from '@/evidence/prose/article'
import { ArticleBody } from './article-body'
import type { SiteParts } from './site-parts'

type Props = { article: Article; parts: SiteParts; panel?: ReactNode }

/** One of the site's own pages, with the parts that are made from data; a wide screen sets the panel beside the words. */
export function SiteArticle({ article, parts, panel }: Props) {
  return (
    <>
      <ContentFindings findings={article.findings} />
      <article className="article">
        {panel}
        <ArticleBody
          article={article}
          context={{ study: null, checks: [], outline: article.outline }}
          parts={parts}
        />
      </article>
    </>
  )
}
