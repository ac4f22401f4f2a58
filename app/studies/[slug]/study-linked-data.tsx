import { site } from '@/app/site'
import { JsonLd } from '@/components/page/json-ld'
import { crumbsOf } from '@/components/study/study-header'
import { viewPath, type StudyView } from '@/components/study/views'
import { studyGraph } from '@/evidence/linked-data/study-graph'
import type { Revision } from '@/evidence/revisions/revision'
import type { Study } from '@/evidence/study/study'
import { getNames } from '@/queries/names'
import { wordsOf } from './study-metadata'

type Props = { study: Study; view: StudyView; history: readonly Revision[] }

/** What one view of a study says to machines; the same words as its title and description. */
export async function StudyLinkedData({ study, view, history }: Props) {
  const path = viewPath(study.slug, view)
  const { title, description } = wordsOf(study, view)
  const names = await getNames()
  const crumbs = crumbsOf(study, view)
  return <JsonLd data={studyGraph(study, { site, view, path, title, description, crumbs, history, names })} />
}
