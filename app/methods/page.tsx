import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { siteParts } from '@/app/site-parts'
import { SiteArticle } from '@/components/article/site-article'
import { Contents } from '@/components/page/contents'
import { contentsOf } from '@/evidence/tables/contents'
import { getPage } from '@/queries/articles'
import '@/app/styles/views/words.css'

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
      <div className="with-rail">
        <div className="rail">
          <Contents entries={contentsOf(article.headings)} />
        </div>
        <div className="reading">
          <SiteArticle article={article} parts={await siteParts()} />
        </div>
      </div>
    </main>
  )
}
