import { ContentFindings } from '@/components/page/content-findings'
import type { Article } from '@/evidence/prose/article'
import { ArticleBody } from './article-body'
import type { SiteParts } from './site-parts'

type Props = { article: Article; parts: SiteParts }

/** One of the site's own pages, with the parts that are made from data. */
export function SiteArticle({ article, parts }: Props) {
  return (
    <>
      <ContentFindings findings={article.findings} />
      <article className="article">
        <ArticleBody
          article={article}
          context={{ study: null, checks: [], outline: article.outline }}
          parts={parts}
        />
      </article>
    </>
  )
}
