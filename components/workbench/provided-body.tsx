'use client'
import { runSync } from '@mdx-js/mdx'
import { MDXProvider, useMDXComponents } from '@mdx-js/react'
import { useMemo } from 'react'
import * as runtime from 'react/jsx-runtime'
import { bodyComponents, type ArticleBodyProps } from '@/components/article/article-body'

/**
 * The words of an article that the browser compiled, with the components of the site's articles around them. They run
 * only where `resolveArticle` found no code in them.
 */
export function ProvidedBody(props: ArticleBodyProps) {
  const { code } = props.article
  const Content = useMemo(
    () =>
      code === null
        ? null
        : runSync(code, { ...runtime, useMDXComponents, baseUrl: import.meta.url }).default,
    [code],
  )
  return <MDXProvider components={bodyComponents(props)}>{Content && <Content />}</MDXProvider>
}
