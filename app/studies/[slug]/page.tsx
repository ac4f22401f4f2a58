import { notFound } from 'next/navigation'
import { CiteLine } from '@/components/study/cite-line'
import { KeyFacts } from '@/components/study/key-facts'
import { KeyResult } from '@/components/study/key-result'
import { SourceList } from '@/components/study/source-list'
import { StudyHeader } from '@/components/study/study-header'
import { viewPath } from '@/components/study/views'
import { addressOf, site } from '@/app/site'
import { getStudy } from '@/queries/studies'
import { studyParams, type StudyParams } from './params'
import { studyMetadata } from './study-metadata'

export const dynamicParams = false
export const generateStaticParams = studyParams
export const generateMetadata = ({ params }: StudyParams) => studyMetadata(params, 'summary')

export default async function StudyPage({ params }: StudyParams) {
  const { slug } = await params
  const study = await getStudy(slug)
  if (!study) notFound()
  return (
    <main id="content" className="frame">
      <StudyHeader study={study} view="summary" />
      <div className="first-screen">
        <KeyResult study={study} />
        <KeyFacts study={study} />
      </div>
      <section className="section" aria-labelledby="source-list">
        <h2 id="source-list">Sources</h2>
        <SourceList study={study} />
      </section>
      <CiteLine study={study} siteName={site.name} address={addressOf(viewPath(slug, 'summary'))} />
    </main>
  )
}
