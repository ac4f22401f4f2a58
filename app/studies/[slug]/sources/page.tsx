import { notFound } from 'next/navigation'
import { site } from '@/app/site'
import { SourcesView } from '@/components/sources/sources-view'
import { MachineLinks } from '@/components/study/machine-links'
import { CorrectionNotice } from '@/components/history/correction-notice'
import { StandingBanner } from '@/components/page/standing-banner'
import { StudyHeader } from '@/components/study/study-header'
import { hasPlain } from '@/queries/articles'
import { getReadings } from '@/queries/readings'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from '../params'
import { StudyLinkedData } from '../study-linked-data'
import { studyMetadata } from '../study-metadata'
import { sourceOrderOf } from './source-order'
import '@/app/records.css'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'sources')

export default async function SourcesPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  const history = await getHistory(slug)
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="sources" hasPlain={await hasPlain(slug)} />
      <StandingBanner study={study} />
      <CorrectionNotice slug={slug} history={history} />
      <SourcesView study={study} readings={await getReadings(slug)} sourceOrder={await sourceOrderOf(slug)} />
      <StudyLinkedData study={study} view="sources" history={history} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
