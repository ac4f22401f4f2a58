import { notFound } from 'next/navigation'
import { SiteArticle } from '@/components/article/site-article'
import { Contents, contentsOf } from '@/components/page/contents'
import { JsonLd } from '@/components/page/json-ld'
import { siteTextGraph } from '@/evidence/linked-data/site-graph'
import { getPage } from '@/queries/articles'
import { site } from './site'
import { siteParts } from './site-parts'

type Props = { name: Parameters<typeof getPage>[0]; title: string; description: string }

/** One of the site's own texts under its title, with the way within it. */
export async function SitePage({ name, title, description }: Props) {
  const article = await getPage(name)
  if (!article) notFound()
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>{title}</h1>
      </header>
      <SiteArticle
        article={article}
        parts={await siteParts()}
        panel={<Contents entries={contentsOf(article.headings)} isRail />}
      />
      <JsonLd data={siteTextGraph({ path: `/${name}`, title, description }, site)} />
    </main>
  )
}
