import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Article } from '@/components/article/article'
import { ContentFindings } from '@/components/page/content-findings'
import { checkStudy } from '@/evidence/checks/check-study'
import { getDraft, getDraftArticle } from '@/queries/workbench/draft-studies'

type Params = { params: Promise<{ slug: string; kind: string }> }

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Draft', robots: { index: false } }

/** An article of a study that is not published yet, as readers will see it; in development alone. */
export default async function DraftPage({ params }: Params) {
  const { slug, kind } = await params
  if (kind !== 'summary' && kind !== 'plain') notFound()
  const draft = await getDraft(slug)
  if (draft === null) notFound()
  const { study, findings } = draft
  const article = study && (await getDraftArticle(study, kind))
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <h1>{study?.title ?? slug}</h1>
        <p>
          A draft: readers do not see it. <a href={`/workbench/${slug}/${kind}`}>Write it in the workbench</a>
        </p>
      </header>
      <ContentFindings findings={findings} />
      {study && article && (
        <Article article={article} study={study} checks={checkStudy(study)} isPlain={kind === 'plain'} />
      )}
    </main>
  )
}
