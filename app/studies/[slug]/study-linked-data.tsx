import { site } from '@/app/site'
import { JsonLd } from '@/components/page/json-ld'
import { crumbsOf } from '@/components/study/study-header'
import { viewPath, type StudyView } from '@/components/study/views'
import { studyGraph } from '@/evidence/linked-data/study-graph'
import type { Study } from '@/evidence/study/study'
import { wordsOf } from './study-metadata'

/** What one view of a study says to machines; the same words as its title and description. */
export function StudyLinkedData({ study, view }: { study: Study; view: StudyView }) {
  const page = {
    siteName: site.name,
    siteAddress: site.address,
    language: site.language,
    path: viewPath(study.slug, view),
    ...wordsOf(study, view),
    crumbs: crumbsOf(study, view),
  }
  return <JsonLd data={studyGraph(study, page)} />
}
