import { runSync } from '@mdx-js/mdx'
import type { ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import type { Article } from '@/evidence/prose/article'
import { panelElement } from '@/evidence/prose/set-opening'
import type { ArticleContext } from './article-context'
import type { SiteParts } from './site-parts'
import { tagComponents } from './tag-components'

type Props = {
  article: Article
  context: ArticleContext
  parts: SiteParts
  /** Stands behind an opening; nothing where the text has none. */
  panel?: ReactNode
}

/**
 * The words of an article as markup. Its code was compiled from a text that holds tags of the vocabulary and nothing
 * else that runs (`resolveArticle`); the tags' components are closed over what those tags came to.
 */
export function ArticleBody({ article, context, parts, panel = null }: Props) {
  if (article.code === null) return null
  const { default: Content } = runSync(article.code, { ...runtime, baseUrl: import.meta.url })
  const components = { ...tagComponents(article.tags, context, parts), [panelElement]: () => panel }
  return <Content components={components} />
}
