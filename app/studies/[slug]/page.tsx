import { notFound } from 'next/navigation'
import { styledCitations } from '@/app/references/styles'
import { reportingOf } from '@/app/reporting'
import { site } from '@/app/site'
import { Article } from '@/components/article/article'
import { contentsOfArticle } from '@/components/article/contents-of-article'
import { CiteLine } from '@/components/study/cite-line'
import { Contents } from '@/components/page/contents'
import { MachineLinks } from '@/components/study/machine-links'
import { VerifyInvitation } from '@/components/verify/verify-invitation'
import { CorrectionNotice } from '@/components/history/correction-notice'
import { StandingBanner } from '@/components/page/standing-banner'
import { StudyHeader } from '@/components/study/study-header'
import { checkStudy } from '@/evidence/checks/check-study'
import { pageItem } from '@/evidence/exports/references/csl-item'
import { getArticle, hasPlain } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from './params'
import { StudyLinkedData } from './study-linked-data'
import { studyMetadata } from './study-metadata'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'summary')

export default async function StudyPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  const article = await getArticle(slug, 'summary')
  if (!study || !article) notFound()
  const history = await getHistory(slug)
  const reporting = await reportingOf(slug)
  const panel = <Contents entries={contentsOfArticle(article)} isRail />
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="summary" hasPlain={await hasPlain(slug)} />
      <StandingBanner study={study} />
      <CorrectionNotice slug={slug} history={history} />
      <Article
        article={article}
        study={study}
        checks={checkStudy(study)}
        panel={panel}
        reporting={reporting}
      />
      <div className="lg:ps-64 print:ps-0">
        <VerifyInvitation study={study} />
        <CiteLine study={study} citations={styledCitations(pageItem(study, site))} history={history} />
      </div>
      <StudyLinkedData study={study} view="summary" history={history} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
