import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { pageMetadata } from '@/app/page-metadata'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { RevisionEntry } from '@/components/history/revision-entry'
import { viewPath } from '@/components/study/views'
import { correctionsPath, historyPath } from '@/evidence/revisions/addresses'
import { numbered } from '@/evidence/revisions/revision'
import { keptRevisions } from '@/queries/frozen'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from '../params'
import '@/app/records.css'

export const dynamicParams = false
export const generateStaticParams = studyParams

export async function generateMetadata({ params }: StudyParams): Promise<Metadata> {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) return {}
  return pageMetadata({
    path: historyPath(slug),
    title: `${study.shortTitle}: history`,
    shorter: [`History of ${slug}`],
    description: `Every revision of ${study.shortTitle} since it was published here: when, why, and which numbers, sentences and figures changed.`,
    image: { url: `/studies/${slug}/opengraph-image`, width: 1200, height: 630, alt: study.shortTitle },
  })
}

export default async function HistoryPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  const revisions = numbered(await getHistory(slug)).reverse()
  const kept = await keptRevisions(slug)
  const crumbs = [
    { href: '/studies', label: 'Studies' },
    { href: viewPath(slug, 'summary'), label: study.shortTitle },
    { href: historyPath(slug), label: 'History' },
  ]
  return (
    <main id="content" className="frame">
      <header className="page-head">
        <Breadcrumbs crumbs={crumbs} />
        <h1>{study.shortTitle}: history</h1>
        <p className="lede">
          Every revision, the latest first. Dates and reasons are written by editors; what changed is computed
          from the records and the texts. <a href={correctionsPath}>Corrections of all studies</a>
        </p>
      </header>
      {revisions.map((revision) => (
        <RevisionEntry
          key={revision.number}
          slug={slug}
          revision={revision}
          isKept={kept.includes(revision.number)}
        />
      ))}
    </main>
  )
}
