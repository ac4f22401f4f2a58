import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { siteParts } from '@/app/site-parts'
import { SiteArticle } from '@/components/article/site-article'
import { Contents } from '@/components/page/contents'
import { contentsOf } from '@/evidence/tables/contents'
import { getPage } from '@/queries/articles'
import '@/app/styles/views/words.css'

export const metadata = pageMetadata({
  path: '/about',
  title: 'About',
  description:
    'Who this site is for, what it publishes and what it does not, how numbers are checked, and who answers for it. It is not medical advice.',
})

export default async function AboutPage() {
  const article = await getPage('about')
  if (!article) notFound()
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>About</h1>
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
