import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata, sharedSize } from '@/app/page-metadata'
import { reportingOf } from '@/app/reporting'
import { Article } from '@/components/article/article'
import { contentsOfArticle } from '@/components/article/contents-of-article'
import { ResultsAsTheyWere } from '@/components/history/results-as-they-were'
import { RevisionBanner } from '@/components/history/revision-banner'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Contents } from '@/components/page/contents'
import { StandingBanner } from '@/components/page/standing-banner'
import { KeyFacts } from '@/components/study/key-facts'
import { viewPath } from '@/components/study/views'
import { checkStudy } from '@/evidence/checks/check-study'
import { historyPath, revisionPath } from '@/evidence/revisions/addresses'
import { getRevision, getRevisionArticle } from '@/queries/frozen'
import { getStudy } from '@/queries/studies'
import { revisionParams, type RevisionParams } from '../revision-params'

export const dynamicParams = false
export const generateStaticParams = revisionParams

async function load({ params }: RevisionParams) {
  const { slug, revision } = await params
  const kept = await getRevision(slug, Number(revision))
  const now = await getStudy(slug)
  return kept && now && { kept, now }
}

/** Search engines are led to the latest. */
export async function generateMetadata(props: RevisionParams): Promise<Metadata> {
  const found = await load(props)
  if (!found) return {}
  const { study, revision } = found.kept
  const title = `${study.shortTitle}: revision ${revision.number}`
  return pageMetadata({
    path: viewPath(study.slug, 'summary'),
    title,
    shorter: [`Revision ${revision.number} of ${study.slug}`],
    description: `${study.shortTitle} as it was published here on ${revision.date}, revision ${revision.number}, with every result of it.`,
    type: 'article',
    image: { url: `/studies/${study.slug}/opengraph-image`, ...sharedSize, alt: study.shortTitle },
  })
}

export default async function RevisionPage(props: RevisionParams) {
  const found = await load(props)
  if (!found) notFound()
  const { kept, now } = found
  const { study, revision, latest } = kept
  const article = await getRevisionArticle(kept)
  const reporting = await reportingOf(study.slug, revision.number)
  const crumbs = [
    { href: '/studies', label: 'Studies' },
    { href: viewPath(study.slug, 'summary'), label: now.shortTitle },
    { href: historyPath(study.slug), label: 'History' },
    { href: revisionPath(study.slug, revision.number), label: `Revision ${revision.number}` },
  ]
  return (
    <main id="content" className="frame">
      <header className="mb-4">
        <Breadcrumbs crumbs={crumbs} />
        <h1 className="mt-0.5 mb-1.5 max-w-wide">{study.title}</h1>
        <RevisionBanner slug={study.slug} revision={revision} latest={latest} />
        <StandingBanner study={now} />
        <KeyFacts study={study} />
      </header>
      {article && (
        <Article
          article={article}
          study={study}
          checks={checkStudy(study)}
          panel={<Contents entries={contentsOfArticle(article)} isRail />}
          reporting={reporting}
        />
      )}
      <div className="lg:ps-64 print:ps-0">
        <ResultsAsTheyWere then={study} now={now} number={revision.number} />
      </div>
    </main>
  )
}
