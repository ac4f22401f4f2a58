import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { siteParts } from '@/app/site-parts'
import { SiteArticle } from '@/components/article/site-article'
import { getPage } from '@/queries/articles'

export const metadata = pageMetadata({
  path: '/methods',
  title: 'Methods',
  description:
    'How a number gets from a source to a page here, which rules check it on the way, how often each would notice an error, and where they are blind.',
})

export default async function MethodsPage() {
  const article = await getPage('methods')
  if (!article) notFound()
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>Methods</h1>
      </header>
      <SiteArticle article={article} parts={await siteParts()} />
    </main>
  )
}
