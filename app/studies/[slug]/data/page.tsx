import { notFound } from 'next/navigation'
import { site } from '@/app/site'
import { Downloads } from '@/components/data/downloads'
import { Eligibility } from '@/components/data/eligibility'
import { FigureList } from '@/components/data/figure-list'
import { ResultDomainSection } from '@/components/data/result-domain-section'
import { Contents } from '@/components/page/contents'
import { MachineLinks } from '@/components/study/machine-links'
import { StudyHeader } from '@/components/study/study-header'
import { checkStudy } from '@/evidence/checks/check-study'
import { figuresOf } from '@/evidence/figures/catalogue'
import { resultsByDomain } from '@/evidence/tables/result-groups'
import { hasPlain } from '@/queries/articles'
import { getHistory } from '@/queries/revisions'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from '../params'
import { StudyLinkedData } from '../study-linked-data'
import { studyMetadata } from '../study-metadata'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'data')

export default async function DataPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  const domains = resultsByDomain(study)
  const checks = checkStudy(study)
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="data" hasPlain={await hasPlain(slug)} />
      <Contents
        entries={[
          ...domains.map(({ domain, title }) => ({ id: domain as string, label: title })),
          ...(study.eligibility.length > 0 ? [{ id: 'eligibility', label: 'Who could take part' }] : []),
          ...(figuresOf(study).length > 0 ? [{ id: 'figures', label: 'Figures' }] : []),
          { id: 'downloads', label: 'Downloads' },
        ]}
      />
      {domains.map((domain) => (
        <ResultDomainSection key={domain.domain} domain={domain} slug={slug} checks={checks} />
      ))}
      <Eligibility study={study} />
      <FigureList study={study} />
      <Downloads slug={slug} />
      <StudyLinkedData study={study} view="data" history={await getHistory(slug)} />
      <MachineLinks study={study} site={site} />
    </main>
  )
}
