import { runSync } from '@mdx-js/mdx'
import * as runtime from 'react/jsx-runtime'
import type { Article } from '@/evidence/prose/article'
import type { ArticleContext } from './article-context'
import type { SiteParts } from './site-parts'
import { tagComponents } from './tag-components'

type Props = { article: Article; context: ArticleContext; parts: SiteParts }

/**
 * The words of an article as markup. Its code was compiled from a text that holds tags of the vocabulary and nothing
 * else that runs (`resolveArticle`); the tags' components are closed over what those tags came to.
 */
export function ArticleBody({ article, context, parts }: Props) {
  if (article.code === null) return null
  const { default: Content } = runSync(article.code, { ...runtime, baseUrl: import.meta.url })
  return <Content components={tagComponents(article.tags, context, parts)} />
}
