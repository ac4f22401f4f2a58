import { runSync } from '@mdx-js/mdx'
import type { MDXComponents } from 'mdx/types'
import type { ReactNode } from 'react'
import * as runtime from 'react/jsx-runtime'
import type { Article } from '@/evidence/prose/article'
import { panelElement } from '@/evidence/prose/set-opening'
import type { ArticleContext } from './article-context'
import type { SiteParts } from './site-parts'
import { tagComponents } from './tag-components'

export type ArticleBodyProps = {
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
export function ArticleBody(props: ArticleBodyProps) {
  const { code } = props.article
  if (code === null) return null
  const { default: Content } = runSync(code, { ...runtime, baseUrl: import.meta.url })
  return <Content components={bodyComponents(props)} />
}

/** Returns what the compiled words of an article are drawn with: its tags, and the panel behind its opening. */
export function bodyComponents({ article, context, parts, panel = null }: ArticleBodyProps): MDXComponents {
  return { ...tagComponents(article.tags, context, parts), [panelElement]: () => panel }
}
