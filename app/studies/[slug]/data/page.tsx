import { notFound } from 'next/navigation'
import { reportingOf } from '@/app/reporting'
import { site } from '@/app/site'
import { DataView } from '@/components/data/data-view'
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
import { usingTexts } from './using-texts'
import '@/app/records.css'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'data')

export default async function DataPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  const history = await getHistory(slug)
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="data" hasPlain={await hasPlain(slug)} />
      <StandingBanner study={study} />
      <CorrectionNotice slug={slug} history={history} />
      <DataView
        study={study}
        history={history}
        readings={await getReadings(slug)}
        reporting={await reportingOf(slug)}
        texts={await usingTexts(study)}
      />
      <StudyLinkedData study={study} view="data" history={history} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
