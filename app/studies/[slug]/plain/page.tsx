import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { styledCitations } from '@/app/references/styles'
import { reportingOf } from '@/app/reporting'
import { site } from '@/app/site'
import { Article } from '@/components/article/article'
import { contentsOfArticle } from '@/components/article/contents-of-article'
import { CiteLine } from '@/components/study/cite-line'
import { Contents } from '@/components/page/contents'
import { MachineLinks } from '@/components/study/machine-links'
import { NoPlainPage } from '@/components/study/no-plain-page'
import { VerifyInvitation } from '@/components/verify/verify-invitation'
import { CorrectionNotice } from '@/components/history/correction-notice'
import { StandingBanner } from '@/components/page/standing-banner'
import { StudyHeader } from '@/components/study/study-header'
import { checkStudy } from '@/evidence/checks/check-study'
import { pageItem } from '@/evidence/exports/references/csl-item'
import { getArticle, getResolvedArticle, hasPlain } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from '../params'
import { StudyLinkedData } from '../study-linked-data'
import { studyMetadata } from '../study-metadata'

export const dynamicParams = false
export const generateStaticParams = studyParams

/** A page that only says why there is nothing to read is not for search engines. */
export async function generateMetadata({ params }: StudyParams): Promise<Metadata> {
  const metadata = await studyMetadata(params, 'plain')
  const { slug } = await params
  return (await hasPlain(slug)) ? metadata : { ...metadata, robots: { index: false, follow: true } }
}

export default async function PlainPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  const article = await getArticle(slug, 'plain')
  if (!study) notFound()
  if (!article) {
    return (
      <main id="content" className="frame">
        <StudyHeader study={study} view="plain" hasPlain={false} />
        <NoPlainPage study={study} />
      </main>
    )
  }
  const history = await getHistory(slug)
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="plain" hasPlain />
      <StandingBanner study={study} />
      <CorrectionNotice slug={slug} history={history} />
      <Article
        article={article}
        study={study}
        checks={checkStudy(study)}
        isPlain
        sourcesOfOther={(await getResolvedArticle(slug, 'summary'))?.outline.sourceIds}
        reporting={await reportingOf(slug)}
        panel={<Contents entries={contentsOfArticle(article)} isRail />}
      />
      <div className="lg:ps-64 print:ps-0">
        <VerifyInvitation study={study} />
        <CiteLine study={study} citations={styledCitations(pageItem(study, site))} history={history} />
      </div>
      <StudyLinkedData study={study} view="plain" history={history} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
