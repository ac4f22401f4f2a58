import { notFound } from 'next/navigation'
import { site } from '@/app/site'
import { AgreementMatrix } from '@/components/sources/agreement-matrix'
import { ReportsByDomain } from '@/components/sources/reports-by-domain'
import { ResolutionArticle } from '@/components/sources/resolution-article'
import { Contents } from '@/components/page/contents'
import { SourceList } from '@/components/study/source-list'
import { MachineLinks } from '@/components/study/machine-links'
import { VerifyInvitation } from '@/components/verify/verify-invitation'
import { StudyHeader } from '@/components/study/study-header'
import { compareSources } from '@/evidence/compare/compare-sources'
import { sourceMatrix } from '@/evidence/tables/source-matrix'
import { hasPlain } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from '../params'
import { StudyLinkedData } from '../study-linked-data'
import { studyMetadata } from '../study-metadata'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'sources')

const contents = [
  { id: 'agreement', label: 'Do the sources agree?' },
  { id: 'resolutions', label: 'Disagreements judged' },
  { id: 'reports', label: 'What each source prints' },
  { id: 'source-list', label: 'The sources' },
]

export default async function SourcesPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  const { cells } = compareSources(study)
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="sources" hasPlain={await hasPlain(slug)} />
      <VerifyInvitation study={study} />
      <Contents entries={contents} />
      <section className="section" aria-labelledby="agreement">
        <h2 id="agreement">Do the sources agree?</h2>
        <AgreementMatrix matrix={sourceMatrix(study, cells)} />
      </section>
      <section className="section" aria-labelledby="resolutions">
        <h2 id="resolutions">Disagreements judged</h2>
        {study.resolutions.map((resolution) => (
          <ResolutionArticle key={resolution.id} resolution={resolution} study={study} />
        ))}
      </section>
      <section className="section" aria-labelledby="reports">
        <h2 id="reports">What each source prints</h2>
        <ReportsByDomain study={study} cells={cells} />
      </section>
      <section className="section" aria-labelledby="source-list">
        <h2 id="source-list">The sources</h2>
        <SourceList study={study} />
      </section>
      <StudyLinkedData study={study} view="sources" history={await getHistory(slug)} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
